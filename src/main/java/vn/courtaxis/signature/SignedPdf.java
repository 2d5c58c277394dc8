package vn.courtaxis.signature;

import java.util.List;
import java.util.stream.Stream;
import vn.courtaxis.document.Problem;
import vn.courtaxis.document.StoredFile;

/**
 * A signed file.
 *
 * @param level what it reached; lower than configured when a service was away and policy was to send all the same
 * @param notes what somebody should know: a missing time stamp, a draft that no person signed
 */
public record SignedPdf(StoredFile file, Level level, List<Problem> notes) {

    public SignedPdf {
        notes = List.copyOf(notes);
    }

    SignedPdf with(List<Problem> further) {
        return new SignedPdf(
                file, level, Stream.concat(notes.stream(), further.stream()).toList());
    }
}
