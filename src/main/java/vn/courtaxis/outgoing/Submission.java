package vn.courtaxis.outgoing;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.courtaxis.document.DocumentHeader.Signer;
import vn.courtaxis.document.Priority;
import vn.courtaxis.document.Steering;

/**
 * What a document system hands over for sending, as it wrote it. Absent texts are empty.
 *
 * @param sender DMS unit id or any code of the sending unit
 * @param recipients DMS unit ids, current or legacy codes
 * @param pageCount 0 when not given
 * @param copyCount 0 when not given
 * @param mainFile name of the main file; empty for the first one
 * @param secrecy secrecy mark (độ mật) if the document system knows one; anything but empty or NONE is refused
 */
public record Submission(
        String sender,
        List<String> recipients,
        String number,
        String notation,
        @Nullable LocalDate date,
        String place,
        String type,
        String subject,
        String content,
        Signer signer,
        @Nullable LocalDate dueDate,
        Priority priority,
        Steering steering,
        int pageCount,
        int copyCount,
        List<String> distribution,
        List<ReplyTo> replyTo,
        String mainFile,
        boolean paperFollows,
        String secrecy) {

    /** Texts are folded to NFC and their white space to single blanks, so that what is compared later is what was sent. */
    public Submission {
        sender = plain(sender);
        recipients = recipients.stream().map(Submission::plain).toList();
        number = plain(number);
        notation = plain(notation);
        place = plain(place);
        type = plain(type);
        subject = plain(subject);
        content = plain(content);
        signer = new Signer(plain(signer.authority()), plain(signer.position()), plain(signer.fullName()));
        distribution = distribution.stream().map(Submission::plain).toList();
        replyTo = List.copyOf(replyTo);
        mainFile = Normalizer.normalize(mainFile, Normalizer.Form.NFC).strip();
        secrecy = plain(secrecy);
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replaceAll("[\\s\\u00A0]+", " ")
                .strip();
    }

    /** A document that this one answers. */
    public record ReplyTo(
            String organization,
            String number,
            String notation,
            @Nullable LocalDate date) {

        public ReplyTo {
            organization = plain(organization);
            number = plain(number);
            notation = plain(notation);
        }
    }
}
