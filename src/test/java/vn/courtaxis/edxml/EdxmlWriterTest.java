package vn.courtaxis.edxml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.courtaxis.document.Attachment;
import vn.courtaxis.document.DocumentHeader.Business;
import vn.courtaxis.document.DocumentHeader.Replacement;
import vn.courtaxis.document.DocumentId;
import vn.courtaxis.exchange.TemporaryDocumentStore;

class EdxmlWriterTest {

    private static final String FIRST_REFERENCE = "<edXML:Reference>";

    private final TemporaryDocumentStore store;
    private final EdxmlWriter writer;

    EdxmlWriterTest(@TempDir Path folder) {
        store = new TemporaryDocumentStore(folder);
        writer = new EdxmlWriter(store);
    }

    @Test
    void writesTheHeadByteForByteAsTheNationalSdkDoes() throws Exception {
        var reference = text(Samples.bytes(Samples.REFERENCE_DOCUMENT));

        var written = text(write(referenceAttachments()));

        assertThat(written.substring(0, written.indexOf(FIRST_REFERENCE)))
                .isEqualTo(reference.substring(0, reference.indexOf(FIRST_REFERENCE)));
        assertThat(written).endsWith("  </AttachmentEncoded>\r\n</edXML>\r\n");
    }

    @Test
    void writesTheSameElementsAsTheNationalSdkApartFromDocx() throws Exception {
        var reference = Samples.bytes(Samples.REFERENCE_DOCUMENT);

        var written = write(referenceAttachments());

        assertThat(elements(written)).isEqualTo(elements(reference));
    }

    @Test
    void writesTheWholeDocumentByteForByteAsTheNationalSdkDoesApartFromIdsAndZips() throws Exception {
        var reference = text(Samples.bytes(Samples.REFERENCE_DOCUMENT));

        var written = text(write(referenceAttachments()));

        assertThat(comparable(written)).isEqualTo(comparable(reference));
        assertThat(comparable(written)).contains("cid:a", "JVBERi0xLjQKJWZha2UK", "UUID.xls flags 808 z");
    }

    @Test
    void writesAStatusByteForByteAsTheNationalSdkDoes() throws Exception {
        var reference = Samples.bytes(Samples.REFERENCE_STATUS);
        var out = new ByteArrayOutputStream();

        writer.write(Messages.referenceStatus(), out);

        assertThat(text(out.toByteArray())).isEqualTo(text(reference));
    }

    @Test
    void packsAllButPdfAndZipIntoAnEntryWithDataDescriptorAndUtf8Flag() throws Exception {
        var payload = payload(write(List.of(file("Báo cáo.docx", "application/octet-stream", "words"))));

        var flags = (payload[6] & 0xFF) | (payload[7] & 0xFF) << 8;
        assertThat(flags).isEqualTo(0x0808);
        assertThat(payload[8]).isEqualTo((byte) 8);
        assertThat(unzipped(payload)).startsWith("UUID.docx").endsWith("words");
    }

    @Test
    void zipsAPdfWhoseNameDoesNotSaySo() throws Exception {
        var payload = payload(write(List.of(file("scan", "application/pdf", "%PDF-1.4"))));

        assertThat(ZipUnwrapper.isZip(payload)).isTrue();
    }

    @Test
    void writesTheSameBytesAgain() throws Exception {
        var attachments = List.of(file("a.txt", "text/plain", "x"), file("b.txt", "text/plain", "x"));

        assertThat(write(attachments)).isEqualTo(write(attachments));
        assertThat(text(write(attachments)).split("cid:", -1)).doesNotHaveDuplicates();
    }

