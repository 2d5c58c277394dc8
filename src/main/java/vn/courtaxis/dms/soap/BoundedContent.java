package vn.courtaxis.dms.soap;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Content that must not be longer than allowed; reading beyond fails, so that nothing larger reaches the disk. */
final class BoundedContent extends FilterInputStream {

    private long left;

    /** The content is longer than allowed. */
    static final class TooLong extends IOException {

        private static final long serialVersionUID = 1;
    }

    BoundedContent(InputStream content, long maxBytes) {
        super(content);
        left = maxBytes;
    }

    @Override
    public int read() throws IOException {
        var value = super.read();
        count(value < 0 ? 0 : 1);
        return value;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        var read = super.read(buffer, offset, length);
        count(Math.max(read, 0));
        return read;
    }

    private void count(int read) throws TooLong {
        left -= read;
        if (left < 0) {
            throw new TooLong();
        }
    }
}
