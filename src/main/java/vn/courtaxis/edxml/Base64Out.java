package vn.courtaxis.edxml;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Base64;

/** Base64 on one line in blocks of fixed size. Closing writes the last block and leaves the stream beneath open. */
final class Base64Out extends FilterOutputStream {

    private static final int BLOCK = 3 * 8192;

    private final byte[] plain = new byte[BLOCK];
    private final byte[] encoded = new byte[BLOCK / 3 * 4];
    private int filled;
    private boolean closed;

    Base64Out(OutputStream out) {
        super(out);
    }

    @Override
    public void write(int value) throws IOException {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        var done = 0;
        while (done < length) {
            var taken = Math.min(length - done, BLOCK - filled);
            System.arraycopy(bytes, offset + done, plain, filled, taken);
            filled += taken;
            done += taken;
            if (filled == BLOCK) {
                writeBlock(plain);
            }
        }
    }

    /** Does nothing: half a base64 group cannot be flushed. */
    @Override
    public void flush() {}

    @Override
    public void close() throws IOException {
        if (!closed) {
            closed = true;
            writeBlock(Arrays.copyOf(plain, filled));
        }
    }

    private void writeBlock(byte[] block) throws IOException {
        var length = Base64.getEncoder().encode(block, encoded);
        out.write(encoded, 0, length);
        filled = 0;
    }
}
