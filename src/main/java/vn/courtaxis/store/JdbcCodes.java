package vn.courtaxis.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.transaction.support.TransactionTemplate;
import vn.courtaxis.codes.Decided;
import vn.courtaxis.codes.Sheet;
import vn.courtaxis.document.StoredFile;
import vn.courtaxis.registry.CodeStore;
import vn.courtaxis.registry.Edition;
import vn.courtaxis.registry.Edition.Part;
import vn.courtaxis.registry.Edition.State;

/** What operators decide about the registry, in tables; the tables that they import lie in the document store. */
public final class JdbcCodes implements CodeStore {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Runnable sync;

    /** @param sync makes committed data survive a power loss; PostgreSQL does so by itself, H2 has to be told */
    public JdbcCodes(JdbcClient jdbc, TransactionTemplate transaction, Clock clock, Runnable sync) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
        this.sync = sync;
    }

    @Override
    public Valid valid() {
        return jdbc.sql("select version, edition from code_state")
                .query((row, n) -> new Valid(row.getLong("version"), row.getLong("edition")))
                .single();
    }

    @Override
    public Optional<Edition> edition(long number) {
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

    private Edition edition(ResultSet row) throws SQLException {
        var number = row.getLong("id");
        return new Edition(
                number,
                State.valueOf(row.getString("state")),
                row.getLong("based_on"),
                row.getString("actor"),
                Row.requiredInstant(row, "created_at"),
                row.getString("note"),
                decision(row),
                new Edition.Counts(row.getInt("added"), row.getInt("changed"), row.getInt("removed")),
                parts(number));
    }

    private static Edition.@Nullable Decision decision(ResultSet row) throws SQLException {
        var actor = row.getString("decided_by");
        return actor == null
                ? null
                : new Edition.Decision(actor, Row.requiredInstant(row, "decided_at"), row.getString("reason"));
    }

    private List<Part> parts(long edition) {
        return jdbc.sql("select * from code_edition_file where edition = ? order by sheet")
                .param(edition)
                .query((row, n) -> new Part(
                        Sheet.valueOf(row.getString("sheet")),
                        row.getString("name"),
                        new StoredFile(row.getString("sha256"), row.getLong("size")),
                        row.getInt("data_rows")))
                .list();
    }

    @Override
    public Edition draft(Edition.Draft draft) {
        var number = durably(() -> {
            var keys = new GeneratedKeyHolder();
            jdbc.sql("insert into code_edition (state, based_on, actor, created_at, note, added, changed, removed)"
                            + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                    .params(
                            State.DRAFT.name(),
                            draft.basedOn(),
                            Row.fit(draft.actor(), 200),
                            Row.time(clock.instant()),
                            Row.fit(draft.note(), 2_000),
                            draft.counts().added(),
                            draft.counts().changed(),
                            draft.counts().removed())
                    .update(keys, "id");
            var edition = Objects.requireNonNull(keys.getKey()).longValue();
            draft.parts().forEach(part -> insert(edition, part));
            return edition;
        });
        return edition(number).orElseThrow();
    }

    private void insert(long edition, Part part) {
        jdbc.sql("insert into code_edition_file (edition, sheet, name, sha256, size, data_rows) values (?, ?, ?, ?, ?, ?)")
                .params(
                        edition,
                        part.sheet().name(),
                        Row.fit(part.name(), 250),
                        part.file().sha256(),
                        part.file().size(),
                        part.rows())
                .update();
    }

    @Override
    public boolean activate(long edition, long seen, String reason, String actor) {
        return decided(() -> {
            var switched = jdbc.sql("update code_state set edition = ?, version = version + 1 where version = ?")
                    .params(edition, seen)
                    .update();
            jdbc.sql("update code_edition set state = ? where state = ?")
                    .params(State.FORMER.name(), State.ACTIVE.name())
                    .update();
            return switched == 1
                    && (edition == NO_EDITION
                            || decide(edition, State.ACTIVE, List.of(State.DRAFT, State.FORMER), reason, actor));
        });
    }

    @Override
    public boolean discard(long edition, String reason, String actor) {
        return decided(() -> decide(edition, State.DISCARDED, List.of(State.DRAFT), reason, actor));
    }

    private boolean decide(long edition, State state, List<State> from, String reason, String actor) {
        return jdbc.sql("update code_edition set state = :state, decided_by = :actor, decided_at = :at, reason = :reason"
                                + " where id = :id and state in (:from)")
                        .param("state", state.name())
                        .param("actor", Row.fit(actor, 200))
                        .param("at", Row.time(clock.instant()))
                        .param("reason", Row.fit(reason, 2_000))
                        .param("id", edition)
                        .param("from", from.stream().map(State::name).toList())
                        .update()
                == 1;
    }

    @Override
    public List<Decided> decided() {
        return jdbc.sql("select * from code_decision where revoked_at is null order by id")
                .query((row, n) -> JdbcCodeQuestions.decided(row))
                .list();
    }

    /** All of it or, when it is not so, nothing. */
    private boolean decided(Supplier<Boolean> work) {
        var decided = Boolean.TRUE.equals(transaction.execute(tx -> {
            var done = work.get();
            if (!done) {
                tx.setRollbackOnly();
            }
            return done;
        }));
        sync.run();
        return decided;
    }

    private <T> T durably(Supplier<T> work) {
        var result = Objects.requireNonNull(transaction.execute(tx -> work.get()));
        sync.run();
        return result;
    }
}
