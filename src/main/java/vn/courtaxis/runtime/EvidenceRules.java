package vn.courtaxis.runtime;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import vn.courtaxis.runtime.CourtAxisProperties.Evidence;
import vn.courtaxis.signature.CadesSeal;

/** What the key that seals evidence must meet, where there is one. */
final class EvidenceRules {

    /** Below {@code court-axis}. */
    static final String KEY = "evidence.key-store";

    private EvidenceRules() {}

    /** Why the key cannot be read. One that has ended stops nothing but evidence, and says so there. */
    static Optional<String> unusable(Evidence evidence) {
        if (evidence.keyStore().isBlank()) {
            return Optional.empty();
        }
        try {
            seal(evidence);
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    /** Whether it is one of the sandbox's, outside of it. */
    static Optional<String> sample(Evidence evidence) {
        if (evidence.keyStore().isBlank()) {
            return Optional.empty();
        }
        try {
            return seal(evidence).isSample()
                    ? Optional.of("là khóa mẫu, ai cũng có / is a sample key, which everybody has")
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            // told as unusable
            return Optional.empty();
        }
    }

    private static CadesSeal seal(Evidence evidence) {
        return CadesSeal.of(Path.of(evidence.keyStore()), evidence.password(), evidence.alias(), Clock.systemUTC());
    }
}
