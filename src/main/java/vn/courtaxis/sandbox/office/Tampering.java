package vn.courtaxis.sandbox.office;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Damages files in place, the way attackers and bad lines do. */
final class Tampering {

    private static final int WINDOW = 1 << 20;

    private Tampering() {}

    /** Makes the page a point wider: still a sound PDF, but not the one that was signed. */
    static void widenPage(Path pdf) throws IOException {
        replaceDigit(pdf, "/MediaBox");
    }

    /** Puts characters into a base64 text that base64 does not have. */
    static void breakBase64(Path message) throws IOException {
        overwrite(message, "ContentTransferEncoded ", 120, "****");
    }

    static void cutInHalf(Path file) throws IOException {
        try (var access = new RandomAccessFile(file.toFile(), "rw")) {
            access.setLength(access.length() / 2);
        }
    }

    private static void replaceDigit(Path file, String after) throws IOException {
        try (var access = new RandomAccessFile(file.toFile(), "rw")) {
            var start = find(access, after);
            access.seek(start);
            for (var position = start; position < access.length(); position++) {
                var digit = access.read();
                if (digit >= '1' && digit <= '8') {
                    access.seek(position);
                    access.write(digit + 1);
                    return;
                }
            }
        }
        throw new IOException("Nothing to alter in " + file.getFileName());
    }

    private static void overwrite(Path file, String after, int offset, String text) throws IOException {
        try (var access = new RandomAccessFile(file.toFile(), "rw")) {
            access.seek(find(access, after) + offset);
            access.write(text.getBytes(StandardCharsets.US_ASCII));
        }
    }

    private static long find(RandomAccessFile access, String text) throws IOException {
        var window = new byte[(int) Math.min(WINDOW, access.length())];
        access.seek(0);
        access.readFully(window);
        var at = new String(window, StandardCharsets.ISO_8859_1).indexOf(text);
        if (at < 0) {
            throw new IOException(text + " does not occur");
        }
        return at + (long) text.length();
    }
}
