package vn.courtaxis.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.courtaxis.ledger.Fixtures.OFFICE;
import static vn.courtaxis.ledger.Fixtures.header;

import java.time.Duration;
import java.time.LocalDateTime;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.courtaxis.codes.ReorganisedCourts;
import vn.courtaxis.document.ErrorCode;
import vn.courtaxis.document.MessageKind;
import vn.courtaxis.document.Organization;
import vn.courtaxis.document.OrganizationCode;
import vn.courtaxis.document.Problem;
import vn.courtaxis.ledger.Change;
import vn.courtaxis.ledger.Ledger;
import vn.courtaxis.ledger.MovableClock;
import vn.courtaxis.ledger.NewListing;
import vn.courtaxis.ledger.State;
import vn.courtaxis.ledger.TimelineEvent.Outcome;
import vn.courtaxis.store.JdbcCodeQuestions;
import vn.courtaxis.store.TestLedger;

/** A decision carries no day: it would take the code's mail of today away from whoever has the code by now. */
final class QuestionsOfFormerHoldersTest {

    private final MovableClock clock = new MovableClock();
    private final DataSource source = TestLedger.inMemory();
    private final Ledger ledger = TestLedger.on(source, clock);
    private final JdbcCodeQuestions questions = new JdbcCodeQuestions(
            new JdbcTemplate(source),
            new TransactionTemplate(new DataSourceTransactionManager(source)),
            clock,
            () -> {});

    @Test
    void nobodyIsAskedAboutACodeThatSomebodyHasByNow() {
        var collect = new CollectQuestions(ledger, questions, ReorganisedCourts.withoutHeirs(clock), 10);
        setTo(LocalDateTime.of(2025, 6, 30, 17, 0));
        waits("u-1", "W90.05");
        waits("u-2", "W90.07");
        setTo(LocalDateTime.of(2025, 7, 1, 8, 0));

        collect.run();

        assertThat(questions.questions(Question.State.OPEN, 0, 10))
                .extracting(Question::written)
                .containsExactly("W90.07");
    }

    private void waits(String axisDocId, String code) {
        var entry = ledger.listed(new NewListing("W90", axisDocId, MessageKind.DOCUMENT, "G22", code));
        ledger.apply(
                entry,
                Change.to(State.QUARANTINED, "incoming-open", Outcome.QUARANTINED)
                        .header(header("7", OFFICE, new Organization(OrganizationCode.of(code), code)))
                        .problem(new Problem(ErrorCode.ADDRESSEE_ENDED, code)));
    }

    private void setTo(LocalDateTime time) {
        clock.jump(
                Duration.between(clock.instant(), time.atZone(clock.getZone()).toInstant()));
    }
}
