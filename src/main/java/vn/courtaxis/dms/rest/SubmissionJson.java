package vn.courtaxis.dms.rest;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.courtaxis.document.DocumentHeader.Signer;
import vn.courtaxis.document.Priority;
import vn.courtaxis.document.Steering;
import vn.courtaxis.outgoing.Submission;

/** The {@code document} part of a submission, as the contract writes it; everything may be missing until the rules are asked. */
record SubmissionJson(
        @Nullable String sender,
        @Nullable List<@Nullable String> recipients,
        @Nullable String number,
        @Nullable String notation,
        @Nullable LocalDate date,
        @Nullable String place,
        @Nullable String type,
        @Nullable String subject,
        @Nullable String content,
        @Nullable SignerJson signer,
        @Nullable LocalDate dueDate,
        @Nullable Priority priority,
        @Nullable Steering steering,
        @Nullable Integer pageCount,
        @Nullable Integer copyCount,
        @Nullable List<@Nullable String> distribution,
        @Nullable List<@Nullable ReplyToJson> replyTo,
        @Nullable String mainFile,
        @Nullable Boolean paperFollows,
        @Nullable String secrecy) {

    record SignerJson(
            @Nullable String authority, @Nullable String position, @Nullable String fullName) {}

    record ReplyToJson(
            @Nullable String organization,
            @Nullable String number,
            @Nullable String notation,
            @Nullable LocalDate date) {}

    Submission toSubmission() {
        return new Submission(
                text(sender),
                texts(recipients),
                text(number),
                text(notation),
                date,
                text(place),
                text(type),
                text(subject),
                text(content),
                signer == null
                        ? Signer.UNKNOWN
                        : new Signer(text(signer.authority()), text(signer.position()), text(signer.fullName())),
                dueDate,
                priority == null ? Priority.NORMAL : priority,
                steering == null ? Steering.NONE : steering,
                pageCount == null ? 0 : pageCount,
                copyCount == null ? 0 : copyCount,
                texts(distribution),
                replies(),
                text(mainFile),
                Boolean.TRUE.equals(paperFollows),
                text(secrecy));
    }

    private List<Submission.ReplyTo> replies() {
        return replyTo == null
                ? List.of()
                : replyTo.stream()
                        .filter(Objects::nonNull)
                        .map(reply -> new Submission.ReplyTo(
                                text(reply.organization()),
                                text(reply.number()),
                                text(reply.notation()),
                                reply.date()))
                        .toList();
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    private static List<String> texts(@Nullable List<@Nullable String> values) {
        return values == null
                ? List.of()
                : values.stream().map(SubmissionJson::text).toList();
    }
}
