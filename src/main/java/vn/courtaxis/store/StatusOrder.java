package vn.courtaxis.store;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.courtaxis.document.StatusCode;

/**
 * Which of two statuses of one recipient stands. Statuses arrive in any order and carry seconds only, so the later time wins, and
 * within one second the one further along; "arrived" never replaces anything.
 */
final class StatusOrder {

    private static final List<StatusCode> PROGRESS = List.of(
            StatusCode.ARRIVED,
            StatusCode.RECEIVED,
            StatusCode.ASSIGNED,
            StatusCode.PROCESSING,
            StatusCode.REFUSED,
            StatusCode.COMPLETED);

    private StatusOrder() {}

    static boolean replaces(
            @Nullable StatusCode current, @Nullable Instant currentAt, StatusCode candidate, Instant candidateAt) {
        if (current == null || currentAt == null) {
            return true;
        }
        if (candidate.equals(StatusCode.ARRIVED)) {
            return false;
        }
        var order = candidateAt.compareTo(currentAt);
        return current.equals(StatusCode.ARRIVED)
                || order > 0
                || (order == 0 && PROGRESS.indexOf(candidate) >= PROGRESS.indexOf(current));
    }
}
