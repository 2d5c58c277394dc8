package vn.courtaxis.edxml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.courtaxis.document.Attachment;
import vn.courtaxis.document.BusinessType;
import vn.courtaxis.document.DocumentHeader;
import vn.courtaxis.document.DocumentHeader.Business;
import vn.courtaxis.document.DocumentHeader.DocumentType;
import vn.courtaxis.document.DocumentHeader.ReceiverChange;
import vn.courtaxis.document.DocumentHeader.Replacement;
import vn.courtaxis.document.DocumentHeader.Reply;
import vn.courtaxis.document.DocumentHeader.Signer;
import vn.courtaxis.document.DocumentHeader.Trace;
import vn.courtaxis.document.DocumentId;
import vn.courtaxis.document.DocumentNumber;
import vn.courtaxis.document.Organization;
import vn.courtaxis.document.Organization.Contact;
import vn.courtaxis.document.OrganizationCode;
import vn.courtaxis.document.Priority;
import vn.courtaxis.document.StatusMessage.Staff;
import vn.courtaxis.document.Steering;
import vn.courtaxis.edxml.EdxmlDialects.Spoken;
import vn.courtaxis.exchange.TemporaryDocumentStore;

/** The written form, whole and to the byte, of documents in which every field stands. */
class WrittenFormTest {

    private static final Staff STAFF = new Staff("Văn thư", "Cán bộ", "s@ta.vn", "0900");

    private final TemporaryDocumentStore store;

    WrittenFormTest(@TempDir Path folder) {
        store = new TemporaryDocumentStore(folder);
    }

    @Test
    void anUpdateWithEveryField() throws Exception {
        var business = new Business(
                BusinessType.UPDATE,
                "Cập nhật",
                true,
                new DocumentId("W90,2026/11/01,12/TA"),
                true,
                List.of(new ReceiverChange("G22", true), new ReceiverChange("H41", false)),
                List.of(),
                STAFF);

        assertThat(write(header(business), EdxmlDialect.COMMON)).isEqualTo(form("", "2", "0", """
                          <edXML:DocumentId>W90,2026/11/01,12/TA</edXML:DocumentId>
                          <edXML:BussinessDocType>2</edXML:BussinessDocType>
                          <edXML:BussinessDocReason>Cập nhật</edXML:BussinessDocReason>
                          <edXML:Paper>1</edXML:Paper>
                          <edXML:BussinessDocumentInfo>
                            <edXML:DocumentInfo>1</edXML:DocumentInfo>
                            <edXML:DocumentReceiver>1</edXML:DocumentReceiver>
                            <edXML:ReceiverList>
                              <edXML:Receiver>
                                <edXML:OrganId>G22</edXML:OrganId>
                                <edXML:ReceiverType>1</edXML:ReceiverType>
                              </edXML:Receiver>
                              <edXML:Receiver>
                                <edXML:OrganId>H41</edXML:OrganId>
                                <edXML:ReceiverType>0</edXML:ReceiverType>
                              </edXML:Receiver>
                            </edXML:ReceiverList>
                          </edXML:BussinessDocumentInfo>
                """));
    }

    @Test
    void aReplacementInADialect() throws Exception {
        var business = new Business(
                BusinessType.REPLACE,
                "Thay thế",
                false,
                new DocumentId(""),
                false,
                List.of(),
                List.of(new Replacement(new DocumentId("W90,2026/11/01,12/TA"), List.of("G22", "H41"))),
                STAFF);
        var attributes = new LinkedHashMap<String, String>();
        attributes.put("id", "t\"1<&");
        attributes.put("version", "1.0");
        attributes.put("mustUnderstand", "1");
        attributes.put("actor", "http://schemas.xmlsoap.org/soap/actor/next");
        var dialect = new EdxmlDialect("net", attributes, List.of(new DocumentType(18, 3, "CÔNG VĂN")));

        var written = write(header(business), dialect);

        var all = " id=\"t&quot;1&lt;&amp;\" version=\"1.0\" mustUnderstand=\"1\""
                + " actor=\"http://schemas.xmlsoap.org/soap/actor/next\"";
        assertThat(written).isEqualTo(form(all, "18", "3", """
                          <edXML:BussinessDocType>3</edXML:BussinessDocType>
                          <edXML:BussinessDocReason>Thay thế</edXML:BussinessDocReason>
                          <edXML:Paper>0</edXML:Paper>
                          <edXML:ReplacementInfoList>
                            <edXML:ReplacementInfo>
                              <edXML:DocumentId>W90,2026/11/01,12/TA</edXML:DocumentId>
                              <edXML:OrganIdList>
                                <edXML:OrganId>G22</edXML:OrganId>
                                <edXML:OrganId>H41</edXML:OrganId>
                              </edXML:OrganIdList>
                            </edXML:ReplacementInfo>
                          </edXML:ReplacementInfoList>
                """));
        assertThat(write(header(business), dialect)).isEqualTo(written);
        assertThat(new Reading(store).document(written).header().traces()).hasSize(1);
    }

