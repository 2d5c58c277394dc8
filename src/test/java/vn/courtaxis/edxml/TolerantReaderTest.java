package vn.courtaxis.edxml;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.courtaxis.edxml.Messages.FROM;
import static vn.courtaxis.edxml.Messages.TO;
import static vn.courtaxis.edxml.Messages.UUID;
import static vn.courtaxis.edxml.Messages.attachment;
import static vn.courtaxis.edxml.Messages.document;
import static vn.courtaxis.edxml.Messages.message;
import static vn.courtaxis.edxml.Messages.utf8;
import static vn.courtaxis.edxml.Messages.zip;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.courtaxis.document.Attachment;
import vn.courtaxis.document.BusinessType;
import vn.courtaxis.document.DocumentId;
import vn.courtaxis.document.Remark;
import vn.courtaxis.document.RemarkCode;
import vn.courtaxis.exchange.TemporaryDocumentStore;

class TolerantReaderTest {

    private final Reading reading;

    TolerantReaderTest(@TempDir Path folder) {
        reading = new Reading(new TemporaryDocumentStore(folder));
    }

    @Test
    void contentsMayStandInAnyOrder() throws Exception {
        var attachments = "<AttachmentEncoded><Attachment><ContentTransferEncoded>JVBERi0xLjQK</ContentTransferEncoded>"
                + "<ContentId> 7 </ContentId></Attachment></AttachmentEncoded>";
        var body = "<Body/><edXMLBody><Manifest><Reference><AttachmentName>b.pdf</AttachmentName>"
                + "<ContentId>cid:cid:7</ContentId></Reference></Manifest></edXMLBody>";
        var header = "<edXMLHeader><DigitalSignature/><TraceHeaderList><Business><BusinessDocType>1</BusinessDocType>"
                + "</Business></TraceHeaderList><MessageHeader>" + TO + FROM
                + "<DocumentId>d</DocumentId></MessageHeader></edXMLHeader>";

        var read = reading.document("\uFEFF<edXML>" + attachments + "<edXMLEnvelope xmlns='" + EdxmlNames.NAMESPACE
                + "'>" + body + header + "</edXMLEnvelope></edXML>");

        assertThat(reading.only(read)).containsExactly("b.pdf", "application/pdf", "%PDF-1.4\n");
        assertThat(read.header().business().type()).isEqualTo(BusinessType.RECALL);
        assertThat(read.header().business().documentId()).isEqualTo(new DocumentId("d"));
        assertThat(read.remarks())
                .containsExactly(
                        Remark.of(RemarkCode.CONTENT_ID_FORM, "Attachment 7"),
                        Remark.of(RemarkCode.ELEMENT_SPELLING, "Manifest"),
                        Remark.of(RemarkCode.CONTENT_ID_FORM, "Reference cid:cid:7"),
                        Remark.of(RemarkCode.PREFIX_MISSING, "MessageHeader"),
                        Remark.of(RemarkCode.ELEMENT_SPELLING, "Business"),
                        Remark.of(RemarkCode.BUSINESS_DOCUMENT_MISSING, ""));
    }

    @Test
    void datesComeInManyFormsButOnlyRealOnesCount() throws Exception {
        assertThat(LenientDates.parse("2024/05/06 07:20:00")).hasToString("Optional[2024-05-06T07:20]");
        assertThat(LenientDates.parse("2024-5-6")).hasToString("Optional[2024-05-06T00:00]");
        assertThat(LenientDates.parse("30/10/2020")).hasToString("Optional[2020-10-30T00:00]");
        assertThat(LenientDates.parse("06-05-2024 7:20")).hasToString("Optional[2024-05-06T07:20]");
        assertThat(LenientDates.parse("2024-05-05T17:00:00.000Z")).hasToString("Optional[2024-05-06T00:00]");
        assertThat(List.of(
                        "2014/02/30",
                        "2024/13/01",
                        "10/30/2020",
                        "0001/01/01",
                        "2024/05-06",
                        "2024/05/06 25:00",
                        "x",
                        ""))
                .allMatch(text -> LenientDates.parse(text).isEmpty());
    }

    @Test
    void anEncodingThatIsDeclaredWronglyDoesNotMatter() throws Exception {
        var text = "<?xml version='1.0' encoding='utf-16'?>" + message(FROM + TO + "<Subject>Toà án</Subject>", "");

        assertThat(reading.document(text).header().subject()).isEqualTo("Toà án");
    }

