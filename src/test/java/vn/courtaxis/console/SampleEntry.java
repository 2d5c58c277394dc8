package vn.courtaxis.console;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.courtaxis.document.Attachment;
import vn.courtaxis.document.Direction;
import vn.courtaxis.document.DocumentHeader;
import vn.courtaxis.document.DocumentHeader.Business;
import vn.courtaxis.document.DocumentHeader.DocumentType;
import vn.courtaxis.document.DocumentHeader.Signer;
import vn.courtaxis.document.DocumentId;
import vn.courtaxis.document.DocumentNumber;
import vn.courtaxis.document.ErrorCode;
import vn.courtaxis.document.MessageKind;
import vn.courtaxis.document.Organization;
import vn.courtaxis.document.OrganizationCode;
import vn.courtaxis.document.Priority;
import vn.courtaxis.document.Problem;
import vn.courtaxis.document.Remark;
import vn.courtaxis.document.SignatureReport;
import vn.courtaxis.document.SignatureVerdict;
import vn.courtaxis.document.StatusCode;
import vn.courtaxis.document.StatusMessage;
import vn.courtaxis.document.Steering;
import vn.courtaxis.document.StoredFile;
import vn.courtaxis.ledger.Entry;
import vn.courtaxis.ledger.EntryFile;
import vn.courtaxis.ledger.Recipient;
import vn.courtaxis.ledger.State;

/** Makes ledger entries that read as what an operator sees. */
final class SampleEntry {

    static final Instant NOW = Instant.parse("2026-11-23T19:04:05Z");
    static final OrganizationCode COURT = OrganizationCode.of("W90.01");
    static final Organization OFFICE = new Organization(OrganizationCode.of("G22"), "Văn phòng Chính phủ");

    private UUID id = UUID.randomUUID();
    private final Direction direction;
    private MessageKind kind = MessageKind.DOCUMENT;
    private State state;
    private String number = "128/QĐ-TA";
    private String type = "Quyết định";
    private String subject = "Về việc công bố danh mục dịch vụ công của Tòa án nhân dân";
    private String sender = "";
    private String unit = COURT.value();
    private String listedTo = COURT.value();
    private @Nullable Instant contentDeleted;
    private boolean readable = true;
    private @Nullable StatusMessage status;
    private @Nullable UUID about;
    private @Nullable StoredFile message;
    private @Nullable SignatureVerdict verdict;
    private List<EntryFile> files = List.of();
    private List<Recipient> recipients = List.of();
    private List<Remark> remarks = List.of();
    private int attempts;
    private @Nullable Instant next;
    private @Nullable Problem problem;
    private @Nullable State resumed;
    private Instant since = NOW.minus(Duration.ofMinutes(4));
    private @Nullable DocumentHeader header;

    private SampleEntry(Direction direction, State state) {
        this.direction = direction;
        this.state = state;
    }

    static SampleEntry outgoing(State state) {
        return new SampleEntry(Direction.OUTGOING, state)
                .to(new Recipient(OFFICE.code(), OFFICE.name()))
                .file("Quyet dinh 128-QĐ-TA.pdf", null);
    }

    static SampleEntry incoming(State state) {
        return new SampleEntry(Direction.INCOMING, state)
                .number("45/BC-VPCP")
                .type("Báo cáo")
                .subject("Báo cáo kết quả gửi, nhận văn bản điện tử quý III");
    }

    static SampleEntry like(Entry entry) {
        var sample = new SampleEntry(entry.direction(), entry.state());
        sample.id = entry.id();
        sample.kind = entry.kind();
        sample.header = entry.header();
        sample.readable = entry.header() != null;
        sample.unit = entry.unit();
        sample.status = entry.status();
        sample.about = entry.about();
        sample.message = entry.message();
        sample.verdict = entry.verdict();
        sample.files = entry.files();
        sample.recipients = entry.recipients();
        sample.since = entry.stateSince();
        sample.resumed = entry.resumeState();
        return sample;
    }

    SampleEntry in(State value) {
        state = value;
        return this;
    }

    SampleEntry number(String value) {
        number = value;
        return this;
    }

    SampleEntry type(String value) {
        type = value;
        return this;
    }

