package vn.courtaxis.ledger;

import java.util.List;
import vn.courtaxis.document.DocumentHeader;
import vn.courtaxis.document.OrganizationCode;
import vn.courtaxis.document.Remark;

/**
 * An outgoing document that passed intake, not yet in the ledger.
 *
 * @param origin who handed it over: door and account, for example {@code rest:dms}
 * @param originKey the idempotency key, unique for the origin
 * @param contentHash SHA-256 over metadata and files; tells a repeat from another document under the same key
 * @param system the axis account of the sending unit
 * @param remarks what is irregular about it and was tolerated
 */
public record NewDocument(
        String origin,
        String originKey,
        String contentHash,
        String system,
        OrganizationCode unit,
        DocumentHeader header,
        List<EntryFile> files,
        List<Remark> remarks) {

    public NewDocument {
        files = List.copyOf(files);
        remarks = List.copyOf(remarks);
    }

    /** One about which there is nothing to remark. */
    public NewDocument(
            String origin,
            String originKey,
            String contentHash,
            String system,
            OrganizationCode unit,
            DocumentHeader header,
            List<EntryFile> files) {
        this(origin, originKey, contentHash, system, unit, header, files, List.of());
    }
}
