package vn.courtaxis.console;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;
import vn.courtaxis.deadline.DeadlineState;
import vn.courtaxis.deadline.DeadlineWatch;
import vn.courtaxis.document.Direction;
import vn.courtaxis.ledger.Duty;
import vn.courtaxis.ledger.LedgerViews.Search;
import vn.courtaxis.ledger.State;

/**
 * What a list shows, and the address that shows it.
 *
 * @param states empty for all
 * @param from first day of receipt or hand-over, null for all
 * @param pressing how a deadline stands, LATE or DUE_SOON; null for all
 * @param duty whose deadline; null for any
 */
record Filter(
        Direction direction,
        Set<State> states,
        String text,
        @Nullable LocalDate from,
        @Nullable DeadlineState pressing,
        @Nullable Duty duty,
        int page) {

    static final int PAGE_SIZE = 25;

    private static final int MAX_TEXT = 200;

    Filter {
        states = Set.copyOf(states);
        text = text.strip().substring(0, Math.min(text.strip().length(), MAX_TEXT));
        page = Math.max(0, page);
        pressing = pressing == DeadlineState.LATE || pressing == DeadlineState.DUE_SOON ? pressing : null;
        duty = pressing == null || (duty != null && duty.direction() != direction) ? null : duty;
    }

    static Filter all(Direction direction) {
        return new Filter(direction, Set.of(), "", null, null, null, 0);
    }

    Filter only(State... wanted) {
        return new Filter(direction, Set.of(wanted), text, from, pressing, duty, 0);
    }

    Filter anyState() {
        return new Filter(direction, Set.of(), text, from, pressing, duty, 0);
    }

    Filter since(LocalDate day) {
        return new Filter(direction, states, text, day, pressing, duty, page);
    }

    /** @param wanted LATE or DUE_SOON; null for whatever its deadlines */
    Filter due(@Nullable DeadlineState wanted, @Nullable Duty whose) {
        return new Filter(direction, states, text, from, wanted, whose, 0);
    }

    Filter page(int wanted) {
        return new Filter(direction, states, text, from, pressing, duty, wanted);
    }

    boolean isNarrowed() {
        return !states.isEmpty() || !text.isEmpty() || from != null || pressing != null;
    }

    Search search(int size) {
        return new Search(direction, states, text, "", "", "", "", from, null, page, size);
    }

    /** With its deadlines as they stand now. */
    Search search(int size, DeadlineWatch watch) {
        return pressing == null ? search(size) : search(size).due(watch.filter(pressing, duties()));
    }

    private Set<Duty> duties() {
        return duty != null
                ? Set.of(duty)
                : Arrays.stream(Duty.values())
                        .filter(any -> any.direction() == direction)
                        .collect(Collectors.toSet());
    }

    static String path(Direction direction) {
        return direction == Direction.OUTGOING ? "/outbox" : "/inbox";
    }

    /** Context-relative address. */
    String href() {
        var parameters = new ArrayList<String>();
        ordered().forEach(state -> parameters.add("state=" + state));
        if (!text.isEmpty()) {
            parameters.add("q=" + UriUtils.encode(text, StandardCharsets.UTF_8));
        }
        if (from != null) {
            parameters.add("from=" + from);
        }
        if (pressing != null) {
            parameters.add("deadline=" + pressing);
        }
        if (duty != null) {
            parameters.add("duty=" + duty);
        }
        if (page > 0) {
            parameters.add("page=" + page);
        }
        return path(direction) + (parameters.isEmpty() ? "" : "?" + String.join("&", parameters));
    }

    /** The states in the order of a document's life, so that one filter has one address. */
    List<State> ordered() {
        return states.isEmpty() ? List.of() : List.copyOf(EnumSet.copyOf(states));
    }
}
