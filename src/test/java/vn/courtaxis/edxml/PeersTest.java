package vn.courtaxis.edxml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.courtaxis.document.Attachment;
import vn.courtaxis.document.BusinessType;
import vn.courtaxis.document.DocumentHeader;
import vn.courtaxis.document.DocumentHeader.Business;
import vn.courtaxis.document.DocumentHeader.DocumentType;
import vn.courtaxis.document.DocumentHeader.ReceiverChange;
import vn.courtaxis.document.DocumentHeader.Reply;
import vn.courtaxis.document.DocumentHeader.Signer;
import vn.courtaxis.document.DocumentHeader.Trace;
import vn.courtaxis.document.DocumentId;
import vn.courtaxis.document.DocumentNumber;
import vn.courtaxis.document.Organization;
import vn.courtaxis.document.Organization.Contact;
import vn.courtaxis.document.OrganizationCode;
import vn.courtaxis.document.Priority;
import vn.courtaxis.document.StatusCode;
import vn.courtaxis.document.StatusMessage;
import vn.courtaxis.document.StatusMessage.Staff;
import vn.courtaxis.document.Steering;
import vn.courtaxis.document.Verdict.Done;
import vn.courtaxis.exchange.TemporaryDocumentStore;

/** The same document and the same status from every family of systems are the same to us. */
class PeersTest {

    private static final DocumentId ID = new DocumentId("000.00.11.W53,2026/10/30,24a/STC-BC");
    private static final DocumentId ANSWERED = new DocumentId("W90,2026/10/01,12/TA");
    private static final LocalDate ANSWERED_ON = LocalDate.of(2026, 10, 1);
    private static final LocalDateTime SENT = LocalDateTime.of(2026, 10, 30, 7, 8, 9);
    private static final Staff STAFF = new Staff("Văn thư", "Cán bộ", "a@mau.vn", "0900");

    private final TemporaryDocumentStore store;
    private final Reading reading;

    PeersTest(@TempDir Path folder) {
        store = new TemporaryDocumentStore(folder);
        reading = new Reading(store);
    }

    @ParameterizedTest
    @EnumSource
    void everyPeersDocumentSaysTheSame(Peer peer) throws Exception {
        var read = reading.document(peer.document());

        assertThat(read.header()).isEqualTo(header());
        assertThat(read.attachments())
                .extracting(Attachment::name, Attachment::contentType, Attachment::description, this::content)
                .containsExactlyElementsOf(reading.document(Peer.VNPT.document()).attachments().stream()
                        .map(file ->
                                tuple(file.name(), file.contentType(), peer == Peer.PVN ? "" : "mô tả", content(file)))
                        .toList());
        assertThat(content(read.attachments().get(0))).startsWith("%PDF-");
    }

    @ParameterizedTest
    @EnumSource
    void everyPeersStatusSaysTheSame(Peer peer) throws Exception {
        assertThat(reading.status(Messages.utf8(peer.status()))).isEqualTo(status());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            VNPT   | CONTENT_TYPE_WRONG
            INET   | WRAPPED_IN_ZIP
            DOTNET | ENCODING_DECLARED_WRONGLY NULL_TEXT CONTENT_ID_FORM
            BKAV   | DATE_FORMAT CONTENT_ID_FORM
            PVN    | WRAPPED_IN_ZIP CONTENT_TYPE_WRONG
            """)
    void whatWasToleratedIsNoted(Peer peer, String codes) throws Exception {
        var read = reading.document(peer.document());

        assertThat(Reading.codes(read)).containsOnly(codes.split(" "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            VNPT   |
            INET   |
            DOTNET | ENCODING_DECLARED_WRONGLY NULL_TEXT
            BKAV   | STATUS_ELEMENT DATE_FORMAT
            PVN    |
            """)
    void whatWasToleratedInAStatusIsNoted(Peer peer, String codes) throws Exception {
        var read = ((Done<ReadMessage>) reading.read(Messages.utf8(peer.status()))).value();

        assertThat(Reading.codes(read)).containsOnly(codes == null ? new String[0] : codes.split(" "));
    }

    @Test
    void aMessageInTheDefaultNamespaceThroughoutSaysTheSame() throws Exception {
        var bare = Peer.VNPT
                .document()
                .replace("xmlns:edXML=", "xmlns=")
                .replace("<edXML:", "<")
                .replace("</edXML:", "</");

        var read = reading.document(bare);

        assertThat(read.header()).isEqualTo(header());
        assertThat(Reading.codes(read)).contains("PREFIX_MISSING");
    }

