package vn.courtaxis.axis;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts bytes as signs of life, and refuses to go on past a limit. */
final class WatchedInput extends FilterInputStream {

    private final CallWatch watch;
    private long left;

    /** @param limit bytes; one more is an {@link IOException} */
    WatchedInput(InputStream in, CallWatch watch, long limit) {
        super(in);
        this.watch = watch;
        this.left = limit;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        var count = super.read(buffer, offset, length);
        watch.progress();
        left -= Math.max(count, 0);
        if (left < 0) {
            throw new IOException("The answer is longer than this call may yield");
        }
        return count;
    }
}
