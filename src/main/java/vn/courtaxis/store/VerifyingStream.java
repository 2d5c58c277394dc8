package vn.courtaxis.store;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import vn.courtaxis.document.StoredFile;
import vn.courtaxis.exchange.Sha256;
import vn.courtaxis.exchange.StoredFileAltered;

/**
 * Hands out a stored file and holds back its last bytes when the whole is not what was kept. Skipping reads, because every byte counts.
 */
final class VerifyingStream extends InputStream {

    private final StoredFile file;
    private final Alterations alterations;
    private final InputStream source;
    private final MessageDigest digest = Sha256.digest();
    private long read;
    private boolean verified;

    /** @param source closed when the first check fails */
    VerifyingStream(StoredFile file, InputStream source, Alterations alterations) throws IOException {
        this.file = file;
        this.source = source;
        this.alterations = alterations;
        try {
            verifyWhenComplete();
        } catch (StoredFileAltered e) {
            source.close();
            throw e;
        }
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        var count = source.read(bytes, offset, length);
        if (count < 0 && !verified) {
            throw alterations.found(file, "ends after " + read + " bytes");
        }
        if (count > 0) {
            digest.update(bytes, offset, count);
            read += count;
            verifyWhenComplete();
        }
        return count;
    }

    @Override
    public int available() throws IOException {
        return source.available();
    }

    @Override
    public void close() throws IOException {
        source.close();
    }

    /** At the last byte and not at the end of file: many readers stop as soon as they have the size they expect. */
    private void verifyWhenComplete() throws StoredFileAltered {
        if (read > file.size()) {
            throw alterations.found(file, "has grown");
        }
        if (read == file.size() && !verified) {
            if (!Sha256.hex(digest).equals(file.sha256())) {
                throw alterations.found(file, "holds other bytes");
            }
            verified = true;
        }
    }
}
