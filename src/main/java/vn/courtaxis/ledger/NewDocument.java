package vn.courtaxis.ledger;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.courtaxis.document.DocumentHeader;
import vn.courtaxis.document.OrganizationCode;
import vn.courtaxis.document.Remark;

/**
 * An outgoing document that passed intake, not yet in the ledger.
 *
 * @param origin who handed it over: door and account, for example {@code rest:dms}
 * @param originKey the idempotency key, unique for the origin
 * @param contentHash SHA-256 over metadata and files; tells a repeat from another document under the same key
 * @param repeats the entry whose signed files it sends again; null when its files are still to be signed
 * @param system the axis account of the sending unit
 * @param remarks what is irregular about it, and let pass
 */
public record NewDocument(
        String origin,
        String originKey,
        String contentHash,
        String system,
        OrganizationCode unit,
        DocumentHeader header,
        List<EntryFile> files,
        List<Remark> remarks,
        @Nullable UUID repeats) {

    /** Origin of what goes again to some recipients. */
    public static final String RESEND = "resend";

    /** A document whose files are still to be signed. */
    public NewDocument(
            String origin,
            String originKey,
            String contentHash,
            String system,
            OrganizationCode unit,
            DocumentHeader header,
            List<EntryFile> files,
            List<Remark> remarks) {
        this(origin, originKey, contentHash, system, unit, header, files, remarks, null);
    }

    /**
     * What was sent in an entry, with its bytes and signatures as far as they are still kept, in a message of another header.
     *
     * @param origin the flow that sends it
     */
    public static NewDocument repeating(Entry sent, String origin, String key, DocumentHeader header) {
        return new NewDocument(
                origin,
                key,
                sent.requireMessage().sha256(),
                sent.system(),
                header.from().code(),
                header,
                sent.isWithoutContent() ? List.of() : sent.files(),
                List.of(),
                sent.id());
    }

    public NewDocument {
        files = List.copyOf(files);
        remarks = List.copyOf(remarks);
    }

    /** One that nothing is remarked on. */
    public NewDocument(
            String origin,
            String originKey,
            String contentHash,
            String system,
            OrganizationCode unit,
            DocumentHeader header,
            List<EntryFile> files) {
        this(origin, originKey, contentHash, system, unit, header, files, List.of(), null);
    }
}
