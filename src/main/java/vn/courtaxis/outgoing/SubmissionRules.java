package vn.courtaxis.outgoing;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.courtaxis.document.ErrorCode;
import vn.courtaxis.document.Problem;

/** The rules a submission's metadata must meet, in the order in which a clerk would fix them. */
final class SubmissionRules {

    /**
     * A secrecy mark standing alone, in capitals as the rules print it; "bảo mật" and "bí mật" in running text are no marks.
     */
    private static final Pattern SECRECY_MARK =
            Pattern.compile("(?<!\\p{L})(?<!BẢO\\s)(?<!BÍ\\s)(?:TUYỆT\\s+MẬT|TỐI\\s+MẬT|MẬT)(?!\\p{L})");

    private static final List<BiFunction<Submission, LocalDate, Optional<Problem>>> RULES = List.of(
            (submission, today) -> nothingSecret(submission),
            (submission, today) -> nothingUnprintable(submission),
            (submission, today) -> nothingMissing(submission),
            (submission, today) -> someRecipient(submission),
            (submission, today) -> nothingTooLong(submission),
            SubmissionRules::soundDates,
            (submission, today) -> soundCounts(submission));

    private SubmissionRules() {}

    /** The first rule that is not met; empty when all are. */
    static Optional<Problem> firstBroken(Submission submission, LocalDate today) {
        return RULES.stream()
                .map(rule -> rule.apply(submission, today))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Whether a text carries a secrecy mark (QĐ 28/2018 Điều 1: state secrets may not travel on the axis). */
    static boolean carriesSecrecyMark(String text) {
        return SECRECY_MARK
                .matcher(Normalizer.normalize(text, Normalizer.Form.NFC))
                .find();
    }

    private static Optional<Problem> nothingSecret(Submission submission) {
        var declared =
                !submission.secrecy().isBlank() && !submission.secrecy().strip().equalsIgnoreCase("NONE");
        if (declared) {
            return problem(ErrorCode.SECRET_DOCUMENT, "secrecy");
        }
        return Stream.concat(
                                Stream.of(submission.subject(), submission.content(), submission.notation()),
                                submission.distribution().stream())
                        .anyMatch(SubmissionRules::carriesSecrecyMark)
                ? problem(ErrorCode.SECRET_DOCUMENT, "subject, content, notation or distribution")
                : Optional.empty();
    }

    /** Control characters cannot stand in XML and hide in every display. */
    private static Optional<Problem> nothingUnprintable(Submission submission) {
        var signer = submission.signer();
        var texts = Stream.of(
                Stream.of(submission.sender(), submission.number(), submission.notation(), submission.place()),
                Stream.of(submission.type(), submission.subject(), submission.content()),
                Stream.of(signer.authority(), signer.position(), signer.fullName()),
                submission.recipients().stream(),
                submission.distribution().stream());
        return texts.flatMap(each -> each).flatMapToInt(String::codePoints).anyMatch(SubmissionRules::isUnprintable)
                ? problem(ErrorCode.METADATA_INVALID, "control characters")
                : Optional.empty();
    }

    private static boolean isUnprintable(int character) {
        return Character.isISOControl(character)
                || Character.getType(character) == Character.SURROGATE
                || character == 0xFFFE
                || character == 0xFFFF;
    }

    private static Optional<Problem> nothingMissing(Submission submission) {
        var required = new LinkedHashMap<String, @Nullable Object>();
        required.put("sender", submission.sender());
        required.put("number", submission.number());
        required.put("notation", submission.notation());
        required.put("date", submission.date());
        required.put("type", submission.type());
        required.put("subject", submission.subject());
        var missing = required.entrySet().stream()
                .filter(field -> Objects.toString(field.getValue(), "").isBlank())
                .map(Map.Entry::getKey)
                .collect(Collectors.joining(", "));
        return missing.isEmpty() ? Optional.empty() : problem(ErrorCode.METADATA_MISSING, missing);
    }

    private static Optional<Problem> someRecipient(Submission submission) {
        return submission.recipients().stream().allMatch(String::isBlank)
                ? problem(ErrorCode.NO_RECIPIENT, "")
                : Optional.empty();
    }

    /** Lengths in characters by NĐ 30/2020 Phụ lục VI, and of QCVN 102 where that annex is silent. */
    private static Optional<Problem> nothingTooLong(Submission submission) {
        var tooLong = Stream.of(
                        tooLong("number", submission.number(), 11),
                        tooLong("notation", submission.notation(), 30),
                        tooLong("subject", submission.subject(), 500),
                        tooLong("content", submission.content(), 500),
                        tooLong("type", submission.type(), 100),
                        tooLong("place", submission.place(), 50),
                        tooLong("signer.position", submission.signer().position(), 100),
                        tooLong("signer.fullName", submission.signer().fullName(), 50),
                        tooLong("distribution", String.join("", submission.distribution()), 1000))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
        return tooLong.isEmpty() ? Optional.empty() : problem(ErrorCode.METADATA_TOO_LONG, tooLong);
    }

    private static Optional<String> tooLong(String field, String text, int limit) {
        var length = text.codePointCount(0, text.length());
        return length > limit ? Optional.of(field + " " + length + " > " + limit) : Optional.empty();
    }

    private static Optional<Problem> soundDates(Submission submission, LocalDate today) {
        var date = submission.date();
        if (date != null && date.isAfter(today)) {
            return problem(ErrorCode.METADATA_INVALID, "date is in the future");
        }
        if (date != null && submission.dueDate() != null && submission.dueDate().isBefore(date)) {
            return problem(ErrorCode.METADATA_INVALID, "dueDate is before date");
        }
        return Optional.empty();
    }

    private static Optional<Problem> soundCounts(Submission submission) {
        return submission.pageCount() < 0 || submission.copyCount() < 0
                ? problem(ErrorCode.METADATA_INVALID, "pageCount and copyCount are 0 or more")
                : Optional.empty();
    }

    private static Optional<Problem> problem(ErrorCode code, String detail) {
        return Optional.of(new Problem(code, detail));
    }
}
