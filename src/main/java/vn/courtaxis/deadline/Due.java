package vn.courtaxis.deadline;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * By when something must be done.
 *
 * @param at that moment itself is in time
 * @param soonFrom from then on little time is left
 */
record Due(Instant at, Instant soonFrom) {

    /** @param doneAt null while it is not done */
    DeadlineState state(@Nullable Instant doneAt, Instant now) {
        if (doneAt != null) {
            return doneAt.isAfter(at) ? DeadlineState.MET_LATE : DeadlineState.MET;
        }
        if (isPast(now)) {
            return DeadlineState.LATE;
        }
        return isSoonOrPast(now) ? DeadlineState.DUE_SOON : DeadlineState.ON_TIME;
    }

    boolean isPast(Instant now) {
        return now.isAfter(at);
    }

    boolean isSoonOrPast(Instant now) {
        return isPast(now) || !now.isBefore(soonFrom);
    }
}
