package vn.courtaxis.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.courtaxis.document.MessageKind;
import vn.courtaxis.document.StoredFile;
import vn.courtaxis.ledger.Entry;
import vn.courtaxis.ledger.TimelineEvent;
import vn.courtaxis.ledger.TimelineEvent.Outcome;
import vn.courtaxis.retention.Deletion.Fate;
import vn.courtaxis.retention.Ended;
import vn.courtaxis.retention.RetentionLedger;
import vn.courtaxis.retention.Round;
import vn.courtaxis.retention.Rule;
import vn.courtaxis.retention.What;

/** Deletes in the relational database. Rows are locked before they are judged, so that work on them and their deletion exclude each other. */
public final class JdbcRetentionLedger implements RetentionLedger {

    /** Step of the time line's entry. */
    private static final String STEP = "retention";

    /** Hashes asked for in one statement. */
    /** Whoever refers to bytes; each ends where the hashes are compared. */
    private static final List<String> WANTED = List.of(
            "select message_sha256 from entry where content_deleted_at is null and message_sha256",
            ofContents("entry_file", "sha256"),
            ofContents("entry_file", "original_sha256"),
            ofContents("entry_file", "augmented_sha256"),
            ofContents("verification_exhibit", "sha256"),
            "select sha256 from code_edition_file where sha256");

    private static final int TOGETHER = 200;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Runnable sync;
    private final EntryReader reader;
    private final EntryWriter writer;
    private final ExpiredEntries expired;
    private final DeletionWriter deletions;

    /** @param sync makes committed data survive a power loss, as for {@link JdbcLedger} */
    public JdbcRetentionLedger(JdbcClient jdbc, TransactionTemplate transaction, Runnable sync) {
        var json = new LedgerJson();
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.sync = sync;
        this.reader = new EntryReader(jdbc, json);
        this.writer = new EntryWriter(jdbc, json);
        this.expired = new ExpiredEntries(jdbc);
        this.deletions = new DeletionWriter(jdbc);
    }

    @Override
    public List<UUID> expired(Rule rule, int limit) {
        return expired.find(rule, limit);
    }

    @Override
    public boolean delete(UUID id, Rule rule, Instant now, Instant bytesFrom) {
        return durably(() -> {
            var entry = locked(id, rule);
            if (entry.isEmpty()) {
                return false;
            }
            return rule.what() == What.CONTENT
                    ? giveUpContent(entry.get(0), rule, now, bytesFrom)
                    : deleteWhole(entry.get(0), rule, now, bytesFrom);
        });
    }

