package vn.courtaxis.signature;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A file of any size seen through one page of 64 KB; not mapped, because a mapped file cannot be deleted on Windows. */
final class PdfBytes implements Closeable {

    static final int END = -1;

    static final int PAGE = 1 << 16;

    private final FileChannel channel;
    private final long size;
    private final ByteBuffer page = ByteBuffer.allocate(PAGE);
    private final byte[] bytes = page.array();
    private long start;
    private int filled;
    private long pagesTurned;

    PdfBytes(Path file) throws IOException {
        this.channel = FileChannel.open(file, StandardOpenOption.READ);
        this.size = channel.size();
    }

    long size() {
        return size;
    }

    /** How often a page was read, the cost of looking. */
    long pagesTurned() {
        return pagesTurned;
    }

    /** The byte at a position, 0 to 255, or {@link #END} outside the file. */
    int at(long position) throws IOException {
        long offset = position - start;
        if (offset < 0 || offset >= filled) {
            if (position < 0 || position >= size) {
                return END;
            }
            turnTo(position);
            offset = position - start;
        }
        return offset < filled ? bytes[(int) offset] & 0xff : END;
    }

    // Pages lie at multiples of their size, so stepping back and forth over one place does not read it again and again.
    private void turnTo(long position) throws IOException {
        pagesTurned++;
        start = position - position % PAGE;
        filled = 0;
        page.clear();
        while (page.hasRemaining()) {
            int read = channel.read(page, start + page.position());
            if (read < 0) {
                break;
            }
        }
        filled = page.position();
    }

    /** Copies what follows a position; returns the number of bytes, 0 at the end of the file. */
    int copy(long position, byte[] into) throws IOException {
        return Math.max(0, channel.read(ByteBuffer.wrap(into), position));
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