    @Test
    void composesEscapesAndDropsWhatXmlCannotCarry() throws Exception {
        var subject = " a < b & \"c\" ]]> \u0001\uFFFE\uD800 Toa\u0300 an\r\nd\uD83D\uDE00 ";
        var out = new ByteArrayOutputStream();

        writer.write(Messages.header(Business.newDocument(false), subject, List.of()), List.of(), out);

        assertThat(text(out.toByteArray()))
                .contains("<edXML:Subject>a &lt; b &amp; \"c\" ]]&gt;  Toà an\r\nd\uD83D\uDE00</edXML:Subject>");
        assertThat(elements(out.toByteArray())).contains("edXML:Subject []");
    }

    @Test
    void neverWritesAnEmptyElementOrOptionalBlock() throws Exception {
        var out = new ByteArrayOutputStream();

        writer.write(Messages.header(Business.newDocument(true), "", List.of()), List.of(), out);

        var written = text(out.toByteArray());
        assertThat(written)
                .contains("<edXML:Paper>1</edXML:Paper>", "version=\"1.0\" />", "<AttachmentEncoded />")
                .doesNotContain("Subject", "ResponseFor", "Appendixes", "TraceHeader>", "></");
    }

    @Test
    void namesTheReplacedDocumentWithItsHolders() throws Exception {
        var out = new ByteArrayOutputStream();
        var business = Business.replacement(
                List.of(new Replacement(new DocumentId("old"), List.of("000.00.00.H41"))), "Văn bản thay thế", false);

        writer.write(Messages.header(business, "s", List.of()), List.of(), out);

        assertThat(text(out.toByteArray()).replaceAll(">\\s+<", "><"))
                .contains("<edXML:ReplacementInfo><edXML:DocumentId>old</edXML:DocumentId><edXML:OrganIdList>"
                        + "<edXML:OrganId>000.00.00.H41</edXML:OrganId></edXML:OrganIdList></edXML:ReplacementInfo>");
    }

    private byte[] write(List<Attachment> attachments) throws IOException {
        var out = new ByteArrayOutputStream();
        writer.write(Messages.referenceHeader(), attachments, out);
        return out.toByteArray();
    }

    private List<Attachment> referenceAttachments() throws IOException {
        var zip = Base64.getDecoder()
                .decode("UEsDBAoAAAAAAA2Pd12GphA2BQAAAAUAAAAFABwAYi50eHRVVAkAA0l+BGtJfgRrdXgLAAEEAAAAAAQAAAAAaGVsbG"
                        + "9QSwECHgMKAAAAAAANj3ddhqYQNgUAAAAFAAAABQAYAAAAAAABAAAApIEAAAAAYi50eHRVVAUAA0l+BGt1eAsAAQQA"
                        + "AAAABAAAAABQSwUGAAAAAAEAAQBLAAAARAAAAAAA");
        return List.of(
                described("a.pdf", "application/pdf", "%PDF-1.4\n%fake\n".getBytes(StandardCharsets.UTF_8)),
                described("b.txt", "text/plain", Messages.utf8("hello")),
                described("c.docx", "application/octet-stream", Messages.utf8("PKfakedocx")),
                described("d.xlsx", "application/octet-stream", Messages.utf8("x")),
                described("e.xls", "application/octet-stream", Messages.utf8("z")),
                described("f.zip", "application/zip", zip));
    }

    /**
     * A message with what cannot be alike made alike: the SDK's ids are what its caller chose and ours follow from the
     * document; its zips hold the time of writing and a random entry name. Their entries' kind, flags and bytes stay.
     * And docx, which the SDK leaves raw and we zip.
     */
    private static String comparable(String message) throws IOException {
        var alike = new StringBuilder();
        var id = 'a';
        var rest = message.replaceAll("cid:[^<]*", "cid:ID")
                .replace("<ContentType>application/docx</ContentType>", "<ContentType>application/zip</ContentType>");
        for (var at = rest.indexOf("cid:ID"); at >= 0; at = rest.indexOf("cid:ID")) {
            alike.append(rest, 0, at).append("cid:").append(id);
            id = id == 'f' ? 'a' : (char) (id + 1);
            rest = rest.substring(at + "cid:ID".length());
        }
        return opened(alike + rest);
    }