    @Test
    void aTypeThatADialectDoesNotListKeepsItsNumbers() throws Exception {
        var dialect = new EdxmlDialect("net", Map.of(), List.of(new DocumentType(18, 3, "Báo cáo")));

        assertThat(write(header(Business.newDocument(false)), dialect))
                .isEqualTo(write(header(Business.newDocument(false)), EdxmlDialect.COMMON));
    }

    @Test
    void aDialectIsUsedOnlyWhenAllRecipientsReadIt() {
        var net = new EdxmlDialect("net", Map.of("version", "1.0"), List.of());
        var other = new EdxmlDialect("other", Map.of(), List.of(new DocumentType(1, 1, "Công văn")));
        var dialects = new EdxmlDialects(
                List.of(new Spoken(net, List.of("H41", "000.00.00.h*")), new Spoken(other, List.of("H41.02"))));

        assertThat(choice(dialects, "H41", "H41.01", "000.00.00.H14")).isEqualTo("net: dialect net");
        assertThat(choice(dialects, "H41.02", "H41.02.07")).isEqualTo("other: dialect other");
        assertThat(choice(dialects, "H41", "H41.02")).isEqualTo(": no dialect: not all recipients read net, other");
        assertThat(choice(dialects, "H41", "G22")).isEqualTo(": no dialect: not all recipients read net");
        assertThat(choice(dialects, "G22", "H410")).isEqualTo(": ");
        assertThat(choice(EdxmlDialects.NONE, "H41")).isEqualTo(": ");
    }

    private static String choice(EdxmlDialects dialects, String... codes) {
        var choice = dialects.choose(Arrays.stream(codes)
                .map(code -> new Organization(OrganizationCode.of(code), ""))
                .toList());
        return choice.dialect().name() + ": " + choice.note();
    }

