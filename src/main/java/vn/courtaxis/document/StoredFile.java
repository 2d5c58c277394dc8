package vn.courtaxis.document;

import java.util.regex.Pattern;

/**
 * Bytes that the document store keeps.
 *
 * @param sha256 64 lower-case hex digits
 * @param size bytes
 */
public record StoredFile(String sha256, long size) {

    private static final Pattern HEX = Pattern.compile("[0-9a-f]{64}");

    public StoredFile {
        if (!HEX.matcher(sha256).matches() || size < 0) {
            throw new IllegalArgumentException("Not a stored file: " + sha256 + ", " + size);
        }
    }
}
