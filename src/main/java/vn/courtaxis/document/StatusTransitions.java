package vn.courtaxis.document;

import static vn.courtaxis.document.StatusCode.ARRIVED;
import static vn.courtaxis.document.StatusCode.ASSIGNED;
import static vn.courtaxis.document.StatusCode.CHANGE_AGREED;
import static vn.courtaxis.document.StatusCode.CHANGE_REFUSED;
import static vn.courtaxis.document.StatusCode.COMPLETED;
import static vn.courtaxis.document.StatusCode.PROCESSING;
import static vn.courtaxis.document.StatusCode.RECALL;
import static vn.courtaxis.document.StatusCode.RECEIVED;
import static vn.courtaxis.document.StatusCode.REFUSED;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which business status may follow which at one recipient (QĐ 28/2018 Điều 9, 10; edXML StatusCode). Steps may be left out; a
 * document may be returned (02) after it was accepted, and taken back (13) at any time.
 */
public final class StatusTransitions {

    private static final Map<StatusCode, Set<StatusCode>> FOLLOWERS = Map.of(
            ARRIVED,
            Set.of(REFUSED, RECEIVED, ASSIGNED, PROCESSING, COMPLETED, RECALL, CHANGE_AGREED, CHANGE_REFUSED),
            RECEIVED,
            Set.of(REFUSED, ASSIGNED, PROCESSING, COMPLETED, RECALL, CHANGE_AGREED, CHANGE_REFUSED),
            ASSIGNED,
            Set.of(REFUSED, PROCESSING, COMPLETED, RECALL, CHANGE_AGREED, CHANGE_REFUSED),
            PROCESSING,
            Set.of(REFUSED, ASSIGNED, COMPLETED, RECALL, CHANGE_AGREED, CHANGE_REFUSED),
            COMPLETED,
            Set.of(RECALL, CHANGE_AGREED, CHANGE_REFUSED),
            REFUSED,
            Set.of(),
            RECALL,
            Set.of(CHANGE_AGREED, CHANGE_REFUSED),
            CHANGE_AGREED,
            Set.of(ASSIGNED, PROCESSING, COMPLETED, RECALL, CHANGE_REFUSED),
            CHANGE_REFUSED,
            Set.of(ASSIGNED, PROCESSING, COMPLETED, RECALL, CHANGE_AGREED));

    private StatusTransitions() {}

    /** Whether a later status may be this one; of codes that the rules do not know nobody can say, so they always may. */
    public static boolean mayFollow(@Nullable StatusCode current, StatusCode next) {
        return current == null
                || current.equals(next)
                || !next.isKnown()
                || !current.isKnown()
                || FOLLOWERS.getOrDefault(current, Set.of()).contains(next);
    }

    /** An answer to a request that stands; whose clock is ahead plays no part then. */
    public static boolean isAnswer(@Nullable StatusCode current, StatusCode next) {
        return RECALL.equals(current) && (next.equals(CHANGE_AGREED) || next.equals(CHANGE_REFUSED));
    }
}
