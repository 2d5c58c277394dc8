package vn.courtaxis.console;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.courtaxis.retention.Deletion;
import vn.courtaxis.retention.DeletionViews;
import vn.courtaxis.retention.Round;

/** Records of deletions in memory. */
final class FakeDeletions implements DeletionViews {

    final List<Deletion> records = new ArrayList<>();
    final List<Round> rounds = new ArrayList<>();

    @Override
    public Page deletions(@Nullable LocalDate from, @Nullable LocalDate to, int page, int size) {
        var items = records.stream().skip((long) page * size).limit(size).toList();
        return new Page(items, page, size, records.size());
    }

    @Override
    public List<Round> lastRounds() {
        return rounds;
    }

    void clear() {
        records.clear();
        rounds.clear();
    }
}
