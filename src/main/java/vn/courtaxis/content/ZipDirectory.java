package vn.courtaxis.content;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Predicate;

/**
 * Looks at the names in a zip's central directory as the file's bytes pass. Readers go by that directory, while
 * streaming goes by the local headers, and a hostile file may show other names in one than in the other.
 */
final class ZipDirectory {

    private static final int HEADER = 46;

    private final Predicate<String> wanted;
    private byte[] pending = new byte[0];
    private boolean found;

    ZipDirectory(Predicate<String> wanted) {
        this.wanted = wanted;
    }

    /** Whether one of the names was wanted. */
    boolean found() {
        return found;
    }

    /** Takes the next bytes of the file; keeps at most a header with its name (64 KB) for the time after. */
    void see(byte[] bytes, int offset, int length) {
        if (pending.length == 0) {
            pending = rest(bytes, offset, offset + length);
        } else {
            var all = Arrays.copyOf(pending, pending.length + length);
            System.arraycopy(bytes, offset, all, pending.length, length);
            pending = rest(all, 0, all.length);
        }
    }

    /** Looks at every header that is there as a whole; the bytes to look at again are handed back. */
    private byte[] rest(byte[] all, int from, int end) {
        for (var i = from; i < end; i++) {
            if (all[i] != 'P' || !mayBeHeader(all, i, end)) {
                continue;
            }
            var length = i + 30 <= end ? (all[i + 28] & 0xFF) | (all[i + 29] & 0xFF) << 8 : Integer.MAX_VALUE;
            if (length > end - i - HEADER) {
                return Arrays.copyOfRange(all, i, end);
            }
            found |= wanted.test(new String(all, i + HEADER, length, StandardCharsets.ISO_8859_1));
        }
        return new byte[0];
    }

    private static boolean mayBeHeader(byte[] all, int at, int end) {
        return (at + 1 >= end || all[at + 1] == 'K')
                && (at + 2 >= end || all[at + 2] == 1)
                && (at + 3 >= end || all[at + 3] == 2);
    }
}
