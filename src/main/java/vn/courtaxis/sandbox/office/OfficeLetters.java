package vn.courtaxis.sandbox.office;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import vn.courtaxis.codes.KnownOrganization;
import vn.courtaxis.document.Attachment;
import vn.courtaxis.document.DocumentHeader;
import vn.courtaxis.document.DocumentId;
import vn.courtaxis.document.MessageKind;
import vn.courtaxis.document.StatusCode;
import vn.courtaxis.document.StatusMessage;
import vn.courtaxis.document.StatusMessage.Staff;
import vn.courtaxis.document.StoredFile;
import vn.courtaxis.edxml.EdxmlWriter;
import vn.courtaxis.exchange.DocumentStore;
import vn.courtaxis.sandbox.SamplePdf;
import vn.courtaxis.sandbox.SampleText;
import vn.courtaxis.signature.SamplePdfSigner;

/** Writes the office's documents, the bad ones too. */
final class OfficeLetters {

    private static final String PASSWORD = "sandbox";

    private final DocumentStore store;
    private final EdxmlWriter writer;
    private final SamplePdfSigner signer;
    private final Path certificates;
    private final Clock clock;

    OfficeLetters(DocumentStore store, Path certificates, Clock clock) {
        this.store = store;
        this.writer = new EdxmlWriter(store);
        this.signer = new SamplePdfSigner(store, clock);
        this.certificates = certificates;

        this.clock = clock;
    }

    /**
     * What to write.
     *
     * @param size of the PDF in bytes; 0 for whatever it comes to
     * @param from who sends
     * @param to at least one
     * @param about the document that a recall, new version, replacement or reply is about; blank otherwise
     */
    record Order(
            SampleKind kind,
            KnownOrganization from,
            List<KnownOrganization> to,
            int number,
            String subject,
            long size,
            DocumentId about) {}

    /** A message ready for the axis. */
    record Letter(DocumentHeader header, MessageKind kind, String sha256, StoredFile message) {}

    Letter write(Order order) throws IOException {
        var header = new Letterhead(order, LocalDateTime.now(clock)).header();
        if (order.kind() == SampleKind.RECALL_STATUS) {
            return recallByStatus(order, header);
        }
        var pdf = pdf(order, header);
        var attachment = new Attachment("vb-" + order.number() + ".pdf", "application/pdf", pdf);
        StoredFile message;
        try (var draft = store.draft()) {
            writer.write(header, List.of(attachment), draft.stream());
            message = draft.keep();
        }
        return new Letter(header, MessageKind.DOCUMENT, pdf.sha256(), message);
    }

    private Letter recallByStatus(Order order, DocumentHeader header) throws IOException {
        var status = new StatusMessage(
                header.from(),
                order.to().get(0).code().value(),
                header.documentId(),
                header.number().text(),
                header.date(),
                Staff.NONE,
                StatusCode.RECALL,
                header.business().reason(),
                LocalDateTime.now(clock));
        try (var draft = store.draft()) {
            writer.write(status, draft.stream());
            return new Letter(header, MessageKind.STATUS, "", draft.keep());
        }
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
                order.from().name(),
                "",
                header.number().text(),
                header.place(),
                LocalDate.now(clock),
                "Công văn",
                order.subject(),
                List.of(
                        "Văn bản này do văn phòng mô phỏng của bản dùng thử tạo ra để kiểm tra việc nhận văn bản điện tử"
                                + " qua trục liên thông văn bản quốc gia.",
                        "Đề nghị quý Tòa án tiếp nhận, kiểm tra chữ ký số và phản hồi trạng thái xử lý."),
                order.to().stream().map(KnownOrganization::name).toList(),
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
