package vn.courtaxis.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.courtaxis.codes.Address.Role;
import vn.courtaxis.codes.Decided;
import vn.courtaxis.document.ErrorCode;
import vn.courtaxis.registry.Decision;
import vn.courtaxis.registry.Question;
import vn.courtaxis.registry.Question.State;
import vn.courtaxis.registry.Question.Why;
import vn.courtaxis.registry.QuestionStore;

/** Questions about codes and their answers. */
public final class JdbcCodeQuestions implements QuestionStore {

    /** Who closes what the registry answers. */
    private static final String ADAPTER = vn.courtaxis.ledger.TimelineEvent.ADAPTER;

    private static final String QUARANTINED = "e.state = 'QUARANTINED'";
    private static final int LONGEST_CODE = 250;

    private final JdbcClient jdbc;
    private final CodeDecisions decisions;
    private final CodeWriting writing;
    private final Clock clock;

    /** @param sync makes committed data survive a power loss; PostgreSQL does so by itself, H2 has to be told */
    public JdbcCodeQuestions(JdbcTemplate jdbc, TransactionTemplate transaction, Clock clock, Runnable sync) {
        this.jdbc = JdbcClient.create(jdbc);
        this.decisions = new CodeDecisions(this.jdbc, clock);
        this.writing = new CodeWriting(jdbc, transaction, sync);
        this.clock = clock;
    }

    @Override
    public Optional<Question> ask(Question.Met met, @Nullable UUID entry, int most) {
        var openKey = openKey(met);
        // garbage is refused again and again, and shall not keep writers waiting
        if (isRefused(openKey, met.role(), most)) {
            return Optional.empty();
        }
        return writing.alone(() -> {
            var now = Row.time(clock.instant());
            var known = jdbc.sql("update code_question set last_at = ?, times = times + 1 where open_key = ?")
                    .params(now, openKey)
                    .update();
            if (known == 0 && isRefused(openKey, met.role(), most)) {
                return Optional.empty();
            }
            if (known == 0) {
                jdbc.sql("insert into code_question (role, why, code_key, matter, written, name_written, peer, state,"
                                + " first_at, last_at, times, open_key) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1, ?)")
                        .params(
                                met.role().name(),
                                met.why().name(),
                                Row.fit(met.key(), LONGEST_CODE),
                                Row.fit(met.matter(), 60),
                                Row.fit(met.written(), LONGEST_CODE),
                                Row.fit(met.nameWritten(), 1_000),
                                Row.fit(met.peer(), 250),
                                State.OPEN.name(),
                                now,
                                now,
                                openKey)
                        .update();
            }
            var question = jdbc.sql("select * from code_question where open_key = ?")
                    .param(openKey)
                    .query((row, n) -> question(row))
                    .single();
            if (entry != null) {
                jdbc.sql("insert into code_waiting (question, entry) select ?, cast(? as uuid) where not exists"
                                + " (select 1 from code_waiting where question = ? and entry = ?)")
                        .params(question.number(), entry, question.number(), entry)
                        .update();
            }
            return Optional.of(question);
        });
    }

    /** Recipients are as many as a document system writes wrongly; what the axis brings must not wait for that. */
    @Override
    public boolean isFull(Role role, int most) {
        return count(State.OPEN) >= most || role == Role.RECIPIENT && countOpenRecipients() >= Math.max(1, most / 2);
    }

    private long countOpenRecipients() {
        return jdbc.sql("select count(*) from code_question where state = ? and role = ?")
                .params(State.OPEN.name(), Role.RECIPIENT.name())
                .query(Long.class)
                .single();
    }

    private boolean isRefused(String openKey, Role role, int most) {
        return isFull(role, most)
                && jdbc.sql("select count(*) from code_question where open_key = ?")
                                .param(openKey)
                                .query(Long.class)
                                .single()
                        == 0;
    }

    private static String openKey(Question.Met met) {
        return met.role() + "|" + Row.fit(met.key(), LONGEST_CODE) + "|" + Row.fit(met.matter(), 60);
    }

    @Override
    public Optional<Question> question(long number) {
        return jdbc.sql("select * from code_question where id = ?")
                .param(number)
                .query((row, n) -> question(row))
                .optional();
    }

    @Override
    public List<Question> questions(State state, int page, int size) {
        return jdbc.sql("select * from code_question where state = ? order by last_at desc, id desc" + page(page, size))
                .param(state.name())
                .query((row, n) -> question(row))
                .list();
    }

    static String page(int page, int size) {
        return " offset " + (long) page * size + " rows fetch next " + size + " rows only";
    }

    @Override
    public long count(State state) {
        return jdbc.sql("select count(*) from code_question where state = ?")
                .param(state.name())
                .query(Long.class)
                .single();
    }

