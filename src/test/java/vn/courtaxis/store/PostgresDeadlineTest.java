package vn.courtaxis.store;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

final class PostgresDeadlineTest extends DeadlineContract {

    private static EmbeddedPostgres postgres;
    private static HikariDataSource pool;

    @BeforeAll
    static void start() throws IOException {
        Assumptions.assumeTrue(
                System.getProperty("os.name").startsWith("Linux")
                        && System.getProperty("os.arch").equals("amd64"),
                "the PostgreSQL binaries of the tests are for Linux on amd64");
        postgres = EmbeddedPostgres.builder().start();
        pool = new HikariDataSource();
        pool.setDataSource(postgres.getPostgresDatabase());
        Flyway.configure().dataSource(pool).load().migrate();
    }

    @AfterAll
    static void stop() throws IOException {
        if (postgres != null) {
            pool.close();
            postgres.close();
        }
    }

    @Override
    DataSource database() {
        return pool;
    }

    @Test
    void readsFromDocumentsOfEarlierVersionsByWhenTheyAreDue() throws Exception {
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database earlier");
        }

        H2DeadlineTest.MigratedDeadlines.check(postgres.getDatabase("postgres", "earlier"));
    }
}
