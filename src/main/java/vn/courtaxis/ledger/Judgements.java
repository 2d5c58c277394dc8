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

    /**
     * Takes one that is due, so that of several adapters only one judges it.
     *
     * @param until when it is due again for anybody, should whoever took it not come to an end
     * @return false when somebody else was faster
     */
    boolean take(UUID entry, Instant now, Instant until);

    /** @param at when it is to be judged again, null for never */
    void postpone(UUID entry, @Nullable Instant at);
}
