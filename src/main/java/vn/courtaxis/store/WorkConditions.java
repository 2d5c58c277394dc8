package vn.courtaxis.store;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import vn.courtaxis.ledger.Setbacks;
import vn.courtaxis.store.JdbcLedger.Lease;

/**
 * Conditions, in SQL, under which an entry may be worked on. A row that was written in the future was written before the clock was put
 * back: its times mean nothing, so it is due now.
 */
final class WorkConditions {

    /** Clocks of two adapters on one database differ by less; a row from further ahead tells of a clock that was put back. */
    private static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(1);

    /** Nobody works on it: never claimed, claim run out, or claimed by this adapter, which then remembers it no longer. */
    static final String FREE = "(claimed_until is null or claimed_until < ? or claimed_by = ? or claimed_until > ?)";

    static final String DUE = "(next_attempt_at <= ? or (next_attempt_at is not null and updated_at > ?))";

    /** No hint is on a queue, as far as can be trusted. */
    static final String UNHINTED = "(dispatched_at is null or dispatched_at < ? or dispatched_at > ?)";

    /**
     * Documents of one sender leave in the order in which they were accepted. A document keeps its place while nothing is wrong with it,
     * or while only the axis is to blame; one that failed for a reason of its own lets the others pass.
     */
    static final String IN_TURN = """
            (state <> 'PREPARED' or kind <> 'DOCUMENT' or not exists (
              select 1 from entry earlier where earlier.unit = entry.unit and earlier.state in ('ACCEPTED', 'PREPARED', 'SENDING')
              and earlier.seq < entry.seq and earlier.direction = 'OUTGOING' and earlier.kind = 'DOCUMENT'
              and (earlier.problem_code is null or earlier.problem_code in (%s))))""".formatted(Setbacks.AXIS_IS_TO_BLAME.stream()
            .map(code -> "'" + code.name() + "'")
            .collect(Collectors.joining(", ")));

    private final Lease lease;
    private final Duration hintTrust;

    WorkConditions(Lease lease, Duration hintTrust) {
        this.lease = lease;
        this.hintTrust = hintTrust;
    }

    List<Object> free(Instant now) {
        return List.of(
                Row.time(now), lease.node(), Row.time(now.plus(lease.length()).plus(CLOCK_TOLERANCE)));
    }

    List<Object> due(Instant now) {
        return List.of(Row.time(now), Row.time(now.plus(CLOCK_TOLERANCE)));
    }

    List<Object> unhinted(Instant now) {
        return List.of(Row.time(now.minus(hintTrust)), Row.time(now.plus(CLOCK_TOLERANCE)));
    }
}