    @Test
    void aDocumentMayGoToThousandsOfRecipients() throws Exception {
        var all = new StringBuilder(FROM);
        for (var i = 0; i < 5000; i++) {
            all.append("\r\n")
                    .append(" ".repeat(20))
                    .append("<To><OrganId>W")
                    .append(i)
                    .append("</OrganId></To>");
        }

        assertThat(reading.document(message(all.toString(), "")).header().to()).hasSize(5000);
    }

    @Test
    void oddDatesAndNumbersAreRemarked() throws Exception {
        var read = reading.document(message(
                FROM + TO + "<PromulgationInfo><PromulgationDate>30/10/2020</PromulgationDate></PromulgationInfo>"
                        + "<DueDate>2014/02/30</DueDate><SteeringType/><OtherInfo><PageAmount>ba</PageAmount></OtherInfo>",
                ""));

        assertThat(read.header().date()).isEqualTo(LocalDate.of(2020, 10, 30));
        assertThat(read.header().dueDate()).isNull();
        assertThat(Reading.codes(read)).contains("DATE_FORMAT", "DATE_UNREADABLE", "NUMBER_UNREADABLE");
    }

    @Test
    void theTextNullIsNothing() throws Exception {
        var read = reading.document(message(FROM + TO + "<Subject> null </Subject>", ""));

        assertThat(read.header().subject()).isEmpty();
        assertThat(read.remarks()).contains(new Remark("NULL_TEXT", "Subject"));
    }

    @Test
    void unreadableAndRepeatedRecipientsAreRemarks() throws Exception {
        var read = reading.document(message(FROM + TO + TO + "<To><OrganId>a b</OrganId></To><To/>", ""));

        assertThat(read.header().to()).hasSize(1);
        assertThat(Reading.codes(read)).contains("RECIPIENT_UNREADABLE", "RECIPIENT_REPEATED");
    }

    @Test
    void statusMayStandUnderItsOwnElement() throws Exception {
        var text = message(FROM + "<StatusCode>03</StatusCode><ResponseFor><Code>7/VP</Code></ResponseFor>", "")
                .replace("MessageHeader", "Status");

        var status = reading.status(utf8(text));

        assertThat(status.code().value()).isEqualTo("03");
        assertThat(status.documentNumber()).isEqualTo("7/VP");
        assertThat(status.documentId().isBlank()).isTrue();
    }

    @Test
    void wrapperZipsAreUnwrappedByTheirBytesWhateverTheTypeSays() throws Exception {
        var pdf = reading.document(document(attachment("a.pdf", zip(UUID + ".pdf", Messages.PDF))));
        var doc = reading.document(document(attachment("a.doc", zip("any.edxml", utf8("words")))));

        assertThat(reading.only(pdf)).containsExactly("a.pdf", "application/pdf", "%PDF-1.4\nbody\n");
        assertThat(Reading.codes(pdf)).contains("WRAPPED_IN_ZIP");
        assertThat(reading.only(doc)).containsExactly("a.doc", "text/plain", "words");
        assertThat(Reading.codes(doc)).contains("WRAPPED_IN_ZIP", "CONTENT_NOT_AS_NAMED");
    }

    @Test
    void zipsThatAreTheDocumentStayWhole() throws Exception {
        var ooxml = zip(List.of("[Content_Types].xml", "word/document.xml"), utf8("<x/>"));
        var oneEntry = zip("b.txt", utf8("hello"));

        assertThat(size(document(attachment("a.docx", ooxml)))).isEqualTo(ooxml.length);
        assertThat(size(document(attachment("a.zip", oneEntry)))).isEqualTo(oneEntry.length);
        assertThat(size(document(attachment("a.pdf", ooxml)))).isEqualTo(ooxml.length);
        assertThat(size(document(attachment("a.docx", zip(UUID + ".xlsx", ooxml)))))
                .isGreaterThan(ooxml.length);
        assertThat(size(document(attachment("a.zip", Arrays.copyOf(oneEntry, 60)))))
                .isEqualTo(60);
    }

    @Test
    void aWrapperWithTheExactEntryNameIsOpenedEvenForOoxmlAndZip() throws Exception {
        var ooxml = zip(List.of("[Content_Types].xml", "word/document.xml"), utf8("<x/>"));

        assertThat(size(document(attachment("a.DOCX", zip(UUID + ".docx", ooxml)))))
                .isEqualTo(ooxml.length);
        assertThat(size(document(attachment("a.zip", zip(UUID + ".zip", ooxml)))))
                .isEqualTo(ooxml.length);
    }

