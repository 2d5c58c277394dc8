package vn.courtaxis.ledger;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.courtaxis.document.Direction;

/**
 * Another document that a document names, or that names it.
 *
 * @param named true when the document itself names the other one, false when the other one names it
 * @param entry the other document's entry; null when the ledger does not have it
 * @param direction null when the ledger does not have it
 * @param state null when the ledger does not have it
 * @param documentId its identity, may be empty
 * @param number its number and notation as far as known
 */
public record Related(
        Kind kind,
        boolean named,
        @Nullable UUID entry,
        @Nullable Direction direction,
        @Nullable State state,
        String documentId,
        String number) {

    /** What one document does to the other. */
    public enum Kind {
        ANSWERS,
        REPLACES,
        UPDATES,
        RECALLS,
        /** Sends the same again to recipients that refused it or never said that it came. */
        REPEATS
    }
}
