package vn.courtaxis.registry;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.courtaxis.codes.Sheet;
import vn.courtaxis.document.StoredFile;

/**
 * Tables of codes that an operator imported as one set.
 *
 * @param basedOn version of the registry against which it was compared
 * @param actor who imported it
 * @param note why, in the operator's words
 * @param decision who made it valid or discarded it last; null for a draft
 * @param counts how it differed from the registry when it was imported
 */
public record Edition(
        long number,
        State state,
        long basedOn,
        String actor,
        Instant at,
        String note,
        @Nullable Decision decision,
        Counts counts,
        List<Part> parts) {

    public Edition {
        parts = List.copyOf(parts);
    }

    /** Where an edition stands. */
    public enum State {
        /** Right in itself; waits for an operator to look at the differences. */
        DRAFT,
        /** Part of what is valid. */
        ACTIVE,
        /** Was valid once; it can be made valid again. */
        FORMER,
        DISCARDED
    }

    /** One table of the set; it lies in the document store. */
    public record Part(Sheet sheet, String name, StoredFile file, int rows) {}

    /** Organizations that an edition adds, changes and takes away. */
    public record Counts(int added, int changed, int removed) {}

    public record Decision(String actor, Instant at, String reason) {}

    /** What is imported. */
    public record Draft(long basedOn, String actor, String note, Counts counts, List<Part> parts) {

        public Draft {
            parts = List.copyOf(parts);
        }
    }
}
