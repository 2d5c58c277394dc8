package vn.courtaxis.axis;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import vn.courtaxis.document.StoredFile;
import vn.courtaxis.exchange.DocumentStore;

/** A document store for tests: a folder, without durability. */
public final class FolderStore implements DocumentStore {

    private final Path folder;

    public FolderStore(Path folder) {
        this.folder = folder;
    }

    public StoredFile keep(String text) {
        try {
            return keep(new ByteArrayInputStream(text.getBytes(UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public byte[] bytes(StoredFile file) {
        try {
            return Files.readAllBytes(locate(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public long files() {
        try (var files = Files.list(folder)) {
            return files.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Draft draft() throws IOException {
        return new FileDraft();
    }

    @Override
    public Path locate(StoredFile file) throws IOException {
        var path = folder.resolve(file.sha256());
        if (!Files.exists(path)) {
            throw new NoSuchFileException(path.toString());
        }
        return path;
    }

    @Override
    public InputStream open(StoredFile file) throws IOException {
        return Files.newInputStream(locate(file));
    }

    private final class FileDraft implements Draft {

        private final Path path = Files.createTempFile(folder, "draft", "");
        private final MessageDigest digest = sha256();
        private final OutputStream stream = new DigestOutputStream(Files.newOutputStream(path), digest);

        private FileDraft() throws IOException {}

        @Override
        public OutputStream stream() {
            return stream;
        }

        @Override
        public StoredFile keep() throws IOException {
            stream.close();
            var file = new StoredFile(HexFormat.of().formatHex(digest.digest()), Files.size(path));
            Files.move(path, folder.resolve(file.sha256()), StandardCopyOption.REPLACE_EXISTING);
            return file;
        }

        @Override
        public void close() throws IOException {
            stream.close();
            Files.deleteIfExists(path);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
