package vn.courtaxis.outgoing;

import java.util.List;
import java.util.UUID;

/** What a document that is handed over is to be: a new one, a new version of one that was sent, or one in the place of others. */
public sealed interface Purpose {

    /** A document of its own. */
    record NewDocument() implements Purpose {}

    /**
     * A new version (cập nhật); recipients that it no longer names are asked to give the document back, those that it adds get it as new.
     *
     * @param reason goes to the recipients; required
     */
    record Update(UUID original, String reason) implements Purpose {}

    /**
     * A new document that replaces older ones (thay thế).
     *
     * @param reason goes to the recipients; required
     */
    record Replacement(List<UUID> originals, String reason) implements Purpose {

        public Replacement {
            originals = List.copyOf(originals);
        }
    }
}
