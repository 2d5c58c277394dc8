package vn.courtaxis.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.courtaxis.document.Attachment;
import vn.courtaxis.document.SignatureReport;
import vn.courtaxis.document.SignatureVerdict;
import vn.courtaxis.document.StoredFile;

/**
 * A file of a document.
 *
 * @param attachment the file as it is exchanged: signed on the way out, unwrapped on the way in
 * @param original the bytes as the document system handed them over; equal to the content of an incoming file
 * @param verdict null on a file that carries no PDF signatures to judge
 * @param augmentation null on a file whose signature of ours had the configured level from the start, or that has none
 */
public record EntryFile(
        Attachment attachment,
        StoredFile original,
        @Nullable SignatureVerdict verdict,
        List<SignatureReport> signatures,
        @Nullable Augmentation augmentation) {

    public EntryFile {
        signatures = List.copyOf(signatures);
    }

    /** A file of whose own signature nothing is owed. */
    public EntryFile(
            Attachment attachment,
            StoredFile original,
            @Nullable SignatureVerdict verdict,
            List<SignatureReport> signatures) {
        this(attachment, original, verdict, signatures, null);
    }

    /** A file about which nothing has been said yet. */
    public static EntryFile of(Attachment attachment) {
        return new EntryFile(attachment, attachment.content(), null, List.of());
    }

    public EntryFile with(@Nullable Augmentation other) {
        return new EntryFile(attachment, original, verdict, signatures, other);
    }

    /** Whether its signature is still below the level that was configured. */
    public boolean isAugmentationOwed() {
        return augmentation != null && augmentation.isOwed();
    }
}
