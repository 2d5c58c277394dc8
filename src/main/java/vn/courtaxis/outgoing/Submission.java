package vn.courtaxis.outgoing;

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

    public Submission {
        recipients = List.copyOf(recipients);
        distribution = List.copyOf(distribution);
        replyTo = List.copyOf(replyTo);
    }

    /** A document that this one answers. */
    public record ReplyTo(
            String organization,
            String number,
            String notation,
            @Nullable LocalDate date) {}
}
