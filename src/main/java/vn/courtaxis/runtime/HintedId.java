package vn.courtaxis.runtime;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The id that a hint on a queue carries. A hint without one is nobody's work, today and whenever it is delivered again: it is dropped. */
final class HintedId {

    private static final Logger LOG = LoggerFactory.getLogger(HintedId.class);

    private HintedId() {}

    static Optional<UUID> of(@Nullable String hint) {
        try {
            return Optional.of(UUID.fromString(String.valueOf(hint)));
        } catch (IllegalArgumentException e) {
            LOG.warn("A hint without an id was dropped");
            return Optional.empty();
        }
    }
}
