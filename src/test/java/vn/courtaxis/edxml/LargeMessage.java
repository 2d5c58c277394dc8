package vn.courtaxis.edxml;

import static vn.courtaxis.edxml.EdxmlBenchmark.cpu;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import vn.courtaxis.document.Attachment;
import vn.courtaxis.document.DocumentHeader;
import vn.courtaxis.document.DocumentHeader.Business;
import vn.courtaxis.document.StoredFile;
import vn.courtaxis.document.Verdict;
import vn.courtaxis.document.Verdict.Done;
import vn.courtaxis.edxml.ReadMessage.ReadDocument;
import vn.courtaxis.exchange.DocumentStore;
import vn.courtaxis.store.FileDocumentStore;

/** Writes and reads one message with a 200 MB attachment in a virtual machine of its own; prints what it cost. */
final class LargeMessage {

    static final long SIZE = 200L << 20;

    private LargeMessage() {}

    /** @param arguments folder for the store, and the attachment's name */
    public static void main(String... arguments) throws IOException {
        var store = new FileDocumentStore(Path.of(arguments[0]), "large", altered -> {});
        var file = store.keep(new Noise(SIZE));
        var header = Messages.header(Business.newDocument(false), "Hai trăm MB", List.of());
        var attachment = new Attachment(arguments[1], "application/pdf", file);
        var started = cpu();
        var message = write(store, header, attachment);
        System.out.println("write-ms " + (cpu() - started) / 1_000_000 + ", bytes " + message.size());

        var reader = new EdxmlReader(store, new EdxmlLimits(50, 50_000, 65_536, 10, SIZE + 1, 200));
        started = cpu();
        var whole = document(reader.read(message));
        System.out.println("read-ms " + (cpu() - started) / 1_000_000);
        started = cpu();
        var head = document(reader.readHeader(message));
        System.out.println("header-ms " + (cpu() - started) / 1_000_000);

        if (!whole.attachments().get(0).content().equals(file)
                || !whole.header().equals(header)
                || !head.header().equals(header)) {
            throw new IllegalStateException("It came back altered");
        }
        System.out.println("same, heap " + Runtime.getRuntime().maxMemory());
    }

    private static StoredFile write(DocumentStore store, DocumentHeader header, Attachment attachment)
            throws IOException {
        try (var draft = store.draft()) {
            new EdxmlWriter(store).write(header, List.of(attachment), draft.stream());
            return draft.keep();
        }
    }

    private static ReadDocument document(Verdict<ReadMessage> verdict) {
        return (ReadDocument) ((Done<ReadMessage>) verdict).value();
    }

    /** A PDF's mark and random bytes, which do not deflate. */
    static final class Noise extends InputStream {

        private final Random random = new Random(200);
        private final long size;
        private long given;

        Noise(long size) {
            this.size = size;
        }

        @Override
        public int read() {
            throw new UnsupportedOperationException("one by one takes too long");
        }

        @Override
        public int read(byte[] bytes, int offset, int length) {
            if (given == size) {
                return -1;
            }
            var count = (int) Math.min(length, size - given);
            var noise = new byte[count];
            random.nextBytes(noise);
            if (given == 0) {
                System.arraycopy(Messages.PDF, 0, noise, 0, 8);
            }
            System.arraycopy(noise, 0, bytes, offset, count);
            given += count;
            return count;
        }
    }
}
