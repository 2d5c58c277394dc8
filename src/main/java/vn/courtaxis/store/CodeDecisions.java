package vn.courtaxis.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import vn.courtaxis.codes.Decided;
import vn.courtaxis.registry.Decision;
import vn.courtaxis.registry.Deed;

/** Answers of operators about codes, in force or taken back. */
final class CodeDecisions {

    private final JdbcClient jdbc;
    private final Clock clock;

    CodeDecisions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @return its number */
    long insert(long question, Decided decided, String actor, String reason) {
        var keys = new GeneratedKeyHolder();
        jdbc.sql("insert into code_decision (meaning, code_key, matter, organization, question, decided_by,"
                        + " decided_at, reason) values (?, ?, ?, ?, ?, ?, ?, ?)")
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
        return Objects.requireNonNull(keys.getKey()).longValue();
    }

    Optional<Decision> one(long number) {
        return jdbc.sql("select * from code_decision where id = ?")
                .param(number)
                .query((row, n) -> decision(row))
                .optional();
    }

    List<Decision> newest(int page, int size) {
        return jdbc.sql("select * from code_decision order by id desc" + JdbcCodeQuestions.page(page, size))
                .query((row, n) -> decision(row))
                .list();
    }

    /** Oldest first. */
    List<Decided> inForce() {
        return jdbc.sql("select * from code_decision where revoked_at is null order by id")
                .query((row, n) -> decided(row))
                .list();
    }

    /** @return whether it was in force */
    boolean revoke(long number, String actor, String reason) {
        return jdbc.sql("update code_decision set revoked_by = ?, revoked_at = ?, revoke_reason = ?"
                                + " where id = ? and revoked_at is null")
                        .params(Row.fit(actor, 200), Row.time(clock.instant()), Row.fit(reason, 2_000), number)
                        .update()
                == 1;
    }

    private static Decision decision(ResultSet row) throws SQLException {
        return new Decision(
                row.getLong("id"),
                decided(row),
                row.getLong("question"),
                new Deed(row.getString("decided_by"), Row.requiredInstant(row, "decided_at"), row.getString("reason")),
                JdbcCodeEditions.deed(row, "revoked_by", "revoked_at", "revoke_reason"));
    }

    private static Decided decided(ResultSet row) throws SQLException {
        return new Decided(
                Decided.Meaning.valueOf(row.getString("meaning")),
                row.getString("code_key"),
                row.getString("matter"),
                row.getString("organization"));
    }
}
