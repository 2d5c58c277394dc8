package vn.courtaxis.dms.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.courtaxis.ledger.Fixtures.outgoing;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Period;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.courtaxis.deadline.DocumentDeadlines;
import vn.courtaxis.document.Direction;
import vn.courtaxis.document.MessageKind;
import vn.courtaxis.exchange.TemporaryDocumentStore;
import vn.courtaxis.ledger.Change;
import vn.courtaxis.ledger.Ledger;
import vn.courtaxis.ledger.MovableClock;
import vn.courtaxis.ledger.State;
import vn.courtaxis.ledger.TimelineEvent.Outcome;
import vn.courtaxis.retention.Rule;
import vn.courtaxis.retention.What;
import vn.courtaxis.store.JdbcDeletionViews;
import vn.courtaxis.store.TestLedger;

/** What a document system is told of a document whose term has ended. */
final class DeletedContentTest {

    private final MovableClock clock = new MovableClock();
    private final DataSource source = TestLedger.inMemory();
    private final Ledger ledger = TestLedger.on(source, clock);
    private final DeletionsController deletions =
            new DeletionsController(new JdbcDeletionViews(JdbcClient.create(source), clock), clock);

    private UUID id;

    @BeforeEach
    void delete() {
        id = ledger.accept(outgoing("k1", "1")).id();
        ledger.apply(ledger.find(id).orElseThrow(), Change.to(State.COMPLETED, "test", Outcome.DONE));
        clock.move(Duration.ofDays(400));
        var rule = new Rule(
                What.CONTENT,
                "outgoing.content-term",
                Period.ofYears(1),
                Direction.OUTGOING,
                MessageKind.DOCUMENT,
                Set.of(State.COMPLETED),
                null,
                ZonedDateTime.now(clock));
        assertThat(TestLedger.retention(source).delete(id, rule, clock.instant(), clock.instant()))
                .isTrue();
    }

    @Test
    void answersGoneForAFile(@TempDir Path folder) throws IOException {
        var files = new Files(new TemporaryDocumentStore(folder));

        var answer = files.answer(ledger.find(id).orElseThrow(), 0);

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.GONE);
        assertThat(((ProblemDetail) Objects.requireNonNull(answer.getBody())).getProperties())
                .isEqualTo(
                        Map.of(
                                "code", "CONTENT_DELETED",
                                "stage", "REQUEST",
                                "action", "CLERK",
                                "retry", "NEVER",
                                "message",
                                        "Nội dung văn bản đã hết thời hạn lưu giữ và đã xóa; văn thư hỏi bộ phận lưu trữ của Tòa án. (file 0)",
                                "messageEn",
                                        "The document's content was deleted when its term ended; the clerk asks the court's archive. (file 0)"));
    }

    @Test
    void saysWhenItWasDeleted() {
        var json = new DocumentJsonWriter(clock).summary(ledger.find(id).orElseThrow(), DocumentDeadlines.NONE);

        assertThat(json.contentDeletedAt())
                .isEqualTo(clock.instant().atZone(clock.getZone()).toOffsetDateTime());
        assertThat(json.files()).hasSize(1);
    }

    @Test
    void listsTheRecord() {
        var page = (DocumentJson.PageJson<?>) Objects.requireNonNull(
                deletions.search("2027-12-25", "2027-12-25", 0, 20).getBody());

        assertThat(page.items()).singleElement().isInstanceOfSatisfying(DeletionJson.class, record -> {
            assertThat(record.entry()).isEqualTo(id);
            assertThat(record.rule()).isEqualTo("outgoing.content-term");
            assertThat(record.term()).isEqualTo("P1Y");
        });
        assertThat(deletions.search("2027-12-26", "", 0, 20).getBody())
                .isInstanceOfSatisfying(
                        DocumentJson.PageJson.class,
                        empty -> assertThat(empty.total()).isZero());
        assertThat(deletions.search("gestern", "", 0, 20).getStatusCode().value())
                .isEqualTo(422);
    }
}
