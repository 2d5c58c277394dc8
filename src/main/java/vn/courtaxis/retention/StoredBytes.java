package vn.courtaxis.retention;

import java.io.Closeable;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Removing bytes from the document store, where entries share them and others keep the same bytes again at any moment. */
public interface StoredBytes {

    /**
     * The right to remove, which one adapter has at a time; empty while another has it.
     *
     * @param wanted whether any entry refers to these bytes (SHA-256)
     * @param untouchedSince bytes that somebody kept later are not removed: their entry may not be written yet
     */
    Optional<Remover> remover(Predicate<String> wanted, Instant untouchedSince) throws IOException;

    /** Who may remove. */
    interface Remover extends Closeable {

        /** Removes a file, unless it is wanted or was kept again. */
        Removal remove(String sha256) throws IOException;

        /** Files that were set aside for removal by one who was killed; {@link #remove} decides on them anew. */
        List<String> setAside() throws IOException;

        /**
         * Files of one part of the store that nobody kept again since.
         *
         * @param part 0 to {@value #PARTS} - 1
         */
        List<String> untouched(int part, Instant since) throws IOException;

        int PARTS = 256;
    }

    /** What came of a removal. */
    sealed interface Removal {
        record Removed(long bytes) implements Removal {}

        /** An entry refers to it. */
        record Wanted() implements Removal {}

        /** It was kept again, or read, not long ago: to be looked at again later. */
        record InUse() implements Removal {}

        record Absent() implements Removal {}
    }
}
