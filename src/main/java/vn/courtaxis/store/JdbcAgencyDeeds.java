package vn.courtaxis.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.transaction.support.TransactionTemplate;
import vn.courtaxis.directory.AgencyDeed;
import vn.courtaxis.directory.AgencyDeed.Outcome;
import vn.courtaxis.directory.AgencyDeeds;
import vn.courtaxis.document.OrganizationCode;
import vn.courtaxis.document.Problem;

/** What was registered and deleted, in a table; on the disk before anything is sent. */
public final class JdbcAgencyDeeds implements AgencyDeeds {

    private final JdbcClient jdbc;
    private final DirectoryWriting writing;
    private final Clock clock;

    /** @param sync makes committed data survive a power loss; PostgreSQL does so by itself, H2 has to be told */
    public JdbcAgencyDeeds(JdbcTemplate jdbc, TransactionTemplate transaction, Clock clock, Runnable sync) {
        this.jdbc = JdbcClient.create(jdbc);
        this.writing = new DirectoryWriting(jdbc, transaction, sync);
        this.clock = clock;
    }

    @Override
    public AgencyDeed begin(
            AgencyDeed.Kind kind, OrganizationCode code, String system, String body, String actor, String reason) {
        return writing.durably(() -> {
            var keys = new GeneratedKeyHolder();
            jdbc.sql("insert into directory_deed (kind, code, axis_system, body, actor, reason, at, outcome)"
                            + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                    .params(
                            kind.name(),
                            code.value(),
                            system,
                            Row.fit(body, 20_000),
                            Row.fit(actor, 200),
                            Row.fit(reason, 2_000),
                            Row.time(clock.instant()),
                            Outcome.UNKNOWN.name())
                    .update(keys, "id");
            return read(Objects.requireNonNull(keys.getKey()).longValue());
        });
    }

    @Override
    public AgencyDeed answered(AgencyDeed deed, Outcome outcome, @Nullable Problem problem) {
        return writing.durably(() -> {
            jdbc.sql("update directory_deed set outcome = ?, problem_code = ?, problem_detail = ?, answered_at = ?"
                            + " where id = ?")
                    .params(Arrays.asList(
                            outcome.name(),
                            problem == null ? null : problem.code().name(),
                            problem == null ? null : Row.fit(problem.detail(), 2_000),
                            Row.time(clock.instant()),
                            deed.number()))
                    .update();
            return read(deed.number());
        });
    }

    private AgencyDeed read(long number) {
        return jdbc.sql("select * from directory_deed where id = ?")
                .param(number)
                .query((row, n) -> deed(row))
                .single();
    }

    @Override
    public List<AgencyDeed> latest(int limit) {
        return jdbc.sql("select * from directory_deed order by id desc fetch first " + limit + " rows only")
                .query((row, n) -> deed(row))
                .list();
    }

    private static AgencyDeed deed(ResultSet row) throws SQLException {
        return new AgencyDeed(
                row.getLong("id"),
                AgencyDeed.Kind.valueOf(row.getString("kind")),
                OrganizationCode.of(row.getString("code")),
                row.getString("axis_system"),
                row.getString("body"),
                row.getString("actor"),
                row.getString("reason"),
                Row.requiredInstant(row, "at"),
                Outcome.valueOf(row.getString("outcome")),
                DirectoryColumns.problem(row),
                Row.instant(row, "answered_at"));
    }
}
