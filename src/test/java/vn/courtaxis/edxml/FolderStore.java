package vn.courtaxis.edxml;

import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import vn.courtaxis.document.StoredFile;
import vn.courtaxis.exchange.DocumentStore;

/** A document store in a folder, as small as it can be. */
final class FolderStore implements DocumentStore {

    private final Path folder;

    FolderStore(Path folder) {
        this.folder = folder;
    }

    @Override
    public Draft draft() throws IOException {
        return new FileDraft(Files.createTempFile(folder, "draft-", ".tmp"));
    }

    @Override
    public Path locate(StoredFile file) throws IOException {
        var path = folder.resolve(file.sha256());
        if (!Files.exists(path)) {
            throw new FileNotFoundException(file.sha256());
        }
        return path;
    }

    @Override
    public InputStream open(StoredFile file) throws IOException {
        return Files.newInputStream(locate(file));
    }

    byte[] bytes(StoredFile file) throws IOException {
        return Files.readAllBytes(locate(file));
    }

    StoredFile keep(byte[] content) throws IOException {
        return keep(new ByteArrayInputStream(content));
    }

    StoredFile keep(String content) throws IOException {
        return keep(content.getBytes(StandardCharsets.UTF_8));
    }

    long files() throws IOException {
        try (var files = Files.list(folder)) {
            return files.count();
        }
    }

    private final class FileDraft implements Draft {

        private final Path path;
        private final DigestOutputStream stream;

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
            stream.close();
            var digest = HexFormat.of().formatHex(stream.getMessageDigest().digest());
            var file = new StoredFile(digest, Files.size(path));
            Files.move(path, folder.resolve(digest), StandardCopyOption.REPLACE_EXISTING);
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
