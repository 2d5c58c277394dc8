package vn.courtaxis.dms.soap;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.courtaxis.document.Attachment;
import vn.courtaxis.document.DocumentHeader;
import vn.courtaxis.document.DocumentHeader.Business;
import vn.courtaxis.document.DocumentHeader.DocumentType;
import vn.courtaxis.document.DocumentHeader.Signer;
import vn.courtaxis.document.DocumentId;
import vn.courtaxis.document.DocumentNumber;
import vn.courtaxis.document.MessageKind;
import vn.courtaxis.document.Organization;
import vn.courtaxis.document.OrganizationCode;
import vn.courtaxis.document.Priority;
import vn.courtaxis.document.SignatureReport;
import vn.courtaxis.document.SignatureVerdict;
import vn.courtaxis.document.Steering;
import vn.courtaxis.ledger.Change;
import vn.courtaxis.ledger.Entry;
import vn.courtaxis.ledger.EntryFile;
import vn.courtaxis.ledger.NewListing;
import vn.courtaxis.ledger.State;
import vn.courtaxis.ledger.TimelineEvent.Outcome;

/** Documents as the way in leaves them in the ledger. */
final class ReceivedDocuments {

    static final OrganizationCode UNIT = OrganizationCode.of("W90.01");

    private ReceivedDocuments() {}

    static UUID in(State state, SoapDoor door, String content) throws IOException {
        var listing = new NewListing("W90", UUID.randomUUID().toString(), MessageKind.DOCUMENT, "G22", UNIT.value());
        var entry = door.ledger().listed(listing);
        var file = door.store().keep(new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
        return in(state, door, entry, EntryFile.of(new Attachment("cong-van.pdf", "application/pdf", file)));
    }

    static UUID signed(SoapDoor door, SignatureReport report) throws IOException {
        var listing = new NewListing("W90", UUID.randomUUID().toString(), MessageKind.DOCUMENT, "G22", UNIT.value());
        var file = door.store().keep(new ByteArrayInputStream(new byte[] {1}));
        var pdf = new Attachment("cong-van.pdf", "application/pdf", file);
        var signed = new EntryFile(pdf, file, report.verdict(), List.of(report));
        return in(State.DELIVERED, door, door.ledger().listed(listing), signed);
    }

    private static UUID in(State state, SoapDoor door, Entry entry, EntryFile file) {
        var change = Change.to(state, "incoming-deliver", Outcome.DONE)
                .unit(UNIT)
                .header(header())
                .verdict(SignatureVerdict.UNSIGNED)
                .files(List.of(file));
        door.ledger().apply(entry, change);
        return entry.id();
    }

    private static DocumentHeader header() {
        var office = new Organization(OrganizationCode.of("G22"), "Văn phòng Chính phủ");
        return new DocumentHeader(
                office,
                List.of(new Organization(UNIT, "Tòa án nhân dân tỉnh số 1")),
                new DocumentId("G22,2026/11/02,1/VPCP"),
                new DocumentNumber("1", "VPCP"),
                "Hà Nội",
                LocalDate.of(2026, 11, 2),
                new DocumentType(2, 0, "Công văn"),
                "V/v góp ý dự thảo",
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
}
