package vn.courtaxis.exchange;

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

    /** @throws IOException when the file is missing or has another size than it was stored with */
    Path locate(StoredFile file) throws IOException;

    InputStream open(StoredFile file) throws IOException;

    /** Keeps what a stream yields; the stream is read to its end and not closed. */
    default StoredFile keep(InputStream content) throws IOException {
        try (var draft = draft()) {
            content.transferTo(draft.stream());
            return draft.keep();
        }
    }

    /** Bytes on their way into the store. Closing without {@link #keep()} leaves no trace. */
    interface Draft extends Closeable {

        OutputStream stream();

        /** Makes the bytes durable and gives their name; further writing is an error. */
        StoredFile keep() throws IOException;
    }
}
