package vn.courtaxis.console;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;
import vn.courtaxis.document.DocumentHeader;
import vn.courtaxis.ledger.Entry;
import vn.courtaxis.ledger.Recipient;
import vn.courtaxis.outgoing.Purpose;
import vn.courtaxis.outgoing.Submission;

/**
 * The form of a new version or a replacement, filled in from the document before it.
 *
 * @param key makes a form that is sent twice one document
 * @param recipients codes, one on a line
 */
record SuccessorForm(
        String href,
        String key,
        String title,
        String number,
        String notation,
        String date,
        String subject,
        String recipients) {

    static SuccessorForm of(Entry original) {
        var header = original.requireHeader();
        return new SuccessorForm(
                "/documents/" + original.id(),
                UUID.randomUUID().toString(),
                header.number().text(),
                header.number().number(),
                header.number().notation(),
                header.date() == null ? "" : header.date().toString(),
                header.subject(),
                original.recipients().stream()
                                .map(Recipient::code)
                                .map(Object::toString)
                                .collect(Collectors.joining("\n"))
                        + header.business().receivers().stream()
                                .filter(DocumentHeader.ReceiverChange::added)
                                .map(added -> "\n" + added.organization())
                                .collect(Collectors.joining()));
    }

    /** What the clerk filled in; what a form leaves out is empty. */
    record Said(
            @Nullable String how,
            @Nullable String key,
            @Nullable String reason,
            @Nullable String number,
            @Nullable String notation,
            @Nullable String date,
            @Nullable String subject,
            @Nullable String recipients,
            @Nullable List<MultipartFile> file) {

        /** The same key for the same form; another document for another form. */
        @Override
        public String key() {
            return text(key);
        }

        List<MultipartFile> files() {
            return file == null ? List.of() : file;
        }

        Purpose purpose(UUID original) {
            return "replace".equals(how)
                    ? new Purpose.Replacement(List.of(original), text(reason))
                    : new Purpose.Update(original, text(reason));
        }

        /** All that the form does not ask for stays as it was. */
        Submission submission(DocumentHeader before) {
            return new Submission(
                    before.from().code().value(),
                    Arrays.stream(text(recipients).split("[\\s,;]+"))
                            .filter(code -> !code.isBlank())
                            .toList(),
                    text(number),
                    text(notation),
                    day(),
                    before.place(),
                    before.type().name(),
                    text(subject),
                    before.content().equals(before.subject()) ? text(subject) : before.content(),
                    before.signer(),
                    before.dueDate(),
                    before.priority(),
                    before.steering(),
                    0,
                    before.copyCount(),
                    before.distribution(),
                    before.replyTo().stream().map(Said::replyTo).toList(),
                    "",
                    before.business().paperFollows(),
                    "");
        }

        private static Submission.ReplyTo replyTo(DocumentHeader.Reply reply) {
            var number = reply.number().split("/", 2);
            return new Submission.ReplyTo(
                    reply.organization(), number[0], number.length > 1 ? number[1] : "", reply.date());
        }

        /** Null for what is no day; the rules say so then. */
        private @Nullable LocalDate day() {
            try {
                return LocalDate.parse(text(date));
            } catch (DateTimeException e) {
                return null;
            }
        }

        private static String text(@Nullable String given) {
            return given == null ? "" : given.strip();
        }
    }
}
