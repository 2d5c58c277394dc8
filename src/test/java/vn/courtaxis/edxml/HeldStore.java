package vn.courtaxis.edxml;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import vn.courtaxis.document.StoredFile;
import vn.courtaxis.exchange.DocumentStore;
import vn.courtaxis.exchange.StoredFileAltered;

/** A document store in memory, for tests that read thousands of small messages. */
final class HeldStore implements DocumentStore {

    private final Map<String, byte[]> files = new HashMap<>();

    @Override
    public StoredFile keep(byte[] bytes) {
        try {
            var sha256 = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
            files.put(sha256, bytes);
            return new StoredFile(sha256, bytes.length);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    byte[] bytes(StoredFile file) {
        return Objects.requireNonNull(files.get(file.sha256()));
    }

    int files() {
        return files.size();
    }

    @Override
    public Draft draft() {
        return new HeldDraft();
    }

    @Override
    public Path locate(StoredFile file) {
        throw new UnsupportedOperationException("there is no path");
    }

    @Override
    public InputStream open(StoredFile file) throws IOException {
        var bytes = files.get(file.sha256());
        if (bytes == null) {
            throw new StoredFileAltered(file, "is missing");
        }
        return new ByteArrayInputStream(bytes);
    }

    private final class HeldDraft implements Draft {

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        @Override
        public OutputStream stream() {
            return bytes;
        }

        @Override
        public StoredFile keep() {
            return HeldStore.this.keep(bytes.toByteArray());
        }

        @Override
        public void close() {}
    }
}
