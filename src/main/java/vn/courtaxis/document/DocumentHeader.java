package vn.courtaxis.document;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything a document says about itself apart from its files, as the axis carries it. Absent texts are empty.
 *
 * @param date date of promulgation; null only on an incoming document that gives none or an unreadable one
 * @param copyCount number of copies, 0 when not given
 * @param pageCount number of pages, 0 when not given
 * @param distribution places of distribution (nơi nhận) as printed
 * @param traces systems the message passed, in order
 */
public record DocumentHeader(
        Organization from,
        List<Organization> to,
        DocumentId documentId,
        DocumentNumber number,
        String place,
        @Nullable LocalDate date,
        DocumentType type,
        String subject,
        String content,
        Signer signer,
        @Nullable LocalDate dueDate,
        Priority priority,
        String sphere,
        String typistNotation,
        int copyCount,
        int pageCount,
        List<String> appendixes,
        List<Reply> replyTo,
        Steering steering,
        List<String> distribution,
        Business business,
        List<Trace> traces) {

    public DocumentHeader {
        to = List.copyOf(to);
        appendixes = List.copyOf(appendixes);
        replyTo = List.copyOf(replyTo);
        distribution = List.copyOf(distribution);
        traces = List.copyOf(traces);
    }

    /** The same document after it passed further systems. */
    public DocumentHeader withTraces(List<Trace> passed) {
        return new DocumentHeader(
                from,
                to,
                documentId,
                number,
                place,
                date,
                type,
                subject,
                content,
                signer,
                dueDate,
                priority,
                sphere,
                typistNotation,
                copyCount,
                pageCount,
                appendixes,
                replyTo,
                steering,
                distribution,
                business,
                passed);
    }

    /**
     * Kind of document (loại văn bản). The numbers differ between systems, so the name decides.
     *
     * @param group edXML Type: 1 normative, 2 administrative by the regulation
     * @param detail edXML TypeDetail; 0 when not given
     */
    public record DocumentType(int group, int detail, String name) {}

    /** Who signed: authority (TM., KT., TL. ...), position and full name; texts may be empty on incoming documents. */
    public record Signer(String authority, String position, String fullName) {

        public static final Signer UNKNOWN = new Signer("", "", "");
    }

    /** A document that this one answers. */
    public record Reply(
            String organization,
            String number,
            DocumentId documentId,
            @Nullable LocalDate date) {}

    /**
     * The business of the message (nghiệp vụ).
     *
     * @param documentId the document a recall or update is about; empty for a new one
     */
    public record Business(BusinessType type, String reason, boolean paperFollows, DocumentId documentId) {

        public static Business newDocument(boolean paperFollows) {
            return new Business(BusinessType.NEW, "Văn bản điện tử mới", paperFollows, new DocumentId(""));
        }
    }

    /**
     * One system that handled the message.
     *
     * @param organization code as written, empty when the relay left it out
     * @param at local time as written, null when absent or unreadable
     */
    public record Trace(String organization, @Nullable LocalDateTime at) {}
}
