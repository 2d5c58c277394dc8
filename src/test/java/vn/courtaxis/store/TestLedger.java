package vn.courtaxis.store;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;
import vn.courtaxis.ledger.MovableClock;

/** The real ledger on a database of its own. */
public final class TestLedger {

    private TestLedger() {}

    public static DataSource inMemory() {
        var source = new DriverManagerDataSource("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", "");
        Flyway.configure().dataSource(source).load().migrate();
        return source;
    }

    public static JdbcLedger on(DataSource source, Clock clock) {
        return on(source, clock, "test");
    }

    public static JdbcLedger on(DataSource source, Clock clock, String node) {
        return new JdbcLedger(
                JdbcClient.create(source),
                new TransactionTemplate(new DataSourceTransactionManager(source)),
                clock,
                new JdbcLedger.Lease(
                        node,
                        Duration.ofMinutes(10),
                        Duration.ofMinutes(2),
                        clock instanceof MovableClock movable ? movable::nanoTime : System::nanoTime),
                () -> {});
    }

    /** Deleting in the same. */
    public static JdbcRetentionLedger retention(DataSource source) {
        return new JdbcRetentionLedger(
                JdbcClient.create(source), new TransactionTemplate(new DataSourceTransactionManager(source)), () -> {});
    }
}
