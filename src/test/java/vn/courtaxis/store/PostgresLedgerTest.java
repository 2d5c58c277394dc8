package vn.courtaxis.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import vn.courtaxis.ledger.MovableClock;

/** The same migrations and the same contract on PostgreSQL. */
final class PostgresLedgerTest extends FlowContract {

    private static TestPostgres postgres;

    @BeforeAll
    static void start() throws IOException {
        postgres = TestPostgres.start();
    }

    @AfterAll
    static void stop() throws IOException {
        if (postgres != null) {
            postgres.close();
        }
    }

    @Test
    void looksAtWhatWaitsAndNotAtAllThereEverWas() {
        var many = new ManyEntries(database(), new MovableClock())
                .with("SENT", false, "generate_series(1, 20000)")
                .with("PREPARED", true, "generate_series(1, 1000)");
        many.analyze();

        assertThat(many.planOfDue()).contains("entry_due", "entry_line").doesNotContain("Seq Scan");
        assertThat(many.planOfClaim()).contains("entry_line").doesNotContain("Seq Scan");
    }

    @Override
    DataSource database() {
        var source = postgres.database();
        JdbcClient.create(source)
                .sql("truncate table entry, deletion, retention_round cascade")
                .update();
        return source;
    }

    @Test
    void tellsOfSettingsUnderWhichWhatWasCommittedMayBeLost() throws Exception {
        try (var connection = postgres.database().getConnection()) {
            var session = new SingleConnectionDataSource(connection, true);

            var safe = UnsafeSettings.of(session);
            JdbcClient.create(session).sql("set synchronous_commit = off").update();

            assertThat(safe).isEmpty();
            assertThat(UnsafeSettings.of(session)).containsExactly("synchronous_commit");
        }
    }

    @Override
    void cutConnections(DataSource source) {
        JdbcClient.create(source)
                .sql("select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid()"
                        + " and backend_type = 'client backend'")
                .query()
                .listOfRows();
    }
}
