package vn.courtaxis.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.transaction.support.TransactionTemplate;
import vn.courtaxis.codes.Sheet;
import vn.courtaxis.document.StoredFile;
import vn.courtaxis.registry.Deed;
import vn.courtaxis.registry.Edition;
import vn.courtaxis.registry.Edition.State;
import vn.courtaxis.registry.EditionStore;

/** Imported tables of codes; their files lie in the document store. */
public final class JdbcCodeEditions implements EditionStore {

    private final JdbcClient jdbc;
    private final CodeWriting writing;
    private final Clock clock;

    /** @param sync makes committed data survive a power loss; PostgreSQL does so by itself, H2 has to be told */
    public JdbcCodeEditions(JdbcTemplate jdbc, TransactionTemplate transaction, Clock clock, Runnable sync) {
        this.jdbc = JdbcClient.create(jdbc);
        this.writing = new CodeWriting(jdbc, transaction, sync);
        this.clock = clock;
    }

    @Override
    public Standing standing() {
        return jdbc.sql("select version, edition from code_state where one = 1")
                .query((row, n) -> new Standing(row.getLong("version"), row.getLong("edition")))
                .single();
    }

    @Override
    public Edition draft(Edition.New edition) {
        return writing.alone(() -> {
            var keys = new GeneratedKeyHolder();
            jdbc.sql("insert into code_edition (state, based_on, actor, created_at, note, added, changed, removed)"
                            + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                    .params(
                            State.DRAFT.name(),
                            edition.basedOn(),
                            Row.fit(edition.actor(), 200),
                            Row.time(clock.instant()),
                            Row.fit(edition.note(), 2_000),
                            edition.added(),
                            edition.changed(),
                            edition.removed())
                    .update(keys, "id");
            var number = Objects.requireNonNull(keys.getKey()).longValue();
            edition.tables().forEach(table -> insert(number, table));
            return read(number).orElseThrow();
        });
    }

    private void insert(long number, Edition.Table table) {
        jdbc.sql("insert into code_edition_file (edition, sheet, name, sha256, size) values (?, ?, ?, ?, ?)")
                .params(
                        number,
                        table.sheet().name(),
                        Row.fit(table.name(), 250),
                        table.file().sha256(),
                        table.file().size())
                .update();
    }

    @Override
    public Optional<Edition> edition(long number) {
        return read(number);
    }

    private Optional<Edition> read(long number) {
        return jdbc.sql("select * from code_edition where id = ?")
                .param(number)
                .query((row, n) -> edition(row))
                .optional();
    }

    @Override
    public List<Edition> editions(int limit) {
        return jdbc.sql("select * from code_edition order by id desc fetch first " + limit + " rows only")
                .query((row, n) -> edition(row))
                .list();
    }

    @Override
    public Optional<Edition> activate(long number, long seen, String actor, String reason) {
        return writing.alone(() -> {
            var open =
                    read(number).filter(edition -> edition.state() == State.DRAFT || edition.state() == State.FORMER);
            if (open.isEmpty() || writing.version() != seen) {
                return Optional.empty();
            }
            jdbc.sql("update code_edition set state = ? where state = ?")
                    .params(State.FORMER.name(), State.ACTIVE.name())
                    .update();
            decide(number, State.ACTIVE, actor, reason);
            jdbc.sql("update code_state set edition = ? where one = 1")
                    .param(number)
                    .update();
            writing.changed();
            return read(number);
        });
    }

    @Override
    public Optional<Edition> discard(long number, String actor, String reason) {
        return writing.alone(() -> {
            if (read(number).filter(edition -> edition.state() == State.DRAFT).isEmpty()) {
                return Optional.empty();
            }
            decide(number, State.DISCARDED, actor, reason);
            return read(number);
        });
    }

    private void decide(long number, State state, String actor, String reason) {
        jdbc.sql("update code_edition set state = ?, decided_by = ?, decided_at = ?, reason = ? where id = ?")
                .params(state.name(), Row.fit(actor, 200), Row.time(clock.instant()), Row.fit(reason, 2_000), number)
                .update();
    }

    private Edition edition(ResultSet row) throws SQLException {
        var number = row.getLong("id");
        return new Edition(
                number,
                State.valueOf(row.getString("state")),
                row.getLong("based_on"),
                row.getString("actor"),
                Row.requiredInstant(row, "created_at"),
                row.getString("note"),
                deed(row, "decided_by", "decided_at", "reason"),
                row.getInt("added"),
                row.getInt("changed"),
                row.getInt("removed"),
                tables(number));
    }

    static @Nullable Deed deed(ResultSet row, String by, String at, String why) throws SQLException {
        var time = Row.instant(row, at);
        return time == null ? null : new Deed(row.getString(by), time, row.getString(why));
    }

    private List<Edition.Table> tables(long number) {
        return jdbc.sql("select * from code_edition_file where edition = ? order by sheet")
                .param(number)
                .query((row, n) -> new Edition.Table(
                        Sheet.valueOf(row.getString("sheet")),
                        row.getString("name"),
                        new StoredFile(row.getString("sha256"), row.getLong("size"))))
                .list();
    }
}