    @Test
    void prefixedAttachmentsAreRead() throws Exception {
        var prefixed = Peer.VNPT
                .document()
                .replaceAll(
                        "<(/?)(AttachmentEncoded|Attachment|ContentId|AttachmentName|Description|ContentType)>",
                        "<$1q:$2>")
                .replace("<q:AttachmentEncoded>", "<q:AttachmentEncoded xmlns:q='" + EdxmlNames.NAMESPACE + "'>");

        var read = reading.document(prefixed);

        assertThat(read.attachments()).hasSize(2);
        assertThat(Reading.codes(read)).contains("PREFIX_UNUSUAL");
    }

    @Test
    void aSignatureOfXmlSignatureIsNotedAndNotTrusted() throws Exception {
        var signed =
                Peer.VNPT.document().replace("<Signature>", "<Signature xmlns='http://www.w3.org/2000/09/xmldsig#'>");

        assertThat(Reading.codes(reading.document(signed))).contains("SIGNATURE_NOT_CHECKED");
    }

    @Test
    void aByteOrderMarkAndLineEndsOfAnyKindMakeNoDifference() throws Exception {
        var broken = "\uFEFF" + Peer.INET.document().replace("><", ">\r\n\t<");

        assertThat(reading.document(broken).header()).isEqualTo(header());
    }

    @Test
    void numbersOutsideTheListsAndRepeatedElementsAreNoted() throws Exception {
        var odd = Peer.PVN
                .document()
                .replace("<edXML:Priority>1<", "<edXML:Priority>5<")
                .replace("<edXML:SteeringType>2<", "<edXML:SteeringType>9<")
                .replace("<edXML:Subject>", "<edXML:Subject>Một</edXML:Subject><edXML:Subject>");

        var read = reading.document(odd);

        assertThat(read.header().priority()).isEqualTo(Priority.NORMAL);
        assertThat(read.header().subject()).isEqualTo("Một");
        assertThat(read.remarks().stream().map(remark -> remark.code() + " " + remark.detail()))
                .contains("NUMBER_UNKNOWN Priority 5", "NUMBER_UNKNOWN SteeringType 9", "ELEMENT_REPEATED Subject");
    }

    @Test
    void theFirstOfTwoHeadersCounts() throws Exception {
        var one = Peer.VNPT.document();
        var header = one.substring(one.indexOf("<edXML:edXMLHeader>"), one.indexOf("<edXML:edXMLBody>"));

        var read = reading.document(one.replace(header, header + header.replace("Báo cáo quý III", "Khác")));

        assertThat(read.header()).isEqualTo(header());
        assertThat(Reading.codes(read)).contains("ELEMENT_REPEATED");
    }

    private String content(Attachment file) {
        return new String(store.bytes(file.content()), StandardCharsets.ISO_8859_1);
    }

    private static DocumentHeader header() {
        return new DocumentHeader(
                organization("000.00.11.W53", "Sở Tài chính", "Tỉnh mẫu"),
                List.of(organization("000.00.01.W90", "Tòa án mẫu", ""), organization("W90.02", "Tòa án hai", "")),
                ID,
                new DocumentNumber("24a", "STC-BC"),
                "Tây Ninh",
                LocalDate.of(2026, 10, 30),
                new DocumentType(2, 0, "Báo cáo"),
                "Báo cáo quý III",
                "Báo cáo quý III",
                new Signer("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "Người Ký"),
                LocalDate.of(2026, 11, 15),
                Priority.URGENT,
                "Nội bộ",
                "VC",
                3,
                4,
                List.of("Phụ lục I"),
                List.of(new Reply("W90", "12/TA", ANSWERED, ANSWERED_ON)),
                Steering.REPORT,
                List.of("Như trên", "Lưu: VT"),
                new Business(
                        BusinessType.UPDATE,
                        "Cập nhật",
                        true,
                        ID,
                        true,
                        List.of(new ReceiverChange("W90.02", true)),
                        List.of(),
                        STAFF),
                List.of(new Trace("000.00.11.W53", SENT)));
    }

    private static StatusMessage status() {
        return new StatusMessage(
                organization("000.00.11.W53", "Sở Tài chính", "Tỉnh mẫu"),
                "000.00.01.W90",
                ANSWERED,
                "12/TA",
                ANSWERED_ON,
                STAFF,
                StatusCode.RECEIVED,
                "Đã vào sổ",
                LocalDateTime.of(2026, 10, 30, 8, 9, 10));
    }

    private static Organization organization(String code, String name, String inCharge) {
        return new Organization(
                OrganizationCode.of(code), name, new Contact(inCharge, "", "vt@mau.vn", "0276 1", "", ""));
    }
}
