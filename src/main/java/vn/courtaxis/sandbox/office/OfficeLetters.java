package vn.courtaxis.sandbox.office;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import vn.courtaxis.codes.KnownOrganization;
import vn.courtaxis.document.Attachment;
import vn.courtaxis.document.DocumentHeader;
import vn.courtaxis.document.DocumentHeader.Business;
import vn.courtaxis.document.DocumentHeader.DocumentType;
import vn.courtaxis.document.DocumentHeader.Signer;
import vn.courtaxis.document.DocumentHeader.Trace;
import vn.courtaxis.document.DocumentId;
import vn.courtaxis.document.DocumentNumber;
import vn.courtaxis.document.Organization;
import vn.courtaxis.document.Priority;
import vn.courtaxis.document.Steering;
import vn.courtaxis.document.StoredFile;
import vn.courtaxis.edxml.EdxmlWriter;
import vn.courtaxis.exchange.DocumentStore;
import vn.courtaxis.sandbox.SamplePdf;
import vn.courtaxis.sandbox.SampleText;
import vn.courtaxis.signature.SamplePdfSigner;

/** Writes the office's documents, the bad ones too. */
final class OfficeLetters {

    private static final String PASSWORD = "sandbox";
    private static final String NOTATION = "VPCP-TH";

    private final DocumentStore store;
    private final EdxmlWriter writer;
    private final SamplePdfSigner signer;
    private final Path certificates;
    private final KnownOrganization office;
    private final Clock clock;

    OfficeLetters(DocumentStore store, Path certificates, KnownOrganization office, Clock clock) {
        this.store = store;
        this.writer = new EdxmlWriter(store);
        this.signer = new SamplePdfSigner(store, clock);
        this.certificates = certificates;
        this.office = office;
        this.clock = clock;
    }

    /**
     * What to write.
     *
     * @param size of the PDF in bytes; 0 for whatever it comes to
     * @param about the document a recall is about; empty otherwise
     */
    record Order(SampleKind kind, KnownOrganization to, int number, String subject, long size, String about) {}

    /** A message ready for the axis. */
    record Letter(DocumentHeader header, StoredFile pdf, StoredFile message) {}

    Letter write(Order order) throws IOException {
        var header = header(order);
        var pdf = pdf(order, header);
        var attachment = new Attachment("vb-" + order.number() + ".pdf", "application/pdf", pdf);
        StoredFile message;
        try (var draft = store.draft()) {
            writer.write(header, List.of(attachment), draft.stream());
            message = draft.keep();
        }
        return new Letter(header, pdf, message);
    }

    private DocumentHeader header(Order order) {
        var today = LocalDate.now(clock);
        var number = new DocumentNumber(String.valueOf(order.number()), NOTATION);
        var recall = order.kind() == SampleKind.RECALL;
        return new DocumentHeader(
                office.asOrganization(),
                recipients(order),
                DocumentId.of(office.code(), today, number),
                number,
                "Hà Nội",
                today,
                new DocumentType(2, 0, "Công văn"),
                order.subject(),
                order.subject(),
                new Signer("TL. BỘ TRƯỞNG, CHỦ NHIỆM", "VỤ TRƯỞNG VỤ TỔNG HỢP", "Đơn vị mẫu (SANDBOX)"),
                null,
                Priority.NORMAL,
                "",
                "",
                1,
                1,
                List.of(),
                List.of(),
                Steering.NONE,
                List.of("Như trên", "Lưu: VT, TH"),
                recall
                        ? Business.recall(new DocumentId(order.about()), "Thu hồi văn bản điện tử")
                        : Business.newDocument(false),
                List.of(new Trace(office.code().value(), java.time.LocalDateTime.now(clock))));
    }

    private static List<Organization> recipients(Order order) {
        var organization = order.to().asOrganization();
        if (order.kind() != SampleKind.TWIN_CODES || order.to().aliases().isEmpty()) {
            return List.of(organization);
        }
        var legacy = new Organization(
                order.to().aliases().get(0), order.to().name() + " (Mã cũ) (qd20)", organization.contact());
        return List.of(organization, legacy);
    }

    private StoredFile pdf(Order order, DocumentHeader header) throws IOException {
        StoredFile plain;
        try (var draft = store.draft()) {
            var text = text(order, header);
            if (order.size() > 0) {
                SamplePdf.writePadded(text, order.size(), draft.stream());
            } else {
                SamplePdf.write(text, draft.stream());
            }
            plain = draft.keep();
        }
        return switch (order.kind()) {
            case UNSIGNED -> plain;
            case WEAK -> signer.signWithSha1(plain, certificate(order), PASSWORD);
            case TAMPERED -> altered(signer.sign(plain, certificate(order), PASSWORD), Tampering::widenPage);
            case DAMAGED_PDF -> altered(signer.sign(plain, certificate(order), PASSWORD), Tampering::cutInHalf);
            default -> signer.sign(plain, certificate(order), PASSWORD);
        };
    }

    private Path certificate(Order order) {
        return certificates.resolve(order.kind().keyStore());
    }

    private SampleText text(Order order, DocumentHeader header) {
        return new SampleText(
                office.name(),
                "",
                header.number().text(),
                header.place(),
                LocalDate.now(clock),
                "Công văn",
                order.subject(),
                List.of(
                        "Kính gửi: " + order.to().name() + ".",
                        "Văn bản này do văn phòng mô phỏng của bản dùng thử tạo ra để kiểm tra việc nhận văn bản điện tử"
                                + " qua trục liên thông văn bản quốc gia.",
                        "Đề nghị quý Tòa án tiếp nhận, kiểm tra chữ ký số và phản hồi trạng thái xử lý."),
                List.of("Như trên", "Lưu: VT, TH"),
                "TL. BỘ TRƯỞNG, CHỦ NHIỆM",
                "VỤ TRƯỞNG VỤ TỔNG HỢP");
    }

    private interface Damage {
        void to(Path file) throws IOException;
    }

    private StoredFile altered(StoredFile file, Damage damage) throws IOException {
        var copy = Files.createTempFile("office-", ".tmp");
        try {
            try (var in = store.open(file)) {
                Files.copy(in, copy, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            }
            damage.to(copy);
            try (var in = Files.newInputStream(copy)) {
                return store.keep(in);
            }
        } finally {
            Files.deleteIfExists(copy);
        }
    }
}
