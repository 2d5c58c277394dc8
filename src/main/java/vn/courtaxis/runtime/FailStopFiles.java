package vn.courtaxis.runtime;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.sql.SQLException;
import org.h2.store.fs.FileBase;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/**
 * A file system for H2 that tells its owner of the first write that failed, and keeps that and all later ones from H2: they vanish. H2 does
 * not bear a failed write. It goes on for other connections around what is missing, and at the next start finds an older state than it has
 * answered for, or it turns in a circle for ever. So it goes on in memory, as before a power cut, until its owner gives it up; the
 * file stays as it was at the failure.
 */
public final class FailStopFiles extends FilePathWrapper {

    static final String SCHEME = "failstop";

    private static final ThreadLocal<Owner> OWNER = new ThreadLocal<>();

    /** One life of a database, from its opening on; no two are equal. */
    static final class Owner {

        private volatile boolean failed;
        private volatile boolean hasFiles;

        /** False from the first write that fails. */
        boolean isSound() {
            return !failed;
        }

        /** Whether anything was opened for it: a database that was still open is not. */
        boolean hasFiles() {
            return hasFiles;
        }
    }

    /** Something that opens a database. */
    interface Opening<T> {
        T open() throws SQLException;
    }

    /** @param owner of the files that are opened now */
    static <T> T owned(Owner owner, Opening<T> opening) throws SQLException {
        FilePath.register(new FailStopFiles());
        OWNER.set(owner);
        try {
            return opening.open();
        } finally {
            OWNER.remove();
        }
    }

    @Override
    public String getScheme() {
        return SCHEME;
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        var owner = OWNER.get();
        if (owner == null) {
            return super.open(mode);
        }
        var file = new FailStopFile(super.open(mode), owner);
        owner.hasFiles = true;
        return file;
    }

    private static final class FailStopFile extends FileBase {

        private final FileChannel file;
        private final Owner owner;

        FailStopFile(FileChannel file, Owner owner) {
            this.file = file;
            this.owner = owner;
        }

        private interface Change {
            void apply() throws IOException;
        }

        private synchronized void change(Change change) {
            if (owner.failed) {
                return;
            }
            try {
                change.apply();
            } catch (IOException e) {
                owner.failed = true;
            }
        }

        private int written(ByteBuffer bytes, Change write) {
            var length = bytes.remaining();
            change(write);
            bytes.position(bytes.limit());
            return length;
        }

        @Override
        public int write(ByteBuffer bytes) {
            return written(bytes, () -> {
                while (bytes.hasRemaining()) {
                    file.write(bytes);
                }
            });
        }

        @Override
        public int write(ByteBuffer bytes, long position) {
            var start = position - bytes.position();
            return written(bytes, () -> {
                while (bytes.hasRemaining()) {
                    file.write(bytes, start + bytes.position());
                }
            });
        }

        @Override
        public void force(boolean metadata) {
            change(() -> file.force(metadata));
        }

        @Override
        public FileChannel truncate(long size) {
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