    @Override
    public List<UUID> waiting(long question, int limit) {
        return jdbc.sql("select e.id from code_waiting w join entry e on e.id = w.entry where w.question = ? and "
                        + QUARANTINED + " order by e.created_at desc, e.id fetch first " + limit + " rows only")
                .param(question)
                .query(UUID.class)
                .list();
    }

    @Override
    public long countWaiting() {
        return jdbc.sql("select count(distinct e.id) from code_waiting w join code_question q on q.id = w.question"
                        + " join entry e on e.id = w.entry where q.state = 'OPEN' and " + QUARANTINED)
                .query(Long.class)
                .single();
    }

    @Override
    public List<UUID> unasked(Set<ErrorCode> problems, int limit) {
        return jdbc.sql("select e.id from entry e where " + QUARANTINED + " and e.problem_code in (" + marks(problems)
                        + ") and not exists (select 1 from code_waiting w join code_question q on q.id = w.question"
                        + " where w.entry = e.id and q.state <> 'DECIDED')"
                        + " order by e.state_since desc, e.id fetch first " + limit + " rows only")
                .params(names(problems))
                .query(UUID.class)
                .list();
    }

    @Override
    public List<UUID> quarantined(Set<ErrorCode> problems, @Nullable UUID after, int limit) {
        var parameters = names(problems);
        if (after != null) {
            parameters.add(after);
        }
        return jdbc.sql("select e.id from entry e where " + QUARANTINED + " and e.problem_code in (" + marks(problems)
                        + ")" + (after == null ? "" : " and e.id > ?") + " order by e.id fetch first " + limit
                        + " rows only")
                .params(parameters)
                .query(UUID.class)
                .list();
    }

    private static String marks(Set<ErrorCode> problems) {
        return String.join(", ", problems.stream().map(any -> "?").toList());
    }

    private static List<Object> names(Set<ErrorCode> problems) {
        return new ArrayList<>(problems.stream().map(ErrorCode::name).toList());
    }

    @Override
    public Optional<Decision> decide(long question, Decided decided, String actor, String reason) {
        return writing.alone(() -> {
            if (isClosed(question)) {
                return Optional.empty();
            }
            var number = decisions.insert(question, decided, actor, reason);
            close(question, State.DECIDED, number, actor, reason);
            writing.changed();
            return decisions.one(number);
        });
    }

    @Override
    public Optional<Question> dismiss(long question, String actor, String reason) {
        return writing.alone(() -> {
            if (isClosed(question)) {
                return Optional.empty();
            }
            close(question, State.DISMISSED, null, actor, reason);
            return question(question);
        });
    }

    @Override
    public void settle(long question, String reason) {
        writing.alone(() -> {
            if (!isClosed(question)) {
                close(question, State.SETTLED, null, ADAPTER, reason);
            }
            return question;
        });
    }

    private boolean isClosed(long question) {
        return question(question).filter(asked -> asked.state() == State.OPEN).isEmpty();
    }

    private void close(long question, State state, @Nullable Long decision, String actor, String reason) {
        jdbc.sql("update code_question set state = ?, decision = ?, decided_by = ?, decided_at = ?, reason = ?,"
                        + " open_key = null where id = ?")
                .params(Arrays.asList(
                        state.name(),
                        decision,
                        Row.fit(actor, 200),
                        Row.time(clock.instant()),
                        Row.fit(reason, 2_000),
                        question))
                .update();
    }

    @Override
    public Optional<Decision> decision(long number) {
        return decisions.one(number);
    }

    @Override
    public List<Decision> decisions(int page, int size) {
        return decisions.newest(page, size);
    }

    @Override
    public List<Decided> inForce() {
        return decisions.inForce();
    }

    @Override
    public Optional<Decision> revoke(long decision, String actor, String reason) {
        return writing.alone(() -> {
            if (!decisions.revoke(decision, actor, reason)) {
                return Optional.empty();
            }
            writing.changed();
            return decisions.one(decision);
        });
    }

    private static Question question(ResultSet row) throws SQLException {
        var decision = row.getLong("decision");
        return new Question(
                row.getLong("id"),
                Role.valueOf(row.getString("role")),
                Why.valueOf(row.getString("why")),
                row.getString("code_key"),
                row.getString("matter"),
                row.getString("written"),
                row.getString("name_written"),
                row.getString("peer"),
                State.valueOf(row.getString("state")),
                Row.requiredInstant(row, "first_at"),
                Row.requiredInstant(row, "last_at"),
                row.getLong("times"),
                decision == 0 ? null : decision,
                JdbcCodeEditions.deed(row, "decided_by", "decided_at", "reason"));
    }
}
