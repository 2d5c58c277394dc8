package vn.courtaxis.retention;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.courtaxis.document.Direction;
import vn.courtaxis.document.DocumentNumber;
import vn.courtaxis.document.MessageKind;
import vn.courtaxis.document.StoredFile;
import vn.courtaxis.ledger.State;

/**
 * The record that something was deleted. It tells which document it was, by identity and hashes, and nothing of what stood in it.
 *
 * @param entry the ledger's id of what was deleted
 * @param state in which it had ended
 * @param documentId empty where there was none
 * @param sender code of who issued it, may be empty
 * @param unit code of our own unit, may be empty
 * @param rule the configuration's key below {@code court-axis.retention} by which it was deleted
 * @param term its value then, as in {@code P10Y}
 * @param countedFrom when it had ended
 * @param createdAt when it was handed over or listed
 */
public record Deletion(
        UUID entry,
        What what,
        Direction direction,
        MessageKind kind,
        State state,
        String documentId,
        DocumentNumber number,
        String sender,
        String unit,
        String axisDocId,
        String rule,
        String term,
        Instant countedFrom,
        Instant createdAt,
        Instant at,
        List<DeletedFile> files) {

    public Deletion {
        files = List.copyOf(files);
    }

    /** The same with these files. */
    public Deletion with(List<DeletedFile> newFiles) {
        return new Deletion(
                entry,
                what,
                direction,
                kind,
                state,
                documentId,
                number,
                sender,
                unit,
                axisDocId,
                rule,
                term,
                countedFrom,
                createdAt,
                at,
                newFiles);
    }

    /** What a file was of the entry. */
    public enum Role {
        MESSAGE,
        /** As it was exchanged. */
        FILE,
        /** As the document system handed it over, where that was another. */
        ORIGINAL,
        /** With the proof that its signature lacked when it was sent. */
        AUGMENTED
    }

    /** What became of the bytes. */
    public enum Fate {
        REMOVED,
        /** Another entry has the same bytes: they stay for its sake. */
        SHARED,
        /** They were gone already. */
        ABSENT
    }

    /**
     * @param fate null until it is settled
     * @param settledAt when that was
     */
    public record DeletedFile(
            Role role,
            StoredFile file,
            @Nullable Fate fate,
            @Nullable Instant settledAt) {}
}
