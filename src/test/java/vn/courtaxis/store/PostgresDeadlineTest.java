package vn.courtaxis.store;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

final class PostgresDeadlineTest extends DeadlineContract {

    private static TestPostgres postgres;
    private static HikariDataSource pool;

    @BeforeAll
    static void start() throws IOException {
        postgres = TestPostgres.start();
        pool = new HikariDataSource();
        pool.setDataSource(postgres.database());
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
    void readsFromDocumentsOfEarlierVersionsByWhenTheyAreDue() throws SQLException {
        H2DeadlineTest.MigratedDeadlines.check(postgres.another("earlier"));
    }
}
