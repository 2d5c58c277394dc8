package vn.courtaxis.document;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.courtaxis.document.StatusMessage.Staff;

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
        return with(to, business, passed);
    }

    /** The same document in a message of another business, for these recipients. */
    public DocumentHeader withBusiness(Business changed, List<Organization> recipients) {
        return with(recipients, changed, traces);
    }

    private DocumentHeader with(List<Organization> recipients, Business changed, List<Trace> passed) {
        return new DocumentHeader(
                from,
                recipients,
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
                changed,
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
     * The business of the message (nghiệp vụ, edXML Bussiness).
     *
     * @param paperFollows whether a paper copy is sent, too
     * @param documentId the document that a recall or an update is about; blank for a new one
     * @param contentChanged an update that brings new contents (edXML DocumentInfo)
     * @param receivers recipients that an update adds or takes off; empty when it leaves them as they were
     * @param replaces the older documents that a replacement replaces
     * @param staff who acted
     */
    public record Business(
            BusinessType type,
            String reason,
            boolean paperFollows,
            DocumentId documentId,
            boolean contentChanged,
            List<ReceiverChange> receivers,
            List<Replacement> replaces,
            Staff staff) {

        private static final DocumentId NO_DOCUMENT = new DocumentId("");

        /** Documents that an earlier version kept lack the last three. */
        public Business {
            receivers = List.copyOf(Objects.requireNonNullElse(receivers, List.of()));
            replaces = List.copyOf(Objects.requireNonNullElse(replaces, List.of()));
            staff = Objects.requireNonNullElse(staff, Staff.NONE);
        }

        public static Business newDocument(boolean paperFollows) {
            return about(BusinessType.NEW, "Văn bản điện tử mới", paperFollows, NO_DOCUMENT);
        }

        public static Business recall(DocumentId documentId, String reason) {
            return about(BusinessType.RECALL, reason, false, documentId);
        }

        /** New contents for a document that was sent before. */
        public static Business update(
                DocumentId documentId, String reason, boolean paperFollows, List<ReceiverChange> receivers) {
            return new Business(
                    BusinessType.UPDATE, reason, paperFollows, documentId, true, receivers, List.of(), Staff.NONE);
        }

        /** A new document in the place of older ones. */
        public static Business replacement(List<Replacement> replaces, String reason, boolean paperFollows) {
            return new Business(
                    BusinessType.REPLACE, reason, paperFollows, NO_DOCUMENT, false, List.of(), replaces, Staff.NONE);
        }

        private static Business about(BusinessType type, String reason, boolean paperFollows, DocumentId documentId) {
            return new Business(type, reason, paperFollows, documentId, false, List.of(), List.of(), Staff.NONE);
        }
    }

    /**
     * A recipient that an update adds to a document or takes off it.
     *
     * @param organization code as written
     */
    public record ReceiverChange(String organization, boolean added) {}

    /**
     * An older document that is replaced.
     *
     * @param holders codes of the organizations that hold it, as written
     */
    public record Replacement(DocumentId documentId, List<String> holders) {

        public Replacement {
            holders = List.copyOf(holders);
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
