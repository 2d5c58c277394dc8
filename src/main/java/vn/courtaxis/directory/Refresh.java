package vn.courtaxis.directory;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.courtaxis.document.Problem;

/**
 * One attempt to fetch one list, and what came of it.
 *
 * @param number counts all refreshes; a row is valid from one and to another
 * @param actor who asked for it; empty when it was time
 * @param endedAt null while it is under way
 * @param problem why it failed or is held back
 * @param decision who decided about one that was held back; null when nobody had to
 */
public record Refresh(
        long number,
        DirectorySource source,
        State state,
        String actor,
        Instant startedAt,
        @Nullable Instant endedAt,
        Changes changes,
        @Nullable Problem problem,
        @Nullable Decision decision) {

    /** Where a refresh stands. */
    public enum State {
        RUNNING,
        /** It would remove too much; a person decides. Nothing of it is valid. */
        HELD,
        /** What it brought is valid. */
        APPLIED,
        /** The axis gave no whole list, or it could not be kept. Nothing changed. */
        FAILED,
        /** A person dropped it. */
        DISCARDED,
        /** A newer one came while it was held back. */
        SUPERSEDED
    }

    /**
     * What a list brought. All are rows.
     *
     * @param before valid before it
     * @param rows in the list, without those that repeat another word for word
     * @param added with a code of which no row ended
     * @param changed that took the place of a row with their code
     * @param removed without one that took their place
     * @param skipped without a usable code
     * @param duplicates whose code stood in an earlier row of the list already
     */
    public record Changes(
            long before, long rows, long added, long changed, long removed, long skipped, long duplicates) {

        public static final Changes NONE = new Changes(0, 0, 0, 0, 0, 0, 0);

        /** Nothing at all may be left of a directory, and only so many percent of it may go, without a person who agrees. */
        boolean removesMoreThan(int percent) {
            return before > 0 && (rows == 0 || removed >= before || removed * 100 > before * percent);
        }
    }

    /** Who decided, when and why. */
    public record Decision(String actor, Instant at, String reason) {}
}