    private List<Entry> locked(UUID id, Rule rule) {
        for (var state : rule.states()) {
            var condition = ExpiredEntries.condition(rule, state);
            var parameters = new ArrayList<Object>(List.of(id));
            parameters.addAll(condition.parameters());
            var found = reader.many("id = ? and " + condition.sql(), "for update", parameters.toArray());
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    /** Neither the time of its state nor that of its last change moves: its metadata's term counts from them. */
    private boolean giveUpContent(Entry entry, Rule rule, Instant now, Instant bytesFrom) {
        deletions.record(entry, What.CONTENT, rule, now, bytesFrom);
        jdbc.sql("update entry set content_deleted_at = ? where id = ?")
                .params(Row.time(now), entry.id())
                .update();
        var since = LocalDate.ofInstant(
                rule.endedAt(entry.stateSince(), entry.updatedAt()), rule.now().getZone());
        var detail = "content deleted by " + rule.name() + " " + rule.term() + ", counted from " + since;
        writer.timeline(entry.id(), new TimelineEvent(now, STEP, Outcome.NOTE, detail, TimelineEvent.ADAPTER));
        return true;
    }

    private boolean deleteWhole(Entry entry, Rule rule, Instant now, Instant bytesFrom) {
        var statuses = entry.isDocument()
                ? reader.many("about = ? and kind = ?", "for update", entry.id(), MessageKind.STATUS.name())
                : List.<Entry>of();
        if (!statuses.stream().allMatch(JdbcRetentionLedger::hasEnded)) {
            return false;
        }
        for (var status : statuses) {
            deletions.record(status, What.METADATA, rule, now, bytesFrom);
            deletions.remove(status.id());
        }
        deletions.record(entry, What.METADATA, rule, now, bytesFrom);
        deletions.remove(entry.id());
        return true;
    }

    private static boolean hasEnded(Entry status) {
        return Ended.states(status.direction(), status.kind()).contains(status.state());
    }

    @Override
    public List<GivenUp> givenUp(Instant now, int limit) {
        return jdbc.sql(
                        "select deletion, n, sha256, size from deletion_file where due_at <= ? order by due_at fetch first "
                                + limit + " rows only")
                .param(Row.time(now))
                .query((row, n) -> new GivenUp(
                        row.getObject("deletion", UUID.class),
                        row.getInt("n"),
                        new StoredFile(row.getString("sha256"), row.getLong("size"))))
                .list();
    }

    @Override
    public void settle(GivenUp bytes, Fate fate, Instant now) {
        durably(() -> jdbc.sql("update deletion_file set due_at = null, settled_at = ?, fate = ?"
                        + " where deletion = ? and n = ?")
                .params(Row.time(now), fate.name(), bytes.deletion(), bytes.n())
                .update());
    }

    @Override
    public void postpone(GivenUp bytes, Instant until) {
        durably(() -> jdbc.sql("update deletion_file set due_at = ? where deletion = ? and n = ?")
                .params(Row.time(until), bytes.deletion(), bytes.n())
                .update());
    }

    @Override
    public Set<String> wanted(Collection<String> sha256) {
        var wanted = new HashSet<String>();
        var all = List.copyOf(sha256);
        for (var from = 0; from < all.size(); from += TOGETHER) {
            wanted.addAll(wantedOf(all.subList(from, Math.min(all.size(), from + TOGETHER))));
        }
        return wanted;
    }

    private static String ofContents(String table, String column) {
        return "select x." + column + " from " + table + " x join entry e on e.id = x.entry"
                + " where e.content_deleted_at is null and x." + column;
    }

    private List<String> wantedOf(List<String> some) {
        var marks = String.join(
                ", ", some.stream().map(any -> "cast(? as char(64))").toList());
        var parameters = new ArrayList<Object>();
        WANTED.forEach(query -> parameters.addAll(some));
        return jdbc.sql(WANTED.stream()
                        .map(query -> query + " in (" + marks + ")")
                        .collect(Collectors.joining(" union ")))
                .params(parameters)
                .query(String.class)
                .list();
    }

    @Override
    public void record(Round round) {
        durably(() -> {
            var values = new ArrayList<Object>(List.of(
                    Row.time(round.beganAt()),
                    round.took().toMillis(),
                    round.contents(),
                    round.metadata(),
                    round.files(),
                    round.bytes(),
                    round.orphans(),
                    round.orphanBytes(),
                    round.trouble().name(),
                    Row.fit(round.detail(), 500)));
            values.add(round.node());
            var updated = jdbc.sql("update retention_round set began_at = ?, took_ms = ?, contents = ?, metadata = ?,"
                            + " files = ?, bytes = ?, orphans = ?, orphan_bytes = ?, trouble = ?, detail = ?"
                            + " where node = ?")
                    .params(values)
                    .update();
            return updated > 0
                    ? updated
                    : jdbc.sql(
                                    "insert into retention_round (began_at, took_ms, contents, metadata, files, bytes, orphans,"
                                            + " orphan_bytes, trouble, detail, node) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                            .params(values)
                            .update();
        });
    }

    private <T> T durably(Supplier<T> work) {
        var result = Objects.requireNonNull(transaction.execute(tx -> work.get()));
        sync.run();
        return result;
    }
}
