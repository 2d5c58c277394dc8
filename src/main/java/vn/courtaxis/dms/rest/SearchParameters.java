package vn.courtaxis.dms.rest;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.courtaxis.deadline.DeadlineState;
import vn.courtaxis.document.Direction;
import vn.courtaxis.document.ErrorCode;
import vn.courtaxis.document.Verdict;
import vn.courtaxis.ledger.Duty;
import vn.courtaxis.ledger.LedgerViews.Search;
import vn.courtaxis.ledger.State;

/** Criteria of a search as they stand in the address; {@code state} and {@code duty} may name several, separated by commas. */
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
        @Nullable String deadline,
        @Nullable String duty,
        @Nullable Integer page,
        @Nullable Integer size) {

    private static final int DEFAULT_SIZE = 20;
    private static final Set<DeadlineState> COUNTED = Set.of(DeadlineState.LATE, DeadlineState.DUE_SOON);

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

    /** @param duties those of which one stands like this */
    record Due(DeadlineState state, Set<Duty> duties) {}

    /** What is searched for by deadline; empty when nothing is. */
    Verdict<Optional<Due>> due() {
        if (isEmpty(deadline) && isEmpty(duty)) {
            return Verdict.done(Optional.empty());
        }
        try {
            var wanted = DeadlineState.valueOf(upper(deadline));
            var duties = isEmpty(duty) ? Set.of(Duty.values()) : several(duty, Duty::valueOf);
            return COUNTED.contains(wanted)
                    ? Verdict.done(Optional.of(new Due(wanted, duties)))
                    : Verdict.rejected(ErrorCode.METADATA_INVALID, "deadline");
        } catch (IllegalArgumentException e) {
            return Verdict.rejected(ErrorCode.METADATA_INVALID, "deadline or duty");
        }
    }

    private Set<State> states() {
        return isEmpty(state) ? Set.of() : several(state, State::valueOf);
    }

    private static <E> Set<E> several(@Nullable String names, Function<String, E> constant) {
        return Arrays.stream(text(names).split(","))
                .map(name -> constant.apply(upper(name)))
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