    private static String opened(String message) throws IOException {
        var parts = message.split("(?<=_2016\">)(?=[A-Za-z0-9+/])|(?=</edXML:ContentTransferEncoded>)");
        for (var n = 1; n < parts.length; n++) {
            if (parts[n].startsWith("UE")) {
                parts[n] = comparable("edXML:ContentTransferEncoded", parts[n])
                        .replaceFirst("^PKfakedocx$", "UUID.docx flags 808 PKfakedocx");
            }
        }
        return String.join("", parts);
    }

    private Attachment file(String name, String type, String content) throws IOException {
        return new Attachment(name, type, store.keep(content));
    }

    private Attachment described(String name, String type, byte[] content) throws IOException {
        return new Attachment(name, type, "mô tả " + name, store.keep(content));
    }

    private static byte[] payload(byte[] message) {
        var written = text(message);
        var start = written.indexOf('>', written.indexOf("<edXML:ContentTransferEncoded")) + 1;
        return Base64.getDecoder().decode(written.substring(start, written.indexOf('<', start)));
    }

    /** Every element with prefix, attributes and namespace declarations, and every text; ids made alike, payloads opened. */
    private static List<String> elements(byte[] message) throws XMLStreamException, IOException {
        var xml = XMLInputFactory.newFactory().createXMLStreamReader(new ByteArrayInputStream(message));
        var list = new ArrayList<String>();
        while (xml.hasNext()) {
            var event = xml.next();
            if (event == XMLStreamReader.START_ELEMENT) {
                list.add(qualified(xml) + " " + attributes(xml));
            } else if (event == XMLStreamReader.CHARACTERS && !xml.isWhiteSpace()) {
                list.add(comparable(list.get(list.size() - 1), xml.getText().replaceAll("cid:.*", "cid:ID")));
            } else if (event == XMLStreamReader.END_ELEMENT) {
                list.add("/" + qualified(xml));
            }
        }
        return withoutDocxPacking(list);
    }

    /** The one intended difference: the SDK leaves docx as it is, which some readers then fail to tell from a wrapper. */
    private static List<String> withoutDocxPacking(List<String> elements) {
        return elements.stream()
                .map(text -> text.equals("application/docx") ? "application/zip" : text)
                .map(text -> text.equals("PKfakedocx") ? "UUID.docx flags 808 PKfakedocx" : text)
                .toList();
    }

    private static String comparable(String element, String text) throws IOException {
        if (!element.startsWith("edXML:ContentTransferEncoded")) {
            return text;
        }
        var bytes = Base64.getDecoder().decode(text);
        return ZipUnwrapper.isZip(bytes) && bytes[8] == 8
                ? unzipped(bytes)
                : new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static String unzipped(byte[] zipped) throws IOException {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(zipped))) {
            var entry = zip.getNextEntry();
            assertThat(entry).isNotNull();
            var name = entry == null ? "" : entry.getName().replaceAll("^[0-9a-f-]{36}\\.", "UUID.");
            var content = new String(zip.readAllBytes(), StandardCharsets.ISO_8859_1);
            assertThat(zip.getNextEntry()).isNull();
            return name + " flags " + Integer.toHexString((zipped[6] & 0xFF) | (zipped[7] & 0xFF) << 8) + " " + content;
        }
    }

    private static String qualified(XMLStreamReader xml) {
        var prefix = xml.getPrefix();
        return (prefix == null || prefix.isEmpty() ? "" : prefix + ":") + xml.getLocalName();
    }

    private static List<String> attributes(XMLStreamReader xml) {
        var list = new ArrayList<String>();
        for (var i = 0; i < xml.getAttributeCount(); i++) {
            list.add(xml.getAttributeLocalName(i) + "=" + xml.getAttributeValue(i));
        }
        for (var i = 0; i < xml.getNamespaceCount(); i++) {
            list.add("xmlns:" + xml.getNamespacePrefix(i) + "=" + xml.getNamespaceURI(i));
        }
        return list;
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
