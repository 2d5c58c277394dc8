package vn.courtaxis.edxml;

import static vn.courtaxis.edxml.EdxmlNames.NAMESPACE;
import static vn.courtaxis.edxml.EdxmlNames.PREFIX;

import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.util.List;
import java.util.stream.IntStream;
import vn.courtaxis.document.Attachment;
import vn.courtaxis.document.DocumentHeader;
import vn.courtaxis.document.StatusMessage;
import vn.courtaxis.exchange.DocumentStore;
import vn.courtaxis.exchange.Sha256;
import vn.courtaxis.xml.EnvelopedForm;

/**
 * Writes edXML in the exact form of the national SDK: UTF-8, CRLF, two blanks of indentation, its prefixes and
 * order, since
 * some peers read by prefix and position. The same input gives the same bytes.
 */
public final class EdxmlWriter {

    private static final String XMLNS_EDXML = "xmlns:edXML";

    private final DocumentStore store;

    public EdxmlWriter(DocumentStore store) {
        this.store = store;
    }

    /**
     * Writes a document; attachments stream from the store in blocks of some KB. The stream is flushed, not closed.
     *
     * @throws IOException when the store or the stream fails
     */
    public void write(DocumentHeader header, List<Attachment> attachments, OutputStream out) throws IOException {
        write(header, attachments, EdxmlDialect.COMMON, out);
    }

    /** As above, in the dialect that all recipients read. */
    public void write(DocumentHeader header, List<Attachment> attachments, EdxmlDialect dialect, OutputStream out)
            throws IOException {
        write(header, attachments, dialect, "", out);
    }

    /**
     * What a signature over the message signs: the SHA-256 of its form by Exclusive Canonical XML, without the signature. The message is written once
     * for it, to nowhere.
     */
    public byte[] digest(DocumentHeader header, List<Attachment> attachments, EdxmlDialect dialect) throws IOException {
        var sum = Sha256.digest();
        WrittenOnTheWay.read(
                out -> write(header, attachments, dialect, out),
                written -> EnvelopedForm.write(
                        written, List.of(), true, new DigestOutputStream(OutputStream.nullOutputStream(), sum)));
        return sum.digest();
    }

    /**
     * As above, signed.
     *
     * @param signature a Signature element of XML Signature over {@link #digest}, "" for none
     */
    public void write(
            DocumentHeader header,
            List<Attachment> attachments,
            EdxmlDialect dialect,
            String signature,
            OutputStream out)
            throws IOException {
        var packers = IntStream.range(0, attachments.size())
                .mapToObj(index -> new AttachmentPacker(header.documentId(), index, attachments.get(index)))
                .toList();
        var xml = openEnvelope(out);
        var headers = new HeaderWriter(xml, dialect);
        headers.messageHeader(header);
        headers.traces(header);
        xml.asIs(signature);
        xml.close();
        manifest(xml, packers);
        xml.close();
        attachments(xml, packers);
        xml.close();
        xml.flush();
    }

    /** Writes a business status, which has neither traces nor body. The stream is flushed, not closed. */
    public void write(StatusMessage status, OutputStream out) throws IOException {
        var xml = openEnvelope(out);
        new HeaderWriter(xml, EdxmlDialect.COMMON).statusHeader(status);
        xml.close();
        xml.close();
        xml.close();
        xml.flush();
    }

    private static XmlOut openEnvelope(OutputStream out) throws IOException {
        var xml = new XmlOut(out);
        xml.open(EdxmlNames.ROOT, "xmlns", NAMESPACE);
        xml.open(PREFIX + EdxmlNames.ENVELOPE, XMLNS_EDXML, NAMESPACE);
        xml.open(PREFIX + EdxmlNames.HEADER);
        return xml;
    }

    /** The SDK calls everything a zip here, whatever the attachment itself says. */
    private static void manifest(XmlOut xml, List<AttachmentPacker> packers) throws IOException {
        xml.open(PREFIX + EdxmlNames.BODY);
        xml.open(PREFIX + EdxmlNames.MANIFEST, "version", "1.0");
        for (var packer : packers) {
            xml.open(PREFIX + "Reference");
            xml.leaf(PREFIX + EdxmlNames.CONTENT_ID, packer.contentId());
            xml.leaf(PREFIX + EdxmlNames.CONTENT_TYPE, AttachmentPacker.ZIP);
            xml.leaf(PREFIX + EdxmlNames.DESCRIPTION, packer.attachment().description());
            xml.leaf(PREFIX + EdxmlNames.ATTACHMENT_NAME, packer.attachment().name());
            xml.close();
        }
        xml.close();
        xml.close();
    }

    private void attachments(XmlOut xml, List<AttachmentPacker> packers) throws IOException {
        xml.open(EdxmlNames.ATTACHMENTS);
        for (var packer : packers) {
            xml.open(EdxmlNames.ATTACHMENT);
            xml.leaf(EdxmlNames.CONTENT_ID, packer.contentId());
            xml.leaf(EdxmlNames.ATTACHMENT_NAME, packer.attachment().name());
            xml.leaf(EdxmlNames.DESCRIPTION, packer.attachment().description());
            xml.leaf(EdxmlNames.CONTENT_TYPE, packer.contentType());
            xml.stream(PREFIX + EdxmlNames.PAYLOAD, out -> payload(packer, out), XMLNS_EDXML, NAMESPACE);
            xml.close();
        }
        xml.close();
    }

    private void payload(AttachmentPacker packer, OutputStream out) throws IOException {
        try (var content = store.open(packer.attachment().content())) {
            packer.pack(content, out);
        }
    }
}
