package vn.courtaxis.sandbox.twin;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Lets the first bytes through and drops the rest. */
final class FirstBytes extends FilterOutputStream {

    private long left;

    FirstBytes(OutputStream out, long count) {
        super(out);
        this.left = count;
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        var passing = (int) Math.min(left, length);
        out.write(bytes, offset, passing);
        left -= passing;
    }
}
