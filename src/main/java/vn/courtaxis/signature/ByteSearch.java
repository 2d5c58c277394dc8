package vn.courtaxis.signature;

import java.io.IOException;
import java.io.InputStream;

/** Looks for a few bytes in a stream of any length. */
final class ByteSearch {

    private static final int BLOCK = 65_536;

    private ByteSearch() {}

    static boolean finds(byte[] wanted, InputStream in) throws IOException {
        var block = new byte[BLOCK];
        var kept = 0;
        for (var read = in.read(block); read >= 0; read = in.read(block, kept, BLOCK - kept)) {
            var filled = kept + read;
            for (var start = 0; start + wanted.length <= filled; start++) {
                if (matches(block, start, wanted)) {
                    return true;
                }
            }
            kept = Math.min(filled, wanted.length - 1);
            System.arraycopy(block, filled - kept, block, 0, kept);
        }
        return false;
    }

    private static boolean matches(byte[] block, int start, byte[] wanted) {
        for (var n = 0; n < wanted.length; n++) {
            if (block[start + n] != wanted[n]) {
                return false;
            }
        }
        return true;
    }
}
