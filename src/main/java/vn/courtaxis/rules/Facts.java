package vn.courtaxis.rules;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.courtaxis.document.BusinessType;
import vn.courtaxis.document.Direction;
import vn.courtaxis.document.DocumentHeader;
import vn.courtaxis.document.DocumentHeader.Signer;
import vn.courtaxis.document.DocumentId;
import vn.courtaxis.document.DocumentNumber;
import vn.courtaxis.document.Priority;

/**
 * What the rules judge a document by. Absent texts are empty; what is not known yet breaks no rule.
 *
 * @param today local date of the court
 * @param documentId blank while the document has none
 * @param copyCount 0 when not given
 * @param pageCount 0 when not given
 * @param secrecy mark that a document system states; blank or NONE for none
 * @param files PDF files, the main one first; empty while nobody looked into them
 * @param sameNumber our id of an earlier document of that issuer, number, notation and year; empty for none
 */
public record Facts(
        Direction direction,
        LocalDate today,
        Party sender,
        List<Party> recipients,
        DocumentId documentId,
        DocumentNumber number,
        String place,
        @Nullable LocalDate date,
        String type,
        String subject,
        String content,
        Signer signer,
        @Nullable LocalDate dueDate,
        Priority priority,
        int copyCount,
        int pageCount,
        List<String> distribution,
        BusinessType business,
        String secrecy,
        List<FileFacts> files,
        String sameNumber) {

    /**
     * An organization as the document names it.
     *
     * @param code any code or DMS unit id, as written
     * @param name empty where only a code is given
     */
    public record Party(String code, String name) {}

    /**
     * A PDF of the document.
     *
     * @param pages 0 when nobody could count them
     * @param signatures number of signatures that the file came with
     * @param firstPageText empty when the page is a picture
     */
    public record FileFacts(String name, int pages, int signatures, String firstPageText) {}

    public Facts {
        recipients = List.copyOf(recipients);
        distribution = List.copyOf(distribution);
        files = List.copyOf(files);
    }

    /** What a received document says about itself. */
    public static Facts received(DocumentHeader header, LocalDate today) {
        return new Facts(
                Direction.INCOMING,
                today,
                new Party(header.from().code().value(), header.from().name()),
                header.to().stream()
                        .map(to -> new Party(to.code().value(), to.name()))
                        .toList(),
                header.documentId(),
                header.number(),
                header.place(),
                header.date(),
                header.type().name(),
                header.subject(),
                header.content(),
                header.signer(),
                header.dueDate(),
                header.priority(),
                header.copyCount(),
                header.pageCount(),
                header.distribution(),
                header.business().type(),
                "",
                List.of(),
                "");
    }

    /** The same document once its identity is made, its files are looked into and the ledger was asked about its number. */
    public Facts found(DocumentId made, List<FileFacts> inspected, String earlier) {
        return new Facts(
                direction,
                today,
                sender,
                recipients,
                made,
                number,
                place,
                date,
                type,
                subject,
                content,
                signer,
                dueDate,
                priority,
                copyCount,
                pageCount,
                distribution,
                business,
                secrecy,
                inspected,
                earlier);
    }
}
