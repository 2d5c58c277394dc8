package vn.courtaxis.signature;

import java.util.List;
import java.util.stream.Stream;
import vn.courtaxis.document.Problem;
import vn.courtaxis.document.StoredFile;

/**
 * A signed file.
 *
 * @param level what it reached; lower than wanted when a service was away and policy was to send all the same
 * @param wanted what is configured
 * @param notes what somebody should know: a missing time stamp, a draft that no person signed
 */
public record SignedPdf(StoredFile file, Level level, Level wanted, List<Problem> notes) {

    public SignedPdf {
        notes = List.copyOf(notes);
    }

    /** Whether something is to be added afterwards. */
    public boolean isBelowWanted() {
        return level != wanted;
    }

    SignedPdf with(List<Problem> further) {
        return new SignedPdf(
                file,
                level,
                wanted,
                Stream.concat(notes.stream(), further.stream()).toList());
    }
}
