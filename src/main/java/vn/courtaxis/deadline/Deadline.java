package vn.courtaxis.deadline;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import vn.courtaxis.ledger.Duty;

/**
 * One clock that runs on a document, or on one of its recipients.
 *
 * @param dueAt done by then is in time, that moment included
 */
public record Deadline(Duty duty, Instant dueAt, DeadlineState state) {

    private static final Comparator<Deadline> PRESSING =
            Comparator.comparing(Deadline::state).thenComparing(Deadline::dueAt);

    /** The one to look at first. */
    public static Optional<Deadline> mostPressing(Collection<Deadline> deadlines) {
        return deadlines.stream().min(PRESSING);
    }

    public boolean isLate() {
        return state == DeadlineState.LATE;
    }

    /** Late, or soon to be. */
    public boolean isPressing() {
        return isLate() || state == DeadlineState.DUE_SOON;
    }
}
