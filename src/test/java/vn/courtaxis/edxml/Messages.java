package vn.courtaxis.edxml;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Base64;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import vn.courtaxis.document.BusinessType;
import vn.courtaxis.document.DocumentHeader;
import vn.courtaxis.document.DocumentHeader.Business;
import vn.courtaxis.document.DocumentHeader.DocumentType;
import vn.courtaxis.document.DocumentHeader.Signer;
import vn.courtaxis.document.DocumentHeader.Trace;
import vn.courtaxis.document.DocumentId;
import vn.courtaxis.document.DocumentNumber;
import vn.courtaxis.document.Organization;
import vn.courtaxis.document.OrganizationCode;
import vn.courtaxis.document.Priority;
import vn.courtaxis.document.StatusCode;
import vn.courtaxis.document.StatusMessage;
import vn.courtaxis.document.StatusMessage.Staff;
import vn.courtaxis.document.Steering;

/** Messages and parts of messages for tests. */
final class Messages {

    static final String UUID = "8b0de133-d685-452d-9add-ee406c7d2973";
    static final String FROM = "<From><OrganId>000.00.00.G22</OrganId></From>";
    static final String TO = "<To><OrganId>000.00.00.H41</OrganId></To>";
    static final byte[] PDF = "%PDF-1.4\nbody\n".getBytes(StandardCharsets.UTF_8);

    private static final LocalDateTime MOMENT = LocalDateTime.of(2024, 5, 6, 7, 20);
    private static final LocalDate DAY = LocalDate.of(2024, 5, 6);
    private static final DocumentId ID = new DocumentId("000.00.00.G22,2024/05/06,12/QĐ-TTg");

    private Messages() {}

    /** The data of the reference document. */
    static DocumentHeader referenceHeader() {
        var business = new Business(
                BusinessType.NEW, "Văn bản mới", false, new DocumentId(""), false, List.of(), List.of(), Staff.NONE);
        return header(business, "Trích yếu", List.of(new Trace("000.00.00.G22", MOMENT)));
    }

    static DocumentHeader header(Business business, String subject, List<Trace> traces) {
        return new DocumentHeader(
                organization("000.00.00.G22", "Văn phòng Chính phủ", "VPCP"),
                List.of(organization("000.00.00.H41", "UBND tỉnh Nghệ An", "NA")),
                ID,
                new DocumentNumber("12", "QĐ-TTg"),
                "Hà Nội",
                DAY,
                new DocumentType(2, 0, "Quyết định"),
                subject,
                "Nội dung",
                new Signer("KT. THỦ TƯỚNG", "PHÓ THỦ TƯỚNG", "Nguyễn Văn A"),
                LocalDate.of(2024, 6, 7),
                Priority.EXPRESS,
                "",
                "",
                0,
                4,
                List.of(),
                List.of(),
                Steering.REPORT,
                List.of("Như trên", "Lưu: VT"),
                business,
                traces);
    }

    /** The data of the reference status. */
    static StatusMessage referenceStatus() {
        return new StatusMessage(
                new Organization(
                        OrganizationCode.of("000.00.00.H41"),
                        "UBND NA",
                        new Organization.Contact("NA", "a", "e", "1", "2", "w")),
                "000.00.00.G22",
                ID,
                "12/QĐ-TTg",
                DAY,
                new StatusMessage.Staff("VT", "Nguyễn Văn A", "e", "09"),
                StatusCode.RECEIVED,
                "Đã tiếp nhận",
                MOMENT);
    }

    private static Organization organization(String code, String name, String inCharge) {
        return new Organization(
                OrganizationCode.of(code), name, new Organization.Contact(inCharge, "addr", "e@x.vn", "1", "2", "w"));
    }

    /** A message whose MessageHeader and attachments are these. */
    static String message(String messageHeader, String attachments) {
        return "<edXML><e:edXMLEnvelope xmlns:e='" + EdxmlNames.NAMESPACE + "'><e:edXMLHeader><MessageHeader>"
                + messageHeader + "</MessageHeader></e:edXMLHeader></e:edXMLEnvelope><AttachmentEncoded>"
                + attachments + "</AttachmentEncoded></edXML>";
    }

    /** A good document with these attachments. */
    static String document(String... attachments) {
        return message(FROM + TO, String.join("", attachments));
    }

    static String attachment(String name, byte[] payload) {
        return attachment(name, Base64.getEncoder().encodeToString(payload));
    }

    static String attachment(String name, String base64) {
        return "<Attachment><AttachmentName>" + name + "</AttachmentName><ContentTransferEncoded>" + base64
                + "</ContentTransferEncoded></Attachment>";
    }

    static byte[] zip(String entry, byte[] content) {
        return zip(List.of(entry), content);
    }

    static byte[] zip(List<String> entries, byte[] content) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var entry : entries) {
                zip.putNextEntry(new ZipEntry(entry));
                zip.write(content);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
