package vn.courtaxis.sandbox.twin;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/**
 * A message as it was sent, without the line break that senders append.
 *
 * @param hash SHA-256 of what is in the file
 */
record ReceivedBody(Path file, byte[] hash, long size) {

    /** @throws IOException also when the sender breaks off: then the file is left for the caller to delete */
    static ReceivedBody receive(InputStream body, Path file) throws IOException {
        var digest = sha256();
        try (var out = new DigestOutputStream(Files.newOutputStream(file), digest)) {
            copyWithoutFinalBreak(body, out);
        }
        return new ReceivedBody(file, digest.digest(), Files.size(file));
    }

    /** Two bytes are always held back, until it is known whether they are the end. */
    private static void copyWithoutFinalBreak(InputStream body, OutputStream out) throws IOException {
        var buffer = new byte[64 * 1024];
        var held = 0;
        for (var read = body.read(buffer); read >= 0; read = body.read(buffer, held, buffer.length - held)) {
            var available = held + read;
            held = Math.min(2, available);
            out.write(buffer, 0, available - held);
            System.arraycopy(buffer, available - held, buffer, 0, held);
        }
        if (held != 2 || buffer[0] != '\r' || buffer[1] != '\n') {
            out.write(buffer, 0, held);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    String sha256Hex() {
        return HexFormat.of().formatHex(hash);
    }

    /** Senders print each byte without padding; the padded form is tolerated. */
    boolean matches(String hashFile) {
        var odd = new StringBuilder();
        for (var one : hash) {
            odd.append(Integer.toHexString(one & 0xFF));
        }
        var claimed = hashFile.strip().toLowerCase(Locale.ROOT);
        return claimed.contentEquals(odd) || claimed.equals(sha256Hex());
    }
}
