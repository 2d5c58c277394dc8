package vn.courtaxis.ledger;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The history of verdicts, which {@link Change#judged} adds to, and what is to be judged again. */
public interface Judgements {

    /** All about one document, oldest first. */
    List<Judgement> of(UUID entry);

    /** Documents that are to be judged again by now, the longest due first. */
    List<UUID> due(Instant now, int limit);

    /** @param at when it is to be judged again, null for never */
    void postpone(UUID entry, @Nullable Instant at);
}
