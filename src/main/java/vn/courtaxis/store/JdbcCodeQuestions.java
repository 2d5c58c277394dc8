package vn.courtaxis.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.transaction.support.TransactionTemplate;
import vn.courtaxis.codes.Address.Role;
import vn.courtaxis.codes.Decided;
import vn.courtaxis.document.Direction;
import vn.courtaxis.document.ErrorCode;
import vn.courtaxis.document.MessageKind;
import vn.courtaxis.registry.Decision;
import vn.courtaxis.registry.Edition;
import vn.courtaxis.registry.Question;
import vn.courtaxis.registry.Question.About;
import vn.courtaxis.registry.Question.State;
import vn.courtaxis.registry.QuestionStore;

/** Questions and decisions in tables. A question's key stands in a unique column while it is open, so that it is asked once. */
public final class JdbcCodeQuestions implements QuestionStore {

    private static final String WAITING = "(select count(*) from code_waiting w join entry e on e.id = w.entry"
            + " where w.question = q.id and e.state = 'QUARANTINED')";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Runnable sync;

    /** @param sync makes committed data survive a power loss; PostgreSQL does so by itself, H2 has to be told */
    public JdbcCodeQuestions(JdbcClient jdbc, TransactionTemplate transaction, Clock clock, Runnable sync) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
        this.sync = sync;
    }

    @Override
    public List<UUID> quarantined(Set<ErrorCode> reasons, @Nullable UUID after, int limit) {
        return quarantined(reasons, after, limit, "");
    }

    @Override
    public List<UUID> uncollected(Set<ErrorCode> reasons, @Nullable UUID after, int limit) {
        return quarantined(
                reasons,
                after,
                limit,
                " and not exists (select 1 from code_waiting w join code_question q on q.id = w.question"
                        + " where w.entry = e.id and q.state in ('OPEN', 'DISMISSED'))");
    }

    private List<UUID> quarantined(Set<ErrorCode> reasons, @Nullable UUID after, int limit, String more) {
        var parameters = new HashMap<String, Object>(Map.of(
                "state",
                vn.courtaxis.ledger.State.QUARANTINED.name(),
                "reasons",
                reasons.stream().map(ErrorCode::name).toList(),
                "direction",
                Direction.INCOMING.name(),
                "kind",
                MessageKind.DOCUMENT.name()));
        if (after != null) {
            parameters.put("after", after);
        }
        return jdbc.sql("select e.id from entry e where e.state = :state and e.problem_code in (:reasons)"
                        + " and e.direction = :direction and e.kind = :kind" + (after == null ? "" : " and e.id > :after")
                        + more + " order by e.id fetch first " + limit + " rows only")
                .params(parameters)
                .query((row, n) -> row.getObject("id", UUID.class))
                .list();
    }

    @Override
    public void ask(About about, String nameWritten, String peer, @Nullable UUID waiting) {
        var key = about.role() + "|" + key(about.written()) + "|" + about.matter();
        try {
            durably(() -> askOnce(key, about, nameWritten, peer, waiting));
        } catch (DuplicateKeyException e) {
            // another adapter asked in the same moment: now it is there to be counted
            durably(() -> askOnce(key, about, nameWritten, peer, waiting));
        }
    }

    private long askOnce(String key, About about, String nameWritten, String peer, @Nullable UUID waiting) {
        var now = Row.time(clock.instant());
        var question = jdbc.sql("select id from code_question where open_key = ? for update")
                .param(key)
                .query(Long.class)
                .optional();
        if (question.isPresent()) {
            jdbc.sql("update code_question set times = times + 1, last_at = ?, peer = ? where id = ?")
                    .params(now, Row.fit(peer, 250), question.get())
                    .update();
        }
        var number = question.orElseGet(() -> insert(key, about, nameWritten, peer));
        if (waiting != null) {
            jdbc.sql("insert into code_waiting (question, entry) values (?, ?)")
                    .params(number, waiting)
                    .update();
        }
        return number;
    }

    private long insert(String key, About about, String nameWritten, String peer) {
        var now = Row.time(clock.instant());
        var keys = new GeneratedKeyHolder();
        jdbc.sql("insert into code_question (role, why, code_key, matter, written, name_written, peer, state, first_at,"
                        + " last_at, times, open_key) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1, ?)")
                .params(
                        about.role().name(),
                        about.why().name(),
                        key(about.written()),
                        about.matter(),
                        Row.fit(about.written(), 250),
                        Row.fit(nameWritten, 1_000),
                        Row.fit(peer, 250),
                        State.OPEN.name(),
                        now,
                        now,
                        key)
                .update(keys, "id");
        return Objects.requireNonNull(keys.getKey()).longValue();
    }

    private static String key(String written) {
        return Row.fit(written.strip().toUpperCase(Locale.ROOT), 250);
    }

    @Override
    public Optional<Question> question(long number) {
        return jdbc.sql("select q.*, " + WAITING + " as waiting from code_question q where q.id = ?")
                .param(number)
                .query((row, n) -> question(row))
                .optional();
    }

    @Override
    public List<Question> questions(State state, int page, int size) {
        return jdbc.sql("select q.*, " + WAITING + " as waiting from code_question q where q.state = ?"
                        + " order by q.id desc" + page(page, size))
                .param(state.name())
                .query((row, n) -> question(row))
                .list();
    }

    private static String page(int page, int size) {
        return " offset " + (long) page * size + " rows fetch first " + size + " rows only";
    }

    private static Question question(ResultSet row) throws SQLException {
        var decision = row.getLong("decision");
        var isDecided = !row.wasNull();
        return new Question(
                row.getLong("id"),
                new About(
                        Role.valueOf(row.getString("role")),
                        row.getString("written"),
                        row.getString("matter"),
                        Question.Why.valueOf(row.getString("why"))),
                State.valueOf(row.getString("state")),
                row.getString("name_written"),
                row.getString("peer"),
                Row.requiredInstant(row, "first_at"),
                Row.requiredInstant(row, "last_at"),
                row.getLong("times"),
                row.getLong("waiting"),
                isDecided ? decision : null,
                row.getString("decided_by"),
                Row.instant(row, "decided_at"),
                Objects.requireNonNullElse(row.getString("reason"), ""));
    }

    @Override
    public long count(State state) {
        return jdbc.sql("select count(*) from code_question where state = ?")
                .param(state.name())
                .query(Long.class)
                .single();
    }

    @Override
    public boolean close(long question, State state, String reason, @Nullable String actor) {
        return durably(() -> closed(question, state, null, reason, actor));
    }

    private boolean closed(long question, State state, @Nullable Long decision, String reason, @Nullable String actor) {
        return jdbc.sql("update code_question set state = ?, open_key = null, decision = cast(? as bigint),"
                                + " decided_by = cast(? as varchar(200)), decided_at = ?, reason = ?"
                                + " where id = ? and state = ?")
                        .params(new ArrayList<@Nullable Object>(Arrays.asList(
                                state.name(),
                                decision,
                                actor == null ? null : Row.fit(actor, 200),
                                Row.time(clock.instant()),
                                Row.fit(reason, 2_000),
                                question,
                                State.OPEN.name())))
                        .update()
                == 1;
    }

    @Override
    public Optional<Decision> decide(long question, Decided decided, String reason, String actor) {
        var number = durably(() -> {
            // who closes it first decides: the row is locked by this, and nothing else is written when it is closed
            if (jdbc.sql("select id from code_question where id = ? and state = ? for update")
                    .params(question, State.OPEN.name())
                    .query(Long.class)
                    .optional()
                    .isEmpty()) {
                return 0L;
            }
            var keys = new GeneratedKeyHolder();
            jdbc.sql("insert into code_decision (meaning, code_key, matter, organization, question, decided_by, decided_at,"
                            + " reason) values (?, ?, ?, ?, ?, ?, ?, ?)")
                    .params(
                            decided.meaning().name(),
                            decided.code(),
                            decided.matter(),
                            decided.organization(),
                            question,
                            Row.fit(actor, 200),
                            Row.time(clock.instant()),
                            Row.fit(reason, 2_000))
                    .update(keys, "id");
            var decision = Objects.requireNonNull(keys.getKey()).longValue();
            closed(question, State.DECIDED, decision, reason, actor);
            grow();
            return decision;
        });
        return decision(number);
    }

    private void grow() {
        jdbc.sql("update code_state set version = version + 1").update();
    }

    @Override
    public Optional<Decision> decision(long number) {
        return jdbc.sql("select * from code_decision where id = ?")
                .param(number)
                .query((row, n) -> decision(row))
                .optional();
    }

    @Override
    public List<Decision> decisions(int page, int size) {
        return jdbc.sql("select * from code_decision order by id desc" + page(page, size))
                .query((row, n) -> decision(row))
                .list();
    }

    @Override
    public long countDecisions() {
        return jdbc.sql("select count(*) from code_decision").query(Long.class).single();
    }

    private static Decision decision(ResultSet row) throws SQLException {
        var revokedBy = row.getString("revoked_by");
        return new Decision(
                row.getLong("id"),
                decided(row),
                row.getLong("question"),
                row.getString("decided_by"),
                Row.requiredInstant(row, "decided_at"),
                row.getString("reason"),
                revokedBy == null
                        ? null
                        : new Edition.Decision(
                                revokedBy, Row.requiredInstant(row, "revoked_at"), row.getString("revoke_reason")));
    }

    static Decided decided(ResultSet row) throws SQLException {
        return new Decided(
                Decided.Meaning.valueOf(row.getString("meaning")),
                row.getString("code_key"),
                row.getString("matter"),
                row.getString("organization"));
    }

    @Override
    public boolean revoke(long decision, String reason, String actor) {
        return durably(() -> {
            var revoked = jdbc.sql("update code_decision set revoked_by = ?, revoked_at = ?, revoke_reason = ?"
                            + " where id = ? and revoked_at is null")
                    .params(Row.fit(actor, 200), Row.time(clock.instant()), Row.fit(reason, 2_000), decision)
                    .update();
            if (revoked == 1) {
                grow();
            }
            return revoked == 1;
        });
    }

    private <T> T durably(Supplier<T> work) {
        var result = Objects.requireNonNull(transaction.execute(tx -> work.get()));
        sync.run();
        return result;
    }
}
