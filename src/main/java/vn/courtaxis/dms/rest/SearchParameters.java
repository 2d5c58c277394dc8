package vn.courtaxis.dms.rest;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.courtaxis.document.Direction;
import vn.courtaxis.document.ErrorCode;
import vn.courtaxis.document.Verdict;
import vn.courtaxis.ledger.LedgerViews.Search;
import vn.courtaxis.ledger.State;

/** Criteria of a search as they stand in the address; {@code state} may name several, separated by commas. */
record SearchParameters(
        @Nullable String direction,
        @Nullable String state,
        @Nullable String q,
        @Nullable String number,
        @Nullable String notation,
        @Nullable String organization,
        @Nullable String unit,
        @Nullable String from,
        @Nullable String to,
        @Nullable Integer page,
        @Nullable Integer size) {

    private static final int DEFAULT_SIZE = 20;

    Verdict<Search> search() {
        try {
            return Verdict.done(new Search(
                    isEmpty(direction) ? null : Direction.valueOf(upper(direction)),
                    states(),
                    text(q),
                    text(number),
                    text(notation),
                    text(organization),
                    text(unit),
                    isEmpty(from) ? null : LocalDate.parse(text(from)),
                    isEmpty(to) ? null : LocalDate.parse(text(to)),
                    page == null ? 0 : page,
                    size == null ? DEFAULT_SIZE : size));
        } catch (IllegalArgumentException | DateTimeParseException e) {
            return Verdict.rejected(ErrorCode.METADATA_INVALID, "direction, state, from, to, page or size");
        }
    }

    private Set<State> states() {
        return isEmpty(state)
                ? Set.of()
                : Arrays.stream(text(state).split(","))
                        .map(name -> State.valueOf(upper(name)))
                        .collect(Collectors.toSet());
    }

    private static boolean isEmpty(@Nullable String value) {
        return value == null || value.isBlank();
    }

    private static String text(@Nullable String value) {
        return Objects.toString(value, "").strip();
    }

    private static String upper(@Nullable String value) {
        return text(value).toUpperCase(Locale.ROOT);
    }
}
