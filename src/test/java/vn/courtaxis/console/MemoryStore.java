package vn.courtaxis.console;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import vn.courtaxis.document.StoredFile;
import vn.courtaxis.exchange.DocumentStore;
import vn.courtaxis.exchange.StoredFileAltered;

/** Bytes in memory; a test may alter them behind the store's back. */
final class MemoryStore implements DocumentStore {

    private final Map<String, byte[]> files = new HashMap<>();

    StoredFile put(byte[] content) {
        var file = new StoredFile(sha256(content), content.length);
        files.put(file.sha256(), content.clone());
        return file;
    }

    void alter(StoredFile file, byte[] content) {
        files.put(file.sha256(), content.clone());
    }

    static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public InputStream open(StoredFile file) throws IOException {
        var content = files.get(file.sha256());
        if (content == null || !sha256(content).equals(file.sha256())) {
            throw new StoredFileAltered(file, "is not what was kept");
        }
        return new ByteArrayInputStream(content);
    }

    @Override
    public Path locate(StoredFile file) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Draft draft() {
        throw new UnsupportedOperationException();
    }
}
