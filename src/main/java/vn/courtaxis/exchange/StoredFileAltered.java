package vn.courtaxis.exchange;

import java.io.IOException;
import vn.courtaxis.document.StoredFile;

/**
 * A kept file is missing or no longer holds the bytes it was kept with ({@code STORED_FILE_ALTERED}); unlike other storage failures this
 * one does not pass by itself.
 */
public final class StoredFileAltered extends IOException {

    private static final long serialVersionUID = 1L;

    /** @param what what is wrong, as in "is missing" */
    public StoredFileAltered(StoredFile file, String what) {
        super("Stored file " + file.sha256() + " of " + file.size() + " bytes " + what);
    }
}
