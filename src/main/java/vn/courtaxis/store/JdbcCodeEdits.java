package vn.courtaxis.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.courtaxis.codes.Sheet;
import vn.courtaxis.codes.SheetEdit;
import vn.courtaxis.registry.Deed;
import vn.courtaxis.registry.Edit;
import vn.courtaxis.registry.Edit.State;
import vn.courtaxis.registry.EditStore;

/** Single rows of the tables of codes, proposed and approved. */
public final class JdbcCodeEdits implements EditStore {

    private static final String PUT = "PUT";
    private static final String REMOVE = "REMOVE";
    private static final TypeReference<Map<String, String>> CELLS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final CodeWriting writing;
    private final Clock clock;
    private final JsonMapper json = new JsonMapper();

    /** @param sync makes committed data survive a power loss; PostgreSQL does so by itself, H2 has to be told */
    public JdbcCodeEdits(JdbcTemplate jdbc, TransactionTemplate transaction, Clock clock, Runnable sync) {
        this.jdbc = JdbcClient.create(jdbc);
        this.writing = new CodeWriting(jdbc, transaction, sync);
        this.clock = clock;
    }

    @Override
    public Edit propose(Edit.New edit) {
        return writing.alone(() -> {
            var row = edit.row();
            var keys = new GeneratedKeyHolder();
            jdbc.sql("insert into code_edit (sheet, action, row_key, cells, state, proposed_by, proposed_at, reason)"
                            + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                    .params(
                            row.sheet().name(),
                            row.removes() ? REMOVE : PUT,
                            Row.fit(edit.key(), 500),
                            json.writeValueAsString(new TreeMap<>(row.cells())),
                            State.PROPOSED.name(),
                            Row.fit(edit.actor(), 200),
                            Row.time(clock.instant()),
                            Row.fit(edit.reason(), 2_000))
                    .update(keys, "id");
            return edit(Objects.requireNonNull(keys.getKey()).longValue()).orElseThrow();
        });
    }

    @Override
    public Optional<Edit> edit(long number) {
        return jdbc.sql("select * from code_edit where id = ?")
                .param(number)
                .query((row, n) -> edit(row))
                .optional();
    }

    @Override
    public List<Edit> edits(int page, int size) {
        return jdbc.sql("select * from code_edit order by id desc" + JdbcCodeQuestions.page(page, size))
                .query((row, n) -> edit(row))
                .list();
    }

    @Override
    public List<Edit> edits(State state, int page, int size) {
        return jdbc.sql("select * from code_edit where state = ? order by id desc" + JdbcCodeQuestions.page(page, size))
                .param(state.name())
                .query((row, n) -> edit(row))
                .list();
    }

    @Override
    public long countProposed() {
        return jdbc.sql("select count(*) from code_edit where state = ?")
                .param(State.PROPOSED.name())
                .query(Long.class)
                .single();
    }

    /** In the order of approval: who approves last has seen what was approved before. */
    @Override
    public List<SheetEdit> inForce() {
        return jdbc.sql("select * from code_edit where state = ? order by decided_at, id")
                .param(State.APPROVED.name())
                .query((row, n) -> edit(row).row())
                .list();
    }

    @Override
    public Optional<Edit> decide(long number, State from, State to, String actor, String reason) {
        return writing.alone(() -> {
            var decided = jdbc.sql("update code_edit set state = ?, decided_by = ?, decided_at = ?,"
                            + " decision_reason = ? where id = ? and state = ?")
                    .params(
                            to.name(),
                            Row.fit(actor, 200),
                            Row.time(clock.instant()),
                            Row.fit(reason, 2_000),
                            number,
                            from.name())
                    .update();
            if (decided == 0) {
                return Optional.empty();
            }
            if (from == State.APPROVED || to == State.APPROVED) {
                writing.changed();
            }
            return edit(number);
        });
    }

    private Edit edit(ResultSet row) throws SQLException {
        var number = row.getLong("id");
        return new Edit(
                number,
                new SheetEdit(
                        "edit " + number,
                        Sheet.valueOf(row.getString("sheet")),
                        row.getString("action").equals(REMOVE),
                        json.readValue(row.getString("cells"), CELLS)),
                row.getString("row_key"),
                State.valueOf(row.getString("state")),
                new Deed(
                        row.getString("proposed_by"), Row.requiredInstant(row, "proposed_at"), row.getString("reason")),
                JdbcCodeEditions.deed(row, "decided_by", "decided_at", "decision_reason"));
    }
}
