package vn.courtaxis.signature;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.io.RandomAccessReadView;

/** The first bytes of a file as if nothing followed: a revision as its signer saw it, without a copy. */
final class FileBeginning implements RandomAccessRead {

    private final RandomAccessReadBufferedFile file;
    private final long end;

    FileBeginning(Path file, long end) throws IOException {
        this.file = new RandomAccessReadBufferedFile(file.toFile());
        this.end = Math.min(end, this.file.length());
    }

    @Override
    public int read() throws IOException {
        return isEOF() ? -1 : file.read();
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        var left = end - file.getPosition();
        return left <= 0 ? -1 : file.read(into, offset, (int) Math.min(length, left));
    }

    @Override
    public long getPosition() throws IOException {
        return file.getPosition();
    }

    @Override
    public void seek(long position) throws IOException {
        file.seek(Math.min(position, end));
    }

    @Override
    public long length() {
        return end;
    }

    @Override
    public boolean isClosed() {
        return file.isClosed();
    }

    @Override
    public boolean isEOF() throws IOException {
        return file.getPosition() >= end;
    }

    @Override
    public RandomAccessReadView createView(long start, long length) throws IOException {
        return file.createView(start, Math.max(0, Math.min(length, end - start)));
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
