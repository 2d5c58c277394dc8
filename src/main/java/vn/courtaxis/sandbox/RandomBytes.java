package vn.courtaxis.sandbox;

import java.io.InputStream;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;

/** A given number of bytes that no compression makes smaller, never in memory at once. */
final class RandomBytes extends InputStream {

    private long left;

    RandomBytes(long count) {
        left = count;
    }

    @Override
    public int read() {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) {
        Objects.checkFromIndexSize(offset, length, bytes.length);
        if (left == 0) {
            return -1;
        }
        var random = new byte[(int) Math.min(length, left)];
        ThreadLocalRandom.current().nextBytes(random);
        System.arraycopy(random, 0, bytes, offset, random.length);
        left -= random.length;
        return random.length;
    }
}
