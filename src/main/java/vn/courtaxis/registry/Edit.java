package vn.courtaxis.registry;

import org.jspecify.annotations.Nullable;
import vn.courtaxis.codes.SheetEdit;

/**
 * One row that an operator wants to put in place, or to take away.
 *
 * @param key what makes it the same row as another of its table
 * @param proposed who wants it, and why
 * @param decision who decided last; null while it is proposed
 */
public record Edit(
        long number,
        SheetEdit row,
        String key,
        State state,
        Deed proposed,
        @Nullable Deed decision) {

    /** What becomes of it. */
    public enum State {
        PROPOSED,
        APPROVED,
        REFUSED,
        /** Taken back by who proposed it. */
        WITHDRAWN,
        /** Was in force. */
        UNDONE
    }

    /** What is proposed, before it has a number. */
    public record New(SheetEdit row, String key, String actor, String reason) {}
}
