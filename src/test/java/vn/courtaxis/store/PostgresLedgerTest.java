package vn.courtaxis.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The same migrations and the same contract on PostgreSQL. */
final class PostgresLedgerTest extends LedgerContract {

    private static EmbeddedPostgres postgres;

    @BeforeAll
    static void start() throws IOException {
        Assumptions.assumeTrue(
                System.getProperty("os.name").startsWith("Linux")
                        && System.getProperty("os.arch").equals("amd64"),
                "the PostgreSQL binaries of the tests are for Linux on amd64");
        postgres = EmbeddedPostgres.builder().setServerConfig("fsync", "on").start();
        Flyway.configure().dataSource(postgres.getPostgresDatabase()).load().migrate();
    }

    @AfterAll
    static void stop() throws IOException {
        if (postgres != null) {
            postgres.close();
        }
    }

    @Override
    DataSource database() {
        var source = postgres.getPostgresDatabase();
        JdbcClient.create(source)
                .sql("truncate table entry, entry_file, recipient, timeline")
                .update();
        return source;
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
