package vn.courtaxis.store;

import java.io.IOException;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** The same directory on PostgreSQL. */
final class PostgresDirectoryTest extends DirectoryContract {

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

    @Override
    DataSource database() {
        var source = postgres.database();
        TestDirectory.clear(source);
        return source;
    }
}
