package vn.courtaxis.store;

import java.io.IOException;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The same registry on PostgreSQL. */
final class PostgresCodesTest extends CodeQuestionsContract {

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
        TestCodes.clear(source);
        JdbcClient.create(source).sql("truncate table entry cascade").update();
        return source;
    }
}
