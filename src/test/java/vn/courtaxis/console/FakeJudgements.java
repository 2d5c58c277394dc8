package vn.courtaxis.console;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.courtaxis.ledger.Judgement;
import vn.courtaxis.ledger.Judgements;

/** A history of verdicts in memory. */
final class FakeJudgements implements Judgements {

    private final Map<UUID, List<Judgement>> all = new HashMap<>();

    void add(UUID entry, Judgement judgement) {
        all.computeIfAbsent(entry, id -> new ArrayList<>()).add(judgement);
    }

    @Override
    public List<Judgement> of(UUID entry) {
        return all.getOrDefault(entry, List.of());
    }

    @Override
    public List<UUID> due(Instant now, int limit) {
        return List.of();
    }

    @Override
    public boolean take(UUID entry, Instant now, Instant until) {
        return false;
    }

    @Override
    public void postpone(UUID entry, @Nullable Instant at) {}
}
