package vn.courtaxis.store;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.courtaxis.document.ErrorCode;
import vn.courtaxis.ledger.Setbacks;
import vn.courtaxis.ledger.State;
import vn.courtaxis.store.JdbcLedger.Lease;

/**
 * Conditions, in SQL, under which an entry may be worked on. A row that was written in the future was written before the clock was put
 * back: its times mean nothing, so it is due now.
 *
 * @see OthersClaims
 */
final class WorkConditions {

    /** Clocks of two adapters on one database differ by less; a row from further ahead tells of a clock that was put back. */
    private static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(1);

    /** Nobody works on it: not claimed, or claimed by this adapter, which then remembers it no longer. */
    static final String FREE = "(claimed_by is null or claimed_by = ?)";

    /** After so many in a row that reads "your account", it is this document that a gateway refuses and not the account. */
    static final int REFUSALS_IN_PLACE = 30;

    /** There is work on it. As a bound of the index's range: most entries are done, and H2 would look at each for "is not null". */
    static final String OPEN = "next_attempt_at > timestamp with time zone '2000-01-01 00:00:00+00'";

    static final String DUE = "(" + OPEN + " and (next_attempt_at <= ? or updated_at > ?))";

    /** No hint is on a queue, as far as can be trusted. */
    static final String UNHINTED = "(dispatched_at is null or dispatched_at < ? or dispatched_at > ?)";

    /**
     * Documents of one sender leave in the order in which they were accepted. A document keeps its place while nothing is wrong with it,
     * or while only the axis is to blame; one that failed for a reason of its own, or was refused too often, lets the others pass.
     *
     * <p>One question for each state, since H2 would not use the index for several at once and look at all the sender ever sent.
     */
    static final String IN_TURN = Stream.of(State.ACCEPTED, State.PREPARED, State.SENDING)
            .map(WorkConditions::nobodyEarlier)
            .collect(Collectors.joining(" and ", "(state <> 'PREPARED' or kind <> 'DOCUMENT' or (", "))"));

    private static String nobodyEarlier(State state) {
        var blamed = Setbacks.AXIS_IS_TO_BLAME.stream()
                .map(code -> "'" + code.name() + "'")
                .collect(Collectors.joining(", "));
        return """
                not exists (select 1 from entry earlier where earlier.unit = entry.unit and earlier.state = '%s'
                  and earlier.seq < entry.seq and earlier.direction = 'OUTGOING' and earlier.kind = 'DOCUMENT'
                  and (earlier.problem_code is null or earlier.problem_code in (%s)
                    and (earlier.problem_code <> '%s' or earlier.attempts < %d)))""".formatted(state, blamed, ErrorCode.AXIS_CREDENTIALS_REFUSED, REFUSALS_IN_PLACE);
    }

    private final Lease lease;
    private final Duration hintTrust;

    WorkConditions(Lease lease, Duration hintTrust) {
        this.lease = lease;
        this.hintTrust = hintTrust;
    }

    List<Object> free() {
        return List.of(lease.node());
    }

    List<Object> due(Instant now) {
        return List.of(Row.time(now), Row.time(now.plus(CLOCK_TOLERANCE)));
    }

    List<Object> unhinted(Instant now) {
        return List.of(Row.time(now.minus(hintTrust)), Row.time(now.plus(CLOCK_TOLERANCE)));
    }
}
