package vn.courtaxis.store;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.courtaxis.document.Direction;
import vn.courtaxis.document.DocumentNumber;
import vn.courtaxis.exchange.AxisPauses.Paused;
import vn.courtaxis.ledger.Fixtures;
import vn.courtaxis.ledger.Ledger.NumberOfYear;

/** A ledger that has been in use for a while: documents of seven senders, most of them done. */
final class ManyEntries {

    private static final String COPIED = "direction, kind, axis_system, header, state_since, created_at, updated_at";

    private final JdbcClient jdbc;
    private final WorkConditions conditions = new WorkConditions(
            JdbcLedger.Lease.of("test", Duration.ofMinutes(8), Duration.ofMinutes(2)), Duration.ofSeconds(30));
    private final DueWork due;
    private final Clock clock;

    ManyEntries(DataSource source, Clock clock) {
        this.jdbc = JdbcClient.create(source);
        this.clock = clock;
        var transaction = new TransactionTemplate(new DataSourceTransactionManager(source));
        var lease = JdbcLedger.Lease.of("test", Duration.ofMinutes(8), Duration.ofMinutes(2));
        due = new DueWork(jdbc, transaction, conditions, new Claims(jdbc, transaction, lease, conditions));
        TestLedger.on(source, clock).accept(Fixtures.outgoing("first", "1"));
    }

    /** @param rows the database's own way to count, as in {@code system_range(1, 100)} */
    ManyEntries with(String state, boolean isDue, String rows) {
        jdbc.sql("insert into entry (id, state, origin, origin_key, unit, next_attempt_at, " + COPIED
                        + ") select cast('00000000-0000-0000-0000-' || lpad(cast(g.x + (select count(*) from entry) as"
                        + " varchar), 12, '0') as uuid), '" + state + "', origin, '" + state
                        + "' || g.x, 'W90.0' || (mod(g.x, 7) + 1), " + (isDue ? "next_attempt_at" : "null") + ", "
                        + COPIED
                        + " from entry, " + rows + " as g(x) where origin_key = 'first'")
                .update();
        return this;
    }

    /** How the database finds what is due. */
    String planOfDue() {
        var query = due.query(200, Paused.NOTHING, clock.instant());
        return explain(query.sql(), query.parameters());
    }

    /** How the database finds out that it is a document's turn. */
    String planOfClaim() {
        var first = jdbc.sql("select id from entry where state = 'PREPARED' and unit = 'W90.02' order by seq"
                        + " fetch first 1 rows only")
                .query(UUID.class)
                .single();
        var parameters = new ArrayList<Object>();
        parameters.add(first);
        parameters.addAll(conditions.free());
        parameters.addAll(conditions.due(clock.instant()));
        return explain(
                "select id from entry where id = ? and " + WorkConditions.FREE + " and " + WorkConditions.DUE + " and "
                        + WorkConditions.IN_TURN,
                parameters);
    }

    /** How the database finds what other adapters hold. */
    String planOfOthersClaims() {
        return explain(OthersClaims.STANDING, List.of("this"));
    }

    /** How the database finds who holds a number. */
    String planOfNumber() {
        var number = new NumberOfYear(
                Direction.OUTGOING, "W90.01", Set.of(Fixtures.COURT.code()), new DocumentNumber("1", "CV-TA01"), 2026);
        return explain(Numbers.query(number), Numbers.parameters(number));
    }

    private String explain(String sql, List<Object> parameters) {
        return String.join(
                "\n",
                jdbc.sql("explain analyze " + sql)
                        .params(parameters)
                        .query(String.class)
                        .list());
    }

    void analyze() {
        jdbc.sql("analyze").update();
    }
}
