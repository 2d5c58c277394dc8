package vn.courtaxis.edxml;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import vn.courtaxis.document.StoredFile;
import vn.courtaxis.document.Verdict;
import vn.courtaxis.exchange.DocumentStore;
import vn.courtaxis.xml.Refusal;

/**
 * Reads edXML as tolerantly as peers write it, and refuses what is dangerous or useless. Memory stays within some MB
 * whatever the message; time is linear in its size.
 */
public final class EdxmlReader {

    private final DocumentStore store;
    private final EdxmlLimits limits;

    public EdxmlReader(DocumentStore store, EdxmlLimits limits) {
        this.store = store;
        this.limits = limits;
    }

    /**
     * Reads a stored message; attachments go to the store, unwrapped by their bytes. A rejected message leaves
     * nothing there.
     *
     * @throws IOException when the store fails; never because of what the message says
     */
    public Verdict<ReadMessage> read(StoredFile message) throws IOException {
        return readWhole(message);
    }

    /**
     * Reads a message as far as its header, so that one with a broken attachment can still be attributed and refused. A
     * document has no attachments here, and nothing after its header is looked at, whatever its size.
     *
     * <p>It proves nothing of the bytes: for a message that {@link #read} went through just before, which did.
     *
     * @throws IOException when the store fails
     */
    public Verdict<ReadMessage> readHeader(StoredFile message) throws IOException {
        try (var content = store.open(message)) {
            return read(content, true);
        }
    }

    /**
     * The signature over the message itself, of a message that {@link #read} went through just before; empty when its header has none.
     *
     * @throws IOException when the store fails
     */
    public Optional<MessageSignature> signature(StoredFile message) throws IOException {
        try {
            return new MessageSignatureReader(store, limits).read(message);
        } catch (Refusal unreadable) {
            return Optional.of(MessageSignature.of(MessageSignature.Form.UNKNOWN));
        }
    }

    /** What a message says, or that it cannot be read, counts only once its last byte has proved it to be the one that was kept. */
    private Verdict<ReadMessage> readWhole(StoredFile message) throws IOException {
        try (var content = store.open(message)) {
            var read = read(content, false);
            content.transferTo(OutputStream.nullOutputStream());
            return read;
        }
    }

    private Verdict<ReadMessage> read(InputStream content, boolean headerOnly) throws IOException {
        var remarks = new Remarks();
        try (var xml = new XmlCursor(content, limits);
                var attachments = new AttachmentReader(store, limits, remarks)) {
            return Verdict.done(new MessageReading(xml, attachments, remarks, headerOnly).read());
        } catch (Refusal refusal) {
            return Verdict.rejected(refusal.code(), refusal.detail());
        }
    }
}
