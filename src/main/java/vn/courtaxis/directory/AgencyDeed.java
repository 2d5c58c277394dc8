package vn.courtaxis.directory;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.courtaxis.document.OrganizationCode;
import vn.courtaxis.document.Problem;

/**
 * A registration or deletion that was sent to the axis: who, when, why, what, and what was answered.
 *
 * @param body what was sent; empty for a deletion
 * @param answeredAt null while no answer is noted: it is under way, or its outcome was lost with the process
 */
public record AgencyDeed(
        long number,
        Kind kind,
        OrganizationCode code,
        String system,
        String body,
        String actor,
        String reason,
        Instant at,
        Outcome outcome,
        @Nullable Problem problem,
        @Nullable Instant answeredAt) {

    /** What was asked of the axis. */
    public enum Kind {
        REGISTER,
        DELETE
    }

    /** What became of it. */
    public enum Outcome {
        /** It may be done or not: the answer never came, or the process ended first. Repeating it is harmless. */
        UNKNOWN,
        DONE,
        REFUSED,
        /** The axis never heard of it. */
        NOT_SENT
    }
}
