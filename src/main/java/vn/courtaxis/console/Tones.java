package vn.courtaxis.console;

import vn.courtaxis.deadline.DeadlineState;
import vn.courtaxis.document.SignatureVerdict;
import vn.courtaxis.document.StatusCode;
import vn.courtaxis.ledger.State;
import vn.courtaxis.ledger.TimelineEvent.Outcome;

/** Which colour a word has: blue moves, teal is in other hands, green is done, amber asks for a look, red for an act. */
final class Tones {

    private Tones() {}

    static String of(State state) {
        return switch (state) {
            case ACCEPTED, PREPARED, SENDING, LISTED, STORED, VERIFIED -> Badge.MOVING;
            case SENT, DELIVERED -> Badge.HANDED;
            case COMPLETED, TAKEN -> Badge.GOOD;
            case UNCERTAIN, QUARANTINED -> Badge.WARN;
            case REJECTED, PARKED -> Badge.BAD;
            case DUPLICATE, RECALLED -> Badge.QUIET;
        };
    }

    static String of(Outcome outcome) {
        return switch (outcome) {
            case DONE -> Badge.GOOD;
            case NOTE -> Badge.QUIET;
            case RETRY, UNCERTAIN, QUARANTINED -> Badge.WARN;
            case REJECTED, PARKED -> Badge.BAD;
        };
    }

    static String of(DeadlineState state) {
        return switch (state) {
            case LATE -> Badge.BAD;
            case DUE_SOON, MET_LATE -> Badge.WARN;
            case ON_TIME -> Badge.QUIET;
            case MET -> Badge.GOOD;
        };
    }

    static String of(SignatureVerdict verdict) {
        return switch (verdict) {
            case VALID -> Badge.GOOD;
            case INVALID -> Badge.BAD;
            case UNDETERMINED, UNSIGNED -> Badge.WARN;
        };
    }

    static String of(StatusCode code) {
        return switch (code.value()) {
            case "01", "03" -> Badge.HANDED;
            case "04", "05" -> Badge.MOVING;
            case "06", "15" -> Badge.GOOD;
            case "02", "16" -> Badge.BAD;
            case "13" -> Badge.WARN;
            default -> Badge.QUIET;
        };
    }
}
