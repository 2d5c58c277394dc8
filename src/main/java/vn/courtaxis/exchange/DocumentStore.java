package vn.courtaxis.exchange;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import vn.courtaxis.document.StoredFile;

/**
 * Keeps document bytes, each file under its SHA-256. A file that was kept is on disk (fsynced) and never changes.
 *
 * <p>An {@link IOException} means that storage failed (disk full, file missing or altered): nothing was kept.
 */
public interface DocumentStore {

    /** Starts a new file. Nothing is kept until {@link Draft#keep()}. */
    Draft draft() throws IOException;

    /**
     * The file's path, for readers that need one; all of it was read first, so that they work on the bytes that were kept.
     *
     * @throws StoredFileAltered when the file is missing or altered
     */
    Path locate(StoredFile file) throws IOException;

    /**
     * The file's bytes; the last of them come only when all are those that were kept.
     *
     * @throws StoredFileAltered when the file is missing or altered, here or while it is read
     */
    InputStream open(StoredFile file) throws IOException;

    /** Reads the whole file to see that it is the one kept, before something is begun that cannot be taken back. */
    default void prove(StoredFile file) throws IOException {
        try (var content = open(file)) {
            content.transferTo(OutputStream.nullOutputStream());
        }
    }

    /** Keeps what a stream yields; the stream is read to its end and not closed. */
    default StoredFile keep(InputStream content) throws IOException {
        try (var draft = draft()) {
            content.transferTo(draft.stream());
            return draft.keep();
        }
    }

    /** Keeps bytes that many documents share and that are most likely kept already. */
    default StoredFile keep(byte[] content) throws IOException {
        return keep(new ByteArrayInputStream(content));
    }

    /** Bytes on their way into the store. Closing without {@link #keep()} leaves no trace. */
    interface Draft extends Closeable {

        OutputStream stream();

        /** Makes the bytes durable and gives their name; further writing is an error. */
        StoredFile keep() throws IOException;
    }
}
