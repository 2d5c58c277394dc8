package vn.courtaxis.ledger;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import vn.courtaxis.document.Attachment;
import vn.courtaxis.document.DocumentHeader;
import vn.courtaxis.document.DocumentHeader.Business;
import vn.courtaxis.document.DocumentHeader.DocumentType;
import vn.courtaxis.document.DocumentHeader.Signer;
import vn.courtaxis.document.DocumentId;
import vn.courtaxis.document.DocumentNumber;
import vn.courtaxis.document.Organization;
import vn.courtaxis.document.OrganizationCode;
import vn.courtaxis.document.Priority;
import vn.courtaxis.document.StatusCode;
import vn.courtaxis.document.StatusMessage;
import vn.courtaxis.document.StatusMessage.Staff;
import vn.courtaxis.document.Steering;
import vn.courtaxis.document.StoredFile;

/** Documents and statuses as tests need them. */
public final class Fixtures {

    public static final Organization COURT =
            new Organization(OrganizationCode.of("W90.01"), "Tòa án nhân dân tỉnh số 1 (SANDBOX)");
    public static final Organization OFFICE =
            new Organization(OrganizationCode.of("000.00.00.G22"), "Văn phòng Chính phủ");
    public static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    private Fixtures() {}

    public static DocumentHeader header(String number, Organization from, Organization... to) {
        return headerOfIssuer(from, number, from, to);
    }

    /** @param issuer whom the identity names */
    public static DocumentHeader headerOfIssuer(
            Organization issuer, String number, Organization from, Organization... to) {
        var documentNumber = new DocumentNumber(number, "CV-TA01");
        return new DocumentHeader(
                from,
                List.of(to),
                DocumentId.of(issuer.code(), DAY, documentNumber),
                documentNumber,
                "Hà Nội",
                DAY,
                new DocumentType(2, 0, "Công văn"),
                "Trao đổi văn bản số " + number,
                "",
                Signer.UNKNOWN,
                null,
                Priority.NORMAL,
                "",
                "",
                0,
                0,
                List.of(),
                List.of(),
                Steering.NONE,
                List.of(),
                Business.newDocument(false),
                List.of());
    }

    public static StoredFile stored(int seed) {
        return new StoredFile(String.format("%064x", seed), 100L + seed);
    }

    public static EntryFile pdf(String name, int seed) {
        return EntryFile.of(new Attachment(name, "application/pdf", stored(seed)));
    }

    public static NewDocument outgoing(String key, String number) {
        return new NewDocument(
                "rest:dms",
                key,
                String.format("%064x", number.hashCode()),
                "W90",
                COURT.code(),
                header(number, COURT, OFFICE),
                List.of(pdf("a.pdf", 1)));
    }

    public static StatusMessage status(StatusCode code, Organization from, DocumentHeader about) {
        return new StatusMessage(
                from,
                about.from().code().value(),
                about.documentId(),
                about.number().text(),
                about.date(),
                Staff.NONE,
                code,
                code.vietnamese(),
                LocalDateTime.of(2026, 11, 20, 9, 0));
    }
}
