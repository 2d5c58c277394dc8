package vn.courtaxis.sandbox.twin;

import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something that shall go wrong.
 *
 * @param operation as in the address (sendEdoc), or {@code *}
 * @param times how many calls it hits; 1 when absent
 * @param delayMs for SLOW (2,000 when absent) and HANG_AFTER (60,000 when absent)
 * @param errorCode for FAIL; 20 when absent
 */
record Fault(
        String operation,
        Kind fault,
        @Nullable Integer times,
        @Nullable Long delayMs,
        @Nullable String errorCode) {

    static final Fault NONE = new Fault("*", Kind.NONE, null, null, null);

    enum Kind {
        /** All goes well. */
        NONE,
        /** HTTP 500 with a page, without effect. */
        ERROR_500,
        /** The connection is cut before the call has any effect. */
        DROP_BEFORE,
        /** The effect is done, and the connection cut without an answer. */
        DROP_AFTER,
        /** The effect is done, and the answer never comes. */
        HANG_AFTER,
        /** The effect is done, and the answer is a web page with HTTP 200. */
        GARBAGE,
        /** The effect is done, and the answer breaks off in the middle. */
        HALF_ANSWER,
        /** A complete refusal, without effect. */
        FAIL,
        /** The call is done as ever, late. */
        SLOW,
        /** getReceivedEdocList names every item twice. */
        LIST_TWICE,
        /** sendEdoc adds each recipient's other code as one more recipient, as the axis does since QĐ 20/2020. */
        TWIN_CODES,
        /** sendEdoc gives each receiver two copies, under ids of their own. */
        TWO_COPIES,
        /** sendEdoc does all as ever, but what the receivers get breaks off in the middle. */
        CUT_MESSAGE
    }

    Fault {
        Objects.requireNonNull(operation, "operation");
        Objects.requireNonNull(fault, "fault");
    }

    boolean hits(String called) {
        return switch (fault) {
            case LIST_TWICE -> called.equals("getReceivedEdocList");
            case TWIN_CODES, TWO_COPIES, CUT_MESSAGE -> called.equals("sendEdoc");
            default -> operation.equals("*") || operation.equals(called);
        };
    }

    int timesOrOnce() {
        return times == null ? 1 : times;
    }

    Duration delay() {
        var otherwise = fault == Kind.HANG_AFTER ? 60_000L : 2_000L;
        return Duration.ofMillis(delayMs == null ? otherwise : delayMs);
    }

    String errorCodeOrHubError() {
        return errorCode == null ? "20" : errorCode;
    }
}
