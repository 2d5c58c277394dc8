package vn.courtaxis.store;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.courtaxis.document.StatusCode;
import vn.courtaxis.document.StatusTransitions;

/**
 * Which of two statuses of one recipient stands. Statuses arrive in any order and carry seconds only, so the later time wins, and
 * within one second the one further along; "arrived" never replaces anything. A time in the future was written while our own clock ran ahead
 * and says nothing: it must not freeze what is reported later.
 */
final class StatusOrder {

    private static final List<StatusCode> PROGRESS = List.of(
            StatusCode.ARRIVED,
            StatusCode.RECEIVED,
            StatusCode.ASSIGNED,
            StatusCode.PROCESSING,
            StatusCode.REFUSED,
            StatusCode.COMPLETED,
            StatusCode.RECALL,
            StatusCode.CHANGE_REFUSED,
            StatusCode.CHANGE_AGREED);

    /** By how much a peer's clock may be behind ours for its answer to a request to count. */
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(10);

    /** What a status is to the one that stands. */
    enum Place {
        STANDS,
        OLDER,
        /** It cannot follow by the rules; kept and told, but not set. */
        UNEXPECTED
    }

    private StatusOrder() {}

    static Place of(
            @Nullable StatusCode current,
            @Nullable Instant currentAt,
            StatusCode candidate,
            Instant candidateAt,
            Instant now) {
        if (StatusTransitions.isAnswer(current, candidate)
                && (currentAt == null || !candidateAt.isBefore(currentAt.minus(CLOCKS_DIFFER)))) {
            return Place.STANDS;
        }
        if (!isLater(current, currentAt, candidate, candidateAt, now)) {
            return Place.OLDER;
        }
        return StatusTransitions.mayFollow(current, candidate) ? Place.STANDS : Place.UNEXPECTED;
    }

    private static boolean isLater(
            @Nullable StatusCode current,
            @Nullable Instant currentAt,
            StatusCode candidate,
            Instant candidateAt,
            Instant now) {
        if (current == null || currentAt == null) {
            return true;
        }
        if (candidate.equals(StatusCode.ARRIVED)) {
            return false;
        }
        var order = currentAt.isAfter(now) ? 0 : candidateAt.compareTo(currentAt);
        return current.equals(StatusCode.ARRIVED)
                || order > 0
                || (order == 0 && PROGRESS.indexOf(candidate) >= PROGRESS.indexOf(current));
    }
}
