package vn.courtaxis.ledger;

import org.jspecify.annotations.Nullable;
import vn.courtaxis.document.StoredFile;

/**
 * How a file whose signature was sent below the configured level is brought up to it afterwards (augmentation, ETSI EN 319 102-1
 * clause 5.4). What was sent stays what was sent; the augmented file is kept beside it.
 *
 * @param reached level of the best file there is: B, T, LT or LTA
 * @param wanted level that was configured when it was signed
 * @param file null until something was reached beyond what was sent
 */
public record Augmentation(
        String reached, String wanted, @Nullable StoredFile file) {

    /** Whether something is still to be done. */
    public boolean isOwed() {
        return !reached.equals(wanted);
    }
}