    private String write(DocumentHeader header, EdxmlDialect dialect) throws IOException {
        var pdf = new Attachment("Văn bản.pdf", "application/pdf", "Bản chính", store.keep("%PDF-1.4\n"));
        var out = new ByteArrayOutputStream();
        new EdxmlWriter(store).write(header, List.of(pdf), dialect, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static DocumentHeader header(Business business) {
        return new DocumentHeader(
                organization("W90.01", "Tòa án <mẫu>"),
                List.of(organization("G22", "Văn phòng"), organization("000.00.00.H41", "UBND")),
                new DocumentId("W90.01,2026/11/20,15a/CV-TA"),
                new DocumentNumber("15a", "CV-TA"),
                "Hà Nội",
                LocalDate.of(2026, 11, 20),
                new DocumentType(2, 0, "Công văn"),
                "Về việc \"mẫu\" & thử",
                "Nội dung\nhai dòng",
                new Signer("TL. CHÁNH ÁN", "CHÁNH VĂN PHÒNG", "Người Ký"),
                LocalDate.of(2026, 12, 1),
                Priority.EXPRESS_TIMED,
                "Nội bộ",
                "VC",
                5,
                7,
                List.of("Phụ lục I", "Phụ lục II"),
                List.of(new Reply("G22", "9/VP", new DocumentId("G22,2026/10/01,9/VP"), LocalDate.of(2026, 10, 1))),
                Steering.STEERING,
                List.of("Như trên", "Lưu: VT"),
                business,
                List.of(new Trace("W90.01", LocalDateTime.of(2026, 11, 20, 9, 5, 7))));
    }

    private static Organization organization(String code, String name) {
        return new Organization(
                OrganizationCode.of(code), name, new Contact("Cấp trên", "1 Phố", "a@b.vn", "1", "2", "b.vn"));
    }

    private static String organizationForm(String element, String code, String name) {
        return """
                        <edXML:%1$s>
                          <edXML:OrganId>%2$s</edXML:OrganId>
                          <edXML:OrganizationInCharge>Cấp trên</edXML:OrganizationInCharge>
                          <edXML:OrganName>%3$s</edXML:OrganName>
                          <edXML:OrganAdd>1 Phố</edXML:OrganAdd>
                          <edXML:Email>a@b.vn</edXML:Email>
                          <edXML:Telephone>1</edXML:Telephone>
                          <edXML:Fax>2</edXML:Fax>
                          <edXML:Website>b.vn</edXML:Website>
                        </edXML:%1$s>
                """.formatted(element, code, name);
    }

    /** @param business what stands in Bussiness before StaffInfo */
    private static String form(String traceAttributes, String type, String detail, String business) {
        var id = "be9ed901-41e8-3da0-a4c3-58de466725f4";
        return ("""
                <?xml version="1.0" encoding="UTF-8"?>
                <edXML xmlns="http://www.mic.gov.vn/TBT/QCVN_102_2016">
                  <edXML:edXMLEnvelope xmlns:edXML="http://www.mic.gov.vn/TBT/QCVN_102_2016">
                    <edXML:edXMLHeader>
                      <edXML:MessageHeader>
                """ + organizationForm("From", "W90.01", "Tòa án &lt;mẫu&gt;")
                        + organizationForm("To", "G22", "Văn phòng")
                        + organizationForm("To", "000.00.00.H41", "UBND") + """
                        <edXML:DocumentId>W90.01,2026/11/20,15a/CV-TA</edXML:DocumentId>
                        <edXML:Code>
                          <edXML:CodeNumber>15a</edXML:CodeNumber>
                          <edXML:CodeNotation>CV-TA</edXML:CodeNotation>
                        </edXML:Code>
                        <edXML:PromulgationInfo>
                          <edXML:Place>Hà Nội</edXML:Place>
                          <edXML:PromulgationDate>2026/11/20</edXML:PromulgationDate>
                        </edXML:PromulgationInfo>
                        <edXML:DocumentType>
                          <edXML:Type>%2$s</edXML:Type>
                          <edXML:TypeDetail>%3$s</edXML:TypeDetail>
                          <edXML:TypeName>Công văn</edXML:TypeName>
                        </edXML:DocumentType>
                        <edXML:Subject>Về việc "mẫu" &amp; thử</edXML:Subject>
                        <edXML:Content>Nội dung
                hai dòng</edXML:Content>
                        <edXML:SignerInfo>
                          <edXML:Competence>TL. CHÁNH ÁN</edXML:Competence>
                          <edXML:Position>CHÁNH VĂN PHÒNG</edXML:Position>
                          <edXML:FullName>Người Ký</edXML:FullName>
                        </edXML:SignerInfo>
                        <edXML:DueDate>2026/12/01</edXML:DueDate>
                        <edXML:OtherInfo>
                          <edXML:Priority>4</edXML:Priority>
                          <edXML:SphereOfPromulgation>Nội bộ</edXML:SphereOfPromulgation>
                          <edXML:TyperNotation>VC</edXML:TyperNotation>
                          <edXML:PromulgationAmount>5</edXML:PromulgationAmount>
                          <edXML:PageAmount>7</edXML:PageAmount>
                          <edXML:Direction>false</edXML:Direction>
                          <edXML:Appendixes>
                            <edXML:Appendix>Phụ lục I</edXML:Appendix>
                            <edXML:Appendix>Phụ lục II</edXML:Appendix>
                          </edXML:Appendixes>
                        </edXML:OtherInfo>
                        <edXML:ResponseFor>
                          <edXML:OrganId>G22</edXML:OrganId>
                          <edXML:Code>9/VP</edXML:Code>
                          <edXML:DocumentId>G22,2026/10/01,9/VP</edXML:DocumentId>
                          <edXML:PromulgationDate>2026/10/01</edXML:PromulgationDate>
                        </edXML:ResponseFor>
                        <edXML:SteeringType>1</edXML:SteeringType>
                        <edXML:ToPlaces>
                          <edXML:Place>Như trên</edXML:Place>
                          <edXML:Place>Lưu: VT</edXML:Place>
                        </edXML:ToPlaces>
                      </edXML:MessageHeader>
                      <edXML:TraceHeaderList%1$s>
                        <edXML:Bussiness>
                """ + business + """
                          <edXML:StaffInfo>
                            <edXML:Department>Văn thư</edXML:Department>
                            <edXML:Staff>Cán bộ</edXML:Staff>
                            <edXML:Email>s@ta.vn</edXML:Email>
                            <edXML:Mobile>0900</edXML:Mobile>
                          </edXML:StaffInfo>
                        </edXML:Bussiness>
                        <edXML:TraceHeader>
                          <edXML:OrganId>W90.01</edXML:OrganId>
                          <edXML:Timestamp>2026/11/20 09:05:07</edXML:Timestamp>
                        </edXML:TraceHeader>
                      </edXML:TraceHeaderList>
                    </edXML:edXMLHeader>
                    <edXML:edXMLBody>
                      <edXML:edXMLManifest version="1.0">
                        <edXML:Reference>
                          <edXML:ContentId>cid:%4$s</edXML:ContentId>
                          <edXML:ContentType>application/zip</edXML:ContentType>
                          <edXML:Description>Bản chính</edXML:Description>
                          <edXML:AttachmentName>Văn bản.pdf</edXML:AttachmentName>
                        </edXML:Reference>
                      </edXML:edXMLManifest>
                    </edXML:edXMLBody>
                  </edXML:edXMLEnvelope>
                  <AttachmentEncoded>
                    <Attachment>
                      <ContentId>cid:%4$s</ContentId>
                      <AttachmentName>Văn bản.pdf</AttachmentName>
                      <Description>Bản chính</Description>
                      <ContentType>application/pdf</ContentType>
                      <edXML:ContentTransferEncoded xmlns:edXML="http://www.mic.gov.vn/TBT/QCVN_102_2016">JVBERi0xLjQK</edXML:ContentTransferEncoded>
                    </Attachment>
                  </AttachmentEncoded>
                </edXML>
                """)
                .formatted(traceAttributes, type, detail, id)
                .replace("\n", "\r\n");
    }
}