    SampleEntry subject(String value) {
        subject = value;
        return this;
    }

    SampleEntry from(String name) {
        sender = name;
        return this;
    }

    SampleEntry unit(String value) {
        unit = value;
        return this;
    }

    SampleEntry listedTo(String value) {
        listedTo = value;
        return this;
    }

    SampleEntry asksFor(Entry document) {
        var asked = document.requireHeader();
        header = asked.withBusiness(Business.recall(asked.documentId(), "gửi nhầm"), asked.to());
        return this;
    }

    SampleEntry to(Recipient... value) {
        recipients = List.of(value);
        return this;
    }

    SampleEntry unreadable() {
        readable = false;
        return this;
    }

    SampleEntry message(StoredFile value) {
        message = value;
        return this;
    }

    SampleEntry since(Duration ago) {
        since = NOW.minus(ago);
        return this;
    }

    /** Set aside while it stood there. */
    SampleEntry resumesAt(State value) {
        resumed = value;
        return this;
    }

    SampleEntry problem(ErrorCode code, String detail) {
        return problem(new Problem(code, detail));
    }

    SampleEntry problem(@Nullable Problem value) {
        problem = value;
        return this;
    }

    SampleEntry retry(int failed, Duration in) {
        attempts = failed;
        next = NOW.plus(in);
        return this;
    }

    SampleEntry remark(Remark... value) {
        remarks = List.of(value);
        return this;
    }

    SampleEntry file(EntryFile... value) {
        files = List.of(value);
        return this;
    }

    SampleEntry file(String name, @Nullable SignatureVerdict judged, SignatureReport... reports) {
        verdict = judged;
        return file(new EntryFile(
                new Attachment(name, "application/pdf", stored(name, 1_482_337)),
                stored(name, 1_400_112),
                judged,
                Arrays.asList(reports)));
    }

    SampleEntry statusAbout(Entry document, StatusCode code, String text) {
        kind = MessageKind.STATUS;
        about = document.id();
        status = new StatusMessage(
                OFFICE, document.unit(), new DocumentId("x"), number, null, StatusMessage.Staff.NONE, code, text, null);
        return this;
    }

    /** A status that could not be read. */
    SampleEntry withoutStatus() {
        status = null;
        return this;
    }

    /** Its files and message are gone. */
    SampleEntry withoutContent(Instant at) {
        contentDeleted = at;
        return this;
    }

    static StoredFile stored(String name, long size) {
        return new StoredFile(MemoryStore.sha256(name.getBytes(StandardCharsets.UTF_8)), size);
    }

    Entry entry() {
        var made = header == null && readable && kind == MessageKind.DOCUMENT ? header() : header;
        return new Entry(
                id,
                direction,
                kind,
                state,
                "W90",
                state == State.ACCEPTED || state == State.PREPARED ? "" : "6745a1f09c3e4b7d8a120034",
                "G22",
                listedTo,
                unit,
                made,
                status,
                about,
                message,
                verdict,
                true,
                files,
                recipients,
                remarks,
                attempts,
                0,
                next,
                problem,
                resumed,
                since,
                since.minus(Duration.ofSeconds(9)),
                since,
                "",
                since.minus(Duration.ofSeconds(9)),
                contentDeleted);
    }

    private DocumentHeader header() {
        var parts = number.split("/", 2);
        var own = new Organization(COURT, "Tòa án nhân dân tỉnh số 1");
        var issuer = direction == Direction.OUTGOING
                ? own
                : sender.isEmpty() ? OFFICE : new Organization(OrganizationCode.of("H57"), sender);
        var named = new DocumentNumber(parts[0], parts.length > 1 ? parts[1] : "");
        var date = LocalDate.of(2026, 11, 20);
        return new DocumentHeader(
                issuer,
                direction == Direction.OUTGOING
                        ? recipients.stream()
                                .map(to -> new Organization(to.code(), to.name()))
                                .toList()
                        : List.of(own),
                DocumentId.of(issuer.code(), date, named),
                named,
                "Hà Nội",
                date,
                new DocumentType(2, 0, type),
                subject,
                "",
                new Signer("TL.", "Chánh Văn phòng", ""),
                LocalDate.of(2026, 12, 4),
                Priority.URGENT,
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