    @Test
    void theNameMayComeAfterTheBytes() throws Exception {
        var ooxml = zip(List.of("[Content_Types].xml", "word/document.xml"), utf8("<x/>"));
        var single = zip("b.txt", utf8("hello"));

        assertThat(size(document(nameLast("a.docx", ooxml)))).isEqualTo(ooxml.length);
        assertThat(size(document(nameLast("a.zip", single)))).isEqualTo(single.length);
        assertThat(size(document(nameLast("a.txt", single)))).isEqualTo(5);
    }

    @Test
    void namesAreMadeSafeAndDistinct() throws Exception {
        var read = reading.document(document(
                attachment("../../etc/a.pdf&gt;", Messages.PDF),
                attachment("C:\\x\\A.pdf", Messages.PDF),
                attachment("a.pdf", Messages.PDF),
                attachment(" .. ", Messages.PDF),
                attachment("", Messages.PDF),
                attachment("x\u202Efdp.exe", utf8("MZ")),
                attachment("Toa\u0300 a\u0301n.PDF", Messages.PDF),
                attachment("ê".repeat(300) + ".pdf", Messages.PDF),
                attachment("con.txt", utf8("x"))));

        assertThat(read.attachments())
                .extracting(Attachment::name)
                .startsWith("a.pdf", "A (2).pdf", "a (3).pdf", "attachment-4", "attachment-5", "xfdp.exe", "Toà án.PDF")
                .endsWith("_con.txt");
        assertThat(utf8(read.attachments().get(7).name())).hasSizeBetween(190, FileNames.MAX_BYTES);
        assertThat(read.attachments().get(7).name()).endsWith("ê.pdf");
        assertThat(Reading.codes(read)).contains("NAME_SANITIZED", "NAME_REPEATED");
    }

    @Test
    void attachmentsArePairedByIdThenNameThenPosition() {
        var remarks = new Remarks();
        var parts = List.of(part("1", ""), part("", "B.pdf"), part("9", ""), part("8", "z"), part("7", "y"));
        var references = List.of(
                reference("x", "b.pdf", "by name"),
                reference("1", "a.pdf", "by id"),
                reference("?", "c.pdf", "by place"));

        var paired = Pairing.complete(parts, references, remarks);

        assertThat(paired).extracting(AttachmentPart::name).containsExactly("a.pdf", "B.pdf", "c.pdf", "z", "y");
        assertThat(paired)
                .extracting(AttachmentPart::description)
                .containsExactly("by id", "by name", "by place", "", "");
        assertThat(remarks.list())
                .containsExactly(
                        new Remark("ATTACHMENT_UNPAIRED", "Attachment z"),
                        new Remark("ATTACHMENT_UNPAIRED", "Attachment y"));
    }

    @Test
    void anAttachmentWithoutBytesIsARemark() throws Exception {
        var read = reading.document(document(
                "<Attachment><AttachmentName>a.pdf</AttachmentName></Attachment>",
                attachment("b.pdf", ""),
                attachment("c.pdf", zip("c.pdf", new byte[0]))));

        assertThat(read.attachments()).isEmpty();
        assertThat(read.remarks())
                .filteredOn(remark -> remark.code().equals("ATTACHMENT_EMPTY"))
                .hasSize(3);
    }

    @Test
    void aPdfIsKnownByItsMarkOnly() {
        assertThat(ContentTypes.of("a.pdf", utf8("junk\n%PDF-1.7"))).isEqualTo("application/pdf");
        assertThat(ContentTypes.of("a.pdf", utf8("garbage"))).isEqualTo("text/plain");
        assertThat(ContentTypes.of("a.pdf", new byte[] {0, 1, 2})).isEqualTo(ContentTypes.UNKNOWN);
        assertThat(ContentTypes.of("a.xlsx", zip("a", utf8("b")))).endsWith("spreadsheetml.sheet");
        assertThat(ContentTypes.of("a.bin", new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF}))
                .isEqualTo("image/jpeg");
        assertThat(ContentTypes.of("a.txt", utf8("x"))).isEqualTo("text/plain");
    }

    private static AttachmentPart part(String id, String name) {
        return new AttachmentPart(id, name, "", "", null);
    }

    private static AttachmentPart reference(String id, String name, String description) {
        return new AttachmentPart(id, name, description, "", null);
    }

    private static String nameLast(String name, byte[] payload) {
        var nameElement = "<AttachmentName>" + name + "</AttachmentName>";
        return attachment(name, payload)
                .replace(nameElement, "")
                .replace("</Attachment>", nameElement + "</Attachment>");
    }

    private long size(String message) throws Exception {
        var attachments = reading.document(message).attachments();
        assertThat(attachments).hasSize(1);
        return attachments.get(0).content().size();
    }
}
