package vn.courtaxis.store;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.courtaxis.ledger.Fixtures.COURT;
import static vn.courtaxis.ledger.Fixtures.OFFICE;

import java.time.LocalDate;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import vn.courtaxis.document.DocumentHeader;
import vn.courtaxis.document.DocumentHeader.Business;
import vn.courtaxis.document.Priority;
import vn.courtaxis.ledger.Fixtures;

final class H2DeadlineTest extends DeadlineContract {

    @Override
    DataSource database() {
        return TestLedger.inMemory();
    }

    @Test
    void readsFromDocumentsOfEarlierVersionsByWhenTheyAreDue() {
        MigratedDeadlines.check(
                new DriverManagerDataSource("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", ""));
    }

    /** Shared with the other database. */
    static final class MigratedDeadlines {

        private static final LocalDate DUE = LocalDate.of(2026, 12, 4);
        private static final String TRAP =
                "\"priority\":\"URGENT\",\"dueDate\":\"2026-01-01\",\"business\":{\"type\":\"RECALL\"";

        private MigratedDeadlines() {}

        static void check(DataSource source) {
            Flyway.configure().dataSource(source).target("3").load().migrate();
            var plain = Fixtures.header(TRAP, COURT, OFFICE);
            var normal = insert(source, DueDates.header(plain, null, Priority.NORMAL, plain.business()));
            var urgent = insert(source, DueDates.header(plain, DUE, Priority.EXPRESS, plain.business()));
            var recall = insert(
                    source, DueDates.header(plain, DUE, Priority.NORMAL, Business.recall(plain.documentId(), "")));
            var odd = insert(
                    source, DueDates.header(plain, LocalDate.of(12026, 1, 1), Priority.NORMAL, plain.business()));

            Flyway.configure().dataSource(source).load().migrate();

            assertThat(row(source, normal)).isEqualTo("false null");
            assertThat(row(source, urgent)).isEqualTo("true 2026-12-04");
            assertThat(row(source, recall)).isEqualTo("false null");
            assertThat(row(source, odd)).isEqualTo("false null");
        }

        private static UUID insert(DataSource source, DocumentHeader header) {
            var id = UUID.randomUUID();
            JdbcClient.create(source)
                    .sql("insert into entry (id, direction, kind, state, origin, origin_key, axis_system, header,"
                            + " state_since, created_at, updated_at) values (?, 'OUTGOING', 'DOCUMENT', 'SENT', 'rest',"
                            + " ?, 'W90', ?, current_timestamp, current_timestamp, current_timestamp)")
                    .params(id, id.toString(), new LedgerJson().write(header))
                    .update();
            return id;
        }

        private static String row(DataSource source, UUID id) {
            return JdbcClient.create(source)
                    .sql("select urgent, due_date from entry where id = ?")
                    .param(id)
                    .query((row, n) -> row.getBoolean("urgent") + " " + row.getObject("due_date", LocalDate.class))
                    .single();
        }
    }
}
