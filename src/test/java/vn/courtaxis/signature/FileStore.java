package vn.courtaxis.signature;

import java.io.ByteArrayInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import vn.courtaxis.document.StoredFile;
import vn.courtaxis.exchange.DocumentStore;

/** The document store in its simplest form: a folder. */
record FileStore(Path folder) implements DocumentStore {

    StoredFile keep(byte[] content) {
        try {
            return keep(new ByteArrayInputStream(content));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    byte[] bytes(StoredFile file) {
        try {
            return Files.readAllBytes(locate(file));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public Draft draft() throws IOException {
        return new FolderDraft(folder, Files.createTempFile(folder, "draft", ".tmp"));
    }

    @Override
    public Path locate(StoredFile file) {
        return folder.resolve(file.sha256());
    }

    @Override
    public InputStream open(StoredFile file) throws IOException {
        return Files.newInputStream(locate(file));
    }

    private static final class FolderDraft implements Draft {

        private final Path folder;
        private final Path temporary;
        private final DigestOutputStream stream;

        FolderDraft(Path folder, Path temporary) throws IOException {
            this.folder = folder;
            this.temporary = temporary;
            this.stream = new DigestOutputStream(Files.newOutputStream(temporary), sha256());
        }

        private static MessageDigest sha256() {
            try {
                return MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException impossible) {
                throw new IllegalStateException(impossible);
            }
        }

        @Override
        public OutputStream stream() {
            return new FilterOutputStream(stream) {
                @Override
                public void write(byte[] bytes, int offset, int length) throws IOException {
                    out.write(bytes, offset, length);
                }
            };
        }

        @Override
        public StoredFile keep() throws IOException {
            stream.close();
            var name = HexFormat.of().formatHex(stream.getMessageDigest().digest());
            var file = new StoredFile(name, Files.size(temporary));
            Files.copy(temporary, folder.resolve(name), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            return file;
        }

        @Override
        public void close() throws IOException {
            stream.close();
            Files.deleteIfExists(temporary);
        }
    }
}
