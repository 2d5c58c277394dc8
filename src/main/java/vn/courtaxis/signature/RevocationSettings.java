package vn.courtaxis.signature;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How fetched revocation data is kept, and what its lack means.
 *
 * @param folder where it is kept; null to keep none
 * @param fresh how long what is kept is not asked anew
 * @param failClosed whether a signature without revocation data is INVALID, not UNDETERMINED
 */
public record RevocationSettings(@Nullable Path folder, Duration fresh, boolean failClosed) {

    /** Nothing is kept, and nothing follows from not knowing. */
    public static final RevocationSettings NONE = new RevocationSettings(null, Duration.ofHours(1), false);
}
