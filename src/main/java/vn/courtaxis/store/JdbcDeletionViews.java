package vn.courtaxis.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.courtaxis.document.Direction;
import vn.courtaxis.document.DocumentNumber;
import vn.courtaxis.document.MessageKind;
import vn.courtaxis.document.StoredFile;
import vn.courtaxis.ledger.State;
import vn.courtaxis.retention.Deletion;
import vn.courtaxis.retention.Deletion.DeletedFile;
import vn.courtaxis.retention.Deletion.Fate;
import vn.courtaxis.retention.Deletion.Role;
import vn.courtaxis.retention.DeletionViews;
import vn.courtaxis.retention.Round;
import vn.courtaxis.retention.Round.Trouble;
import vn.courtaxis.retention.What;

/** Reads the records of deletions. */
public final class JdbcDeletionViews implements DeletionViews {

    private final JdbcClient jdbc;
    private final Clock clock;

    /** @param clock in the court's time zone: days of a search are local days */
    public JdbcDeletionViews(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Page deletions(@Nullable LocalDate from, @Nullable LocalDate to, int page, int size) {
        var where = new ArrayList<String>(List.of("1 = 1"));
        var parameters = new ArrayList<Object>();
        if (from != null) {
            where.add("deleted_at >= ?");
            parameters.add(from.atStartOfDay(clock.getZone()).toOffsetDateTime());
        }
        if (to != null) {
            where.add("deleted_at < ?");
            parameters.add(to.plusDays(1).atStartOfDay(clock.getZone()).toOffsetDateTime());
        }
        var condition = String.join(" and ", where);
        var items = jdbc
                .sql("select * from deletion where " + condition + " order by seq desc offset " + (long) page * size
                        + " rows fetch first " + size + " rows only")
                .params(parameters)
                .query((row, n) -> new Read(row.getObject("id", UUID.class), deletion(row)))
                .list()
                .stream()
                .map(read -> read.deletion().with(files(read.id())))
                .toList();
        var total = jdbc.sql("select count(*) from deletion where " + condition)
                .params(parameters)
                .query(Long.class)
                .single();
        return new Page(items, page, size, total);
    }

    private record Read(UUID id, Deletion deletion) {}

    private static Deletion deletion(ResultSet row) throws SQLException {
        return new Deletion(
                row.getObject("entry", UUID.class),
                What.valueOf(row.getString("what")),
                Direction.valueOf(row.getString("direction")),
                MessageKind.valueOf(row.getString("kind")),
                State.valueOf(row.getString("state")),
                row.getString("document_id"),
                new DocumentNumber(row.getString("doc_number"), row.getString("doc_notation")),
                row.getString("sender"),
                row.getString("unit"),
                row.getString("axis_doc_id"),
                row.getString("rule"),
                row.getString("term"),
                Row.requiredInstant(row, "counted_from"),
                Row.requiredInstant(row, "created_at"),
                Row.requiredInstant(row, "deleted_at"),
                List.of());
    }

    private List<DeletedFile> files(UUID deletion) {
        return jdbc.sql("select * from deletion_file where deletion = ? order by n")
                .param(deletion)
                .query((row, n) -> new DeletedFile(
                        Role.valueOf(row.getString("role")),
                        new StoredFile(row.getString("sha256"), row.getLong("size")),
                        Row.constant(Fate.class, row.getString("fate")),
                        Row.instant(row, "settled_at")))
                .list();
    }

    @Override
    public List<Round> lastRounds() {
        return jdbc.sql("select * from retention_round order by began_at desc")
                .query((row, n) -> new Round(
                        row.getString("node"),
                        Row.requiredInstant(row, "began_at"),
                        Duration.ofMillis(row.getLong("took_ms")),
                        row.getInt("contents"),
                        row.getInt("metadata"),
                        row.getInt("files"),
                        row.getLong("bytes"),
                        row.getInt("orphans"),
                        row.getLong("orphan_bytes"),
                        Trouble.valueOf(row.getString("trouble")),
                        row.getString("detail")))
                .list();
    }
}
