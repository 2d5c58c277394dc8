package vn.courtaxis.store;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import vn.courtaxis.document.StoredFile;
import vn.courtaxis.exchange.DocumentStore;
import vn.courtaxis.exchange.Sha256;

/** A file under a temporary name whose hash is computed while it is written; used by one thread at a time. */
final class FileDraft implements DocumentStore.Draft {

    private static final int BUFFER = 64 * 1024;

    private final FileDocumentStore store;
    private final Path file;
    private final FileChannel channel;
    private final MessageDigest digest = Sha256.digest();
    private final GuardedStream stream;
    private boolean kept;

    FileDraft(FileDocumentStore store, Path file, FileChannel channel) {
        this.store = store;
        this.file = file;
        this.channel = channel;
        // the buffer stands before the digest, so that single bytes cost neither a hash call nor a system call
        this.stream = new GuardedStream(
                new BufferedOutputStream(new DigestOutputStream(Channels.newOutputStream(channel), digest), BUFFER));
    }

    @Override
    public OutputStream stream() {
        return stream;
    }

    @Override
    public StoredFile keep() throws IOException {
        if (kept || !channel.isOpen()) {
            throw new IllegalStateException("The draft is already kept or closed");
        }
        stream.finish();
        try {
            channel.force(true);
            channel.close();
            var stored = new StoredFile(Sha256.hex(digest), stream.written);
            if (Files.size(file) != stored.size()) {
                throw new IOException("not all bytes reached the disk");
            }
            store.adopt(file, stored);
            kept = true;
            return stored;
        } catch (IOException e) {
            throw FileDocumentStore.failure("A document cannot be kept", e);
        }
    }

    @Override
    public void close() throws IOException {
        try {
            channel.close();
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw FileDocumentStore.failure("A draft cannot be removed", e);
        }
    }

    /** Counts, and lets nothing be kept after a write failed: what is on disk then is not what was hashed. */
    private static final class GuardedStream extends OutputStream {

        private final OutputStream target;
        private long written;
        private boolean finished;
        private boolean failed;

        GuardedStream(OutputStream target) {
            this.target = target;
        }

        @Override
        public void write(int value) throws IOException {
            guarded(() -> target.write(value));
            written++;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            guarded(() -> target.write(bytes, offset, length));
            written += length;
        }

        @Override
        public void flush() throws IOException {
            if (!finished) {
                guarded(target::flush);
            }
        }

        /** Ends the writing; the draft itself stays open and can still be kept. */
        @Override
        public void close() throws IOException {
            flush();
            finished = true;
        }

        void finish() throws IOException {
            if (failed) {
                throw new IOException("A document cannot be kept: an earlier write failed");
            }
            close();
        }

        private void guarded(Write write) throws IOException {
            if (finished || failed) {
                throw new IOException("The draft takes no more bytes");
            }
            try {
                write.run();
            } catch (IOException e) {
                failed = true;
                throw FileDocumentStore.failure("A document cannot be written", e);
            }
        }
    }

    @FunctionalInterface
    private interface Write {
        void run() throws IOException;
    }
}
