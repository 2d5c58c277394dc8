package vn.courtaxis.sandbox.twin;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Base64;

/**
 * Decodes base64 as it comes and passes over whatever is not base64.
 *
 * <p>The real axis does: it handed on a placeholder text that a load test had put in the place of base64, decoded.
 */
final class LenientBase64 {

    private static final byte NOT_BASE64 = -1;
    private static final byte[] ALPHABET = alphabet();

    private final OutputStream out;
    private final byte[] chunk = new byte[8192];
    private int filled;
    private boolean padded;

    LenientBase64(OutputStream out) {
        this.out = out;
    }

    private static byte[] alphabet() {
        var letters = new byte[128];
        Arrays.fill(letters, NOT_BASE64);
        for (var letter : "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".toCharArray()) {
            letters[letter] = (byte) letter;
        }
        return letters;
    }

    void accept(char[] text, int offset, int length) throws IOException {
        for (var i = offset; i < offset + length && !padded; i++) {
            var letter = text[i];
            if (letter == '=') {
                padded = true;
            } else if (letter < 128 && ALPHABET[letter] != NOT_BASE64) {
                chunk[filled++] = (byte) letter;
                if (filled == chunk.length) {
                    decode(filled);
                }
            }
        }
    }

    /** A single letter at the end holds less than a byte and is dropped. */
    void finish() throws IOException {
        decode(filled % 4 == 1 ? filled - 1 : filled);
    }

    private void decode(int length) throws IOException {
        out.write(Base64.getDecoder().decode(length == chunk.length ? chunk : Arrays.copyOf(chunk, length)));
        filled = 0;
    }
}
