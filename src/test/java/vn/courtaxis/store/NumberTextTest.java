package vn.courtaxis.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What a ledger that is in use already gets when it is brought up to date. */
final class NumberTextTest {

    private final DriverManagerDataSource source =
            new DriverManagerDataSource("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", "");
    private final JdbcClient jdbc = JdbcClient.create(source);

    @Test
    void findsTheNumbersOfDocumentsThatWereThereBefore() {
        Flyway.configure().dataSource(source).target("3").load().migrate();
        insert("12", "QĐ-TA");
        insert("13", "");
        insert("9".repeat(900), "X");

        Flyway.configure().dataSource(source).load().migrate();

        assertThat(jdbc.sql("select number_text from entry order by seq")
                        .query(String.class)
                        .list())
                .containsExactly("12/QĐ-TA", "13", "9".repeat(200));
    }

    private void insert(String number, String notation) {
        var id = UUID.randomUUID();
        jdbc.sql(
                        "insert into entry (id, direction, kind, state, origin, origin_key, axis_system, doc_number, doc_notation,"
                                + " state_since, created_at, updated_at) values (?, 'OUTGOING', 'DOCUMENT', 'SENT', 'rest:dms', ?,"
                                + " 'W90', ?, ?, current_timestamp, current_timestamp, current_timestamp)")
                .params(id, id.toString(), number, notation)
                .update();
    }
}
