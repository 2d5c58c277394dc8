package vn.courtaxis.exchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import vn.courtaxis.document.StoredFile;

/** A document store for unit tests: files in a folder, streamed, not durable. Give it a {@code @TempDir}. */
public final class TemporaryDocumentStore implements DocumentStore {

    private final Path directory;

    public TemporaryDocumentStore(Path directory) {
        this.directory = directory;
    }

    @Override
    public Draft draft() throws IOException {
        return new FileDraft(Files.createTempFile(directory, "draft-", ".tmp"));
    }

    @Override
    public Path locate(StoredFile file) throws IOException {
        prove(file);
        return directory.resolve(file.sha256());
    }

    private Path checked(StoredFile file) throws IOException {
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
        var path = checked(file);
        try (var content = new DigestInputStream(Files.newInputStream(path), sha256())) {
            content.transferTo(OutputStream.nullOutputStream());
            if (!hex(content.getMessageDigest()).equals(file.sha256())) {
                throw new StoredFileAltered(file, "holds other bytes");
            }
        }
        return Files.newInputStream(path);
    }

    /** Keeps bytes that a test already has. */
    @Override
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

    /** How many files there are, drafts included. */
    public long files() {
        try (var files = Files.list(directory)) {
            return files.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }

    private final class FileDraft implements Draft {

        private final Path path;
        private final DigestOutputStream stream;
        private boolean kept;

        FileDraft(Path path) throws IOException {
            this.path = path;
            this.stream = new DigestOutputStream(Files.newOutputStream(path), sha256());
        }

        @Override
        public OutputStream stream() {
            return stream;
        }

        @Override
        public StoredFile keep() throws IOException {
            if (kept) {
                throw new IllegalStateException("The draft was kept or closed before");
            }
            kept = true;
            stream.close();
            var file = new StoredFile(hex(stream.getMessageDigest()), Files.size(path));
            Files.move(path, directory.resolve(file.sha256()), StandardCopyOption.REPLACE_EXISTING);
            return file;
        }

        @Override
        public void close() throws IOException {
            kept = true;
            stream.close();
            Files.deleteIfExists(path);
        }
    }
}
