package vn.courtaxis.runtime;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import org.h2.store.fs.FileBase;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/**
 * A file system for H2 that takes no more writes to an open file once one failed. H2 itself goes on writing for other connections, around
 * what it could not write, and at the next start finds an older state than it has answered for; a file that stays as it was at the first
 * failure it reads back to the last commit.
 */
public final class FailStopFiles extends FilePathWrapper {

    static final String SCHEME = "failstop";

    static void register() {
        FilePath.register(new FailStopFiles());
    }

    @Override
    public String getScheme() {
        return SCHEME;
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        return new FailStopFile(super.open(mode));
    }

    private static final class FailStopFile extends FileBase {

        private final FileChannel file;
        private volatile boolean failed;

        FailStopFile(FileChannel file) {
            this.file = file;
        }

        private interface Change<T> {
            T apply() throws IOException;
        }

        private synchronized <T> T change(Change<T> change) throws IOException {
            if (failed) {
                throw new IOException("An earlier write to this file failed");
            }
            try {
                return change.apply();
            } catch (IOException e) {
                failed = true;
                throw e;
            }
        }

        @Override
        public int write(ByteBuffer bytes) throws IOException {
            return change(() -> file.write(bytes));
        }

        @Override
        public int write(ByteBuffer bytes, long position) throws IOException {
            return change(() -> file.write(bytes, position));
        }

        @Override
        public void force(boolean metadata) throws IOException {
            change(() -> {
                file.force(metadata);
                return true;
            });
        }

        @Override
        public FileChannel truncate(long size) throws IOException {
            change(() -> file.truncate(size));
            return this;
        }

        @Override
        public int read(ByteBuffer bytes) throws IOException {
            return file.read(bytes);
        }

        @Override
        public int read(ByteBuffer bytes, long position) throws IOException {
            return file.read(bytes, position);
        }

        @Override
        public long position() throws IOException {
            return file.position();
        }

        @Override
        public FileChannel position(long position) throws IOException {
            file.position(position);
            return this;
        }

        @Override
        public long size() throws IOException {
            return file.size();
        }

        @Override
        public FileLock tryLock(long position, long size, boolean shared) throws IOException {
            return file.tryLock(position, size, shared);
        }

        @Override
        protected void implCloseChannel() throws IOException {
            file.close();
        }
    }
}
