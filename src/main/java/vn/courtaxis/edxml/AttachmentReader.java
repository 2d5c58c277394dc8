package vn.courtaxis.edxml;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import vn.courtaxis.document.Attachment;
import vn.courtaxis.document.ErrorCode;
import vn.courtaxis.exchange.DocumentStore;
import vn.courtaxis.xml.Refusal;

/**
 * Reads the attachments of one message. Their bytes are drafts until the whole message has proved good, so that
 * a bad one leaves
 * nothing in the store.
 */
final class AttachmentReader implements Closeable {

    private final DocumentStore store;
    private final EdxmlLimits limits;
    private final Remarks remarks;
    private final ZipUnwrapper unwrapper;
    private final List<AttachmentPart> parts = new ArrayList<>();
    private final List<Payload> payloads = new ArrayList<>();

    AttachmentReader(DocumentStore store, EdxmlLimits limits, Remarks remarks) {
        this.store = store;
        this.limits = limits;
        this.remarks = remarks;
        this.unwrapper = new ZipUnwrapper(store, limits);
    }

    /** Reads the AttachmentEncoded element that starts here. */
    void readAll(XmlCursor xml) throws IOException {
        var list = xml.depth();
        while (xml.nextChild(list)) {
            if (xml.name().equals(EdxmlNames.ATTACHMENT)) {
                if (parts.size() == limits.maxAttachments()) {
                    throw new Refusal(ErrorCode.MESSAGE_TOO_DEEP, "more attachments than " + parts.size());
                }
                parts.add(readOne(xml));
            } else {
                xml.skip();
            }
        }
    }

    boolean isEmpty() {
        return parts.isEmpty();
    }

    /** Names, unwraps and keeps what was read. */
    List<Attachment> keep(List<AttachmentPart> references) throws IOException {
        var settling = new AttachmentNaming(remarks);
        var settled = new ArrayList<AttachmentNaming.Settled>();
        var total = 0L;
        for (var part : Pairing.complete(parts, references, remarks)) {
            var one = settling.settle(part);
            if (one != null) {
                settled.add(one);
                total += one.content().size();
            }
        }
        if (total > limits.maxAttachmentBytes()) {
            throw new Refusal(ErrorCode.ATTACHMENT_TOO_LARGE, total + " bytes in all");
        }
        var kept = new ArrayList<Attachment>();
        for (var one : settled) {
            kept.add(new Attachment(
                    one.name(),
                    one.contentType(),
                    one.description(),
                    one.content().keep()));
        }
        return kept;
    }

    @Override
    public void close() throws IOException {
        for (var payload : payloads) {
            payload.close();
        }
    }

    /** The children come in any order; some peers write the name after the bytes. */
    private AttachmentPart readOne(XmlCursor xml) throws IOException {
        var texts = new XmlNode.Builder();
        texts.start(xml.name(), xml.prefix());
        Payload payload = null;
        var attachment = xml.depth();
        var name = "";
        while (xml.nextChild(attachment)) {
            if (!xml.name().equals(EdxmlNames.PAYLOAD)) {
                var child = xml.name();
                var text = xml.text();
                name = child.equals(EdxmlNames.ATTACHMENT_NAME) ? FileNames.sanitize(AttachmentPart.clean(text)) : name;
                texts.leaf(child, text);
            } else if (payload == null) {
                payload = payload(xml, name);
            } else {
                throw new Refusal(ErrorCode.ATTACHMENT_DAMAGED, label() + ", two payloads");
            }
        }
        texts.end();
        AttachmentPart.remarkOnId(texts.root(), remarks);
        var read = AttachmentPart.reference(texts.root());
        return new AttachmentPart(read.id(), read.name(), read.description(), read.contentType(), payload);
    }

    private Payload payload(XmlCursor xml, String name) throws IOException {
        var payload = new Payload(new PayloadDraft(store));
        payloads.add(payload);
        try {
            payload.read(xml.base64(), name, unwrapper);
            return payload;
        } catch (Refusal refusal) {
            throw refusal.code() == ErrorCode.ATTACHMENT_NOT_BASE64 ? new Refusal(refusal.code(), label()) : refusal;
        }
    }

    /** File names may tell of people, so refusals count instead. */
    private String label() {
        return "Attachment " + (parts.size() + 1);
    }
}
