package vn.courtaxis.dms.soap;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.courtaxis.dms.soap.api.Document;
import vn.courtaxis.dms.soap.api.ProblemFault;
import vn.courtaxis.dms.soap.api.ReplyTo;
import vn.courtaxis.dms.soap.api.Staff;
import vn.courtaxis.document.DocumentHeader.Signer;
import vn.courtaxis.document.ErrorCode;
import vn.courtaxis.document.Priority;
import vn.courtaxis.document.StatusMessage;
import vn.courtaxis.document.Steering;
import vn.courtaxis.outgoing.Submission;

/**
 * Reads what the contract's types carry. What the schema requires may still be missing here: the rules of submissions say so with a
 * problem of its own, which a schema check cannot.
 */
final class SubmissionReader {

    private SubmissionReader() {}

    static Submission submission(Document document) throws ProblemFault {
        return new Submission(
                text(document.getSender()),
                document.getRecipients().stream().map(SubmissionReader::text).toList(),
                text(document.getNumber()),
                text(document.getNotation()),
                document.getDate(),
                text(document.getPlace()),
                text(document.getType()),
                text(document.getSubject()),
                text(document.getContent()),
                signer(document.getSigner()),
                document.getDueDate(),
                constant(Priority.class, "priority", document.getPriority(), Priority.NORMAL),
                constant(Steering.class, "steering", document.getSteering(), Steering.NONE),
                number(document.getPageCount()),
                number(document.getCopyCount()),
                document.getDistribution().stream().map(SubmissionReader::text).toList(),
                replies(document.getReplyTo()),
                text(document.getMainFile()),
                Boolean.TRUE.equals(document.isPaperFollows()),
                text(document.getSecrecy()));
    }

    static StatusMessage.Staff staff(@Nullable Staff staff) {
        return staff == null
                ? StatusMessage.Staff.NONE
                : new StatusMessage.Staff(
                        text(staff.getDepartment()),
                        text(staff.getName()),
                        text(staff.getEmail()),
                        text(staff.getMobile()));
    }

    static String text(@Nullable String value) {
        return Objects.toString(value, "");
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String field, @Nullable String value, E absent)
            throws ProblemFault {
        try {
            return value == null ? absent : Enum.valueOf(type, value.strip());
        } catch (IllegalArgumentException e) {
            throw ProblemFaults.of(ErrorCode.METADATA_INVALID, field);
        }
    }

    private static int number(@Nullable Integer value) {
        return value == null ? 0 : value;
    }

    private static Signer signer(vn.courtaxis.dms.soap.api.@Nullable Signer signer) {
        return signer == null
                ? Signer.UNKNOWN
                : new Signer(text(signer.getAuthority()), text(signer.getPosition()), text(signer.getFullName()));
    }

    private static List<Submission.ReplyTo> replies(List<ReplyTo> replies) {
        return replies.stream()
                .map(reply -> new Submission.ReplyTo(
                        text(reply.getOrganization()),
                        text(reply.getNumber()),
                        text(reply.getNotation()),
                        reply.getDate()))
                .toList();
    }
}
