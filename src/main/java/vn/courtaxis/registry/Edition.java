package vn.courtaxis.registry;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.courtaxis.codes.Sheet;
import vn.courtaxis.document.StoredFile;

/**
 * Tables that an operator imported, as one set.
 *
 * @param basedOn version of the registry that the counts compare with
 * @param added organizations that were new then
 * @param changed organizations of which something was different then
 * @param removed organizations that were gone then
 */
public record Edition(
        long number,
        State state,
        long basedOn,
        String actor,
        Instant at,
        String note,
        @Nullable Deed decision,
        int added,
        int changed,
        int removed,
        List<Table> tables) {

    public Edition {
        tables = List.copyOf(tables);
    }

    /** What becomes of an edition. */
    public enum State {
        /** Looked at, not yet valid. */
        DRAFT,
        ACTIVE,
        /** Was valid; can be again. */
        FORMER,
        DISCARDED
    }

    /** One of its files. */
    public record Table(Sheet sheet, String name, StoredFile file) {}

    /** What is imported, before it has a number. */
    public record New(
            long basedOn, String actor, String note, int added, int changed, int removed, List<Table> tables) {

        public New {
            tables = List.copyOf(tables);
        }
    }
}
