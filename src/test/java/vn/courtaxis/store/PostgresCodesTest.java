package vn.courtaxis.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The same registry on PostgreSQL. */
final class PostgresCodesTest extends CodeQuestionsContract {

    private static EmbeddedPostgres postgres;

    @BeforeAll
    static void start() throws IOException {
        Assumptions.assumeTrue(
                System.getProperty("os.name").startsWith("Linux")
                        && System.getProperty("os.arch").equals("amd64"),
                "the PostgreSQL binaries of the tests are for Linux on amd64");
        postgres = EmbeddedPostgres.builder().start();
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
        TestDirectory.clear(source);
        TestCodes.clear(source);
        JdbcClient.create(source).sql("truncate table entry cascade").update();
        return source;
    }
}
