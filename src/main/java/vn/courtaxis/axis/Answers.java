package vn.courtaxis.axis;

import java.text.Normalizer;
import java.util.Locale;
import vn.courtaxis.document.ErrorCode;
import vn.courtaxis.document.Problem;
import vn.courtaxis.exchange.AxisAnswer;

/** Our words for what the axis says, or fails to say. */
final class Answers {

    private static final int LONGEST_DETAIL = 200;

    private Answers() {}

    static <T> AxisAnswer<T> refused(String axisCode, String description) {
        return new AxisAnswer.Refused<>(
                new Problem(meaning(axisCode, description), bounded(description)), bounded(axisCode));
    }

    static <T> AxisAnswer<T> refused(ErrorCode code, String detail) {
        return new AxisAnswer.Refused<>(new Problem(code, bounded(detail)), "");
    }

    static <T> AxisAnswer<T> incomplete(String detail) {
        return new AxisAnswer.Unclear<>(new Problem(ErrorCode.AXIS_ANSWER_INCOMPLETE, bounded(detail)));
    }

    static <T> AxisAnswer<T> tooLate(String detail) {
        return new AxisAnswer.Unclear<>(new Problem(ErrorCode.AXIS_TIMEOUT, bounded(detail)));
    }

    static <T> AxisAnswer<T> unreached(String detail) {
        return new AxisAnswer.Unreached<>(new Problem(ErrorCode.AXIS_UNREACHABLE, bounded(detail)));
    }

    /**
     * The codes are those a provincial connection guide lists; whether the national axis uses them all is inferred. The text is
     * the only refusal of the axis itself that was ever published, seen without its code.
     */
    private static ErrorCode meaning(String axisCode, String description) {
        if (plain(description).contains("khong dung voi ma da dang ky")) {
            return ErrorCode.AXIS_SENDER_UNREGISTERED;
        }
        return switch (axisCode) {
            case "10", "22" -> ErrorCode.AXIS_MESSAGE_INVALID;
            case "15" -> ErrorCode.AXIS_CREDENTIALS_REFUSED;
            case "18" -> ErrorCode.AXIS_RECIPIENT_UNKNOWN;
            case "19" -> ErrorCode.AXIS_SENDER_UNREGISTERED;
            case "20", "21" -> ErrorCode.AXIS_HUB_ERROR;
            default -> ErrorCode.AXIS_REFUSED;
        };
    }

    private static String plain(String text) {
        var letters = Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        return letters.replace('đ', 'd').replace('Đ', 'D').toLowerCase(Locale.ROOT);
    }

    /** One line, so that a hostile text can neither fill the ledger nor forge log lines. */
    private static String bounded(String text) {
        var line = text.replaceAll("\\p{Cntrl}+", " ").strip();
        return line.length() > LONGEST_DETAIL ? line.substring(0, LONGEST_DETAIL) : line;
    }
}
