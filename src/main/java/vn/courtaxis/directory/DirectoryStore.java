package vn.courtaxis.directory;

import java.util.Optional;
import vn.courtaxis.document.Problem;

/**
 * Keeps the directory with its history. Readers see the rows of the last applied refresh of each source, all or nothing, whatever is
 * being written meanwhile and wherever it is interrupted.
 */
public interface DirectoryStore {

    /**
     * Begins a refresh; one that was interrupted is cleared away.
     *
     * @param actor who asked for it; empty when it is time
     * @return empty while another refresh of this source is under way
     */
    Optional<Staging> begin(DirectorySource source, String actor);

    /** Makes a refresh that was held back valid; empty when it is not held back any more. */
    Optional<Refresh> confirm(long refresh, String actor, String reason);

    /** Drops a refresh that was held back; empty when it is not held back any more. */
    Optional<Refresh> discard(long refresh, String actor, String reason);

    /** A refresh under way. Ends with exactly one of hold, apply and fail. */
    interface Staging {

        /** Takes a row of the list, in its order. */
        void add(DirectoryRow row);

        /** The list is whole: compares it with what is valid. One that is held back makes way. */
        Refresh.Changes compare(long skipped);

        Refresh hold(Problem why);

        Refresh apply();

        /** Drops what was taken. */
        Refresh fail(Problem why);
    }
}
