package vn.courtaxis.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.courtaxis.document.StoredFile;
import vn.courtaxis.ledger.Entry;
import vn.courtaxis.retention.Deletion.Role;
import vn.courtaxis.retention.Rule;
import vn.courtaxis.retention.What;

/** Writes the records of deletions and removes rows, inside the caller's transaction. */
final class DeletionWriter {

    /** What belongs to an entry, in the order in which it may be removed. */
    static final List<String> PARTS =
            List.of("verification_exhibit", "verification", "timeline", "entry_link", "recipient", "entry_file");

    private static final String IDENTITY =
            "direction, kind, state, document_id, sender, doc_number, doc_notation, unit,"
                    + " axis_system, axis_doc_id, created_at";

    private final JdbcClient jdbc;

    DeletionWriter(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Bytes(Role role, StoredFile file) {}

    /** @param bytesFrom when the bytes may be removed; those given up before are in their own record */
    void record(Entry entry, What what, Rule rule, Instant now, Instant bytesFrom) {
        var id = UUID.randomUUID();
        var keys = what == What.METADATA ? "content_hash, twin_key" : "cast(null as varchar), cast(null as varchar)";
        var parameters = new ArrayList<@Nullable Object>();
        parameters.add(id);
        parameters.add(what.name());
        parameters.add(rule.name());
        parameters.add(rule.term().toString());
        parameters.add(Row.time(rule.endedAt(entry.stateSince(), entry.updatedAt())));
        parameters.add(Row.time(now));
        parameters.add(what == What.METADATA ? keyHash(entry.id()) : null);
        parameters.add(entry.id());
        jdbc.sql("insert into deletion (id, entry, what, " + IDENTITY
                        + ", rule, term, counted_from, deleted_at, key_hash,"
                        + " content_hash, twin_key) select cast(? as uuid), id, cast(? as varchar), " + IDENTITY
                        + ", cast(? as varchar), cast(? as varchar), cast(? as timestamp with time zone),"
                        + " cast(? as timestamp with time zone), cast(? as varchar), " + keys
                        + " from entry where id = ?")
                .params(parameters)
                .update();
        if (entry.contentDeletedAt() == null) {
            files(id, entry, bytesFrom);
        }
    }

    private String keyHash(UUID entry) {
        return jdbc.sql("select origin, origin_key from entry where id = ?")
                .param(entry)
                .query((row, n) -> DeletedEntries.keyHash(row.getString("origin"), row.getString("origin_key")))
                .single();
    }

    private void files(UUID deletion, Entry entry, Instant bytesFrom) {
        var n = 0;
        for (var bytes : bytes(entry)) {
            jdbc.sql("insert into deletion_file (deletion, n, role, sha256, size, due_at) values (?, ?, ?, ?, ?, ?)")
                    .params(
                            deletion,
                            n++,
                            bytes.role().name(),
                            bytes.file().sha256(),
                            bytes.file().size(),
                            Row.time(bytesFrom))
                    .update();
        }
    }

    private static List<Bytes> bytes(Entry entry) {
        var all = new ArrayList<Bytes>();
        if (entry.message() != null) {
            all.add(new Bytes(Role.MESSAGE, entry.message()));
        }
        for (var file : entry.files()) {
            all.add(new Bytes(Role.FILE, file.attachment().content()));
            if (file.augmentation() != null && file.augmentation().file() != null) {
                all.add(new Bytes(Role.AUGMENTED, file.augmentation().file()));
            }
            if (!file.original().equals(file.attachment().content())) {
                all.add(new Bytes(Role.ORIGINAL, file.original()));
            }
        }
        return all;
    }

    void remove(UUID entry) {
        for (var part : PARTS) {
            jdbc.sql("delete from " + part + " where entry = ?").param(entry).update();
        }
        jdbc.sql("delete from entry where id = ?").param(entry).update();
    }
}
