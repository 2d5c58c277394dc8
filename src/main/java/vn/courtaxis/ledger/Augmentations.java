package vn.courtaxis.ledger;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What {@link Change#augmentAt} says is to be done. */
public interface Augmentations {

    /** Sent documents whose signatures are to be augmented by now, the longest due first. */
    List<UUID> due(Instant now, int limit);

    /** How many documents wait for it. */
    long waiting();

    /** @param at when it is tried again, null for never */
    void postpone(UUID entry, @Nullable Instant at);
}
