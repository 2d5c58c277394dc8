package vn.courtaxis.exchange;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import vn.courtaxis.document.StoredFile;

/** A document store for unit tests: simple, not durable, small files only. Give it a {@code @TempDir}. */
public final class TemporaryDocumentStore implements DocumentStore {

    private final Path directory;

    public TemporaryDocumentStore(Path directory) {
        this.directory = directory;
    }

    @Override
    public Draft draft() {
        return new MemoryDraft();
    }

    @Override
    public Path locate(StoredFile file) throws IOException {
        var path = directory.resolve(file.sha256());
        if (!Files.exists(path)) {
            throw new StoredFileAltered(file, "is missing");
        }
        if (Files.size(path) != file.size()) {
            throw new StoredFileAltered(file, "has " + Files.size(path) + " bytes on disk");
        }
        return path;
    }

    @Override
    public InputStream open(StoredFile file) throws IOException {
        var bytes = Files.readAllBytes(locate(file));
        if (!sha256(bytes).equals(file.sha256())) {
            throw new StoredFileAltered(file, "holds other bytes");
        }
        return new ByteArrayInputStream(bytes);
    }

    /** Keeps bytes that a test already has. */
    public StoredFile keep(byte[] bytes) {
        try {
            return keep(new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public StoredFile keep(String text) {
        return keep(text.getBytes(StandardCharsets.UTF_8));
    }

    /** All bytes of a kept file. */
    public byte[] bytes(StoredFile file) {
        try (var stream = open(file)) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private final class MemoryDraft implements Draft {

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private boolean open = true;

        @Override
        public OutputStream stream() {
            return new OutputStream() {
                @Override
                public void write(int value) throws IOException {
                    write(new byte[] {(byte) value}, 0, 1);
                }

                @Override
                public void write(byte[] content, int offset, int length) throws IOException {
                    if (!open) {
                        throw new IOException("The draft takes no more bytes");
                    }
                    bytes.write(content, offset, length);
                }
            };
        }

        @Override
        public StoredFile keep() throws IOException {
            if (!open) {
                throw new IllegalStateException("The draft is already kept or closed");
            }
            open = false;
            var content = bytes.toByteArray();
            var stored = new StoredFile(sha256(content), content.length);
            Files.write(directory.resolve(stored.sha256()), content);
            return stored;
        }

        @Override
        public void close() {
            open = false;
        }
    }
}
