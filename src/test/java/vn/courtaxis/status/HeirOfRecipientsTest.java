package vn.courtaxis.status;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.courtaxis.ledger.Fixtures.COURT;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.courtaxis.codes.CodeRegistry;
import vn.courtaxis.codes.ReorganisedCourts;
import vn.courtaxis.document.MessageKind;
import vn.courtaxis.document.Organization;
import vn.courtaxis.document.OrganizationCode;
import vn.courtaxis.document.StatusCode;
import vn.courtaxis.document.StatusMessage;
import vn.courtaxis.document.StatusMessage.Staff;
import vn.courtaxis.document.Verdict;
import vn.courtaxis.edxml.EdxmlLimits;
import vn.courtaxis.edxml.EdxmlReader;
import vn.courtaxis.edxml.EdxmlWriter;
import vn.courtaxis.exchange.TemporaryDocumentStore;
import vn.courtaxis.ledger.Change;
import vn.courtaxis.ledger.Entry;
import vn.courtaxis.ledger.Fixtures;
import vn.courtaxis.ledger.Ledger;
import vn.courtaxis.ledger.MovableClock;
import vn.courtaxis.ledger.NewDocument;
import vn.courtaxis.ledger.NewListing;
import vn.courtaxis.ledger.RetryPolicy;
import vn.courtaxis.ledger.Setbacks;
import vn.courtaxis.ledger.State;
import vn.courtaxis.ledger.TimelineEvent.Outcome;
import vn.courtaxis.outgoing.RecallDocument;
import vn.courtaxis.outgoing.RecallMessages;
import vn.courtaxis.outgoing.SendAgain;
import vn.courtaxis.store.TestLedger;

/** A document was sent to two provinces in June; since July they are one, which speaks for both. */
final class HeirOfRecipientsTest {

    private static final String ONE = "W90.S1";
    private static final String OTHER = "W90.S3";
    private static final String HEIR = "W90.S2";

    private final MovableClock clock = new MovableClock();
    private final Ledger ledger = TestLedger.on(TestLedger.inMemory(), clock);
    private final CodeRegistry codes = ReorganisedCourts.on(clock);
    private TemporaryDocumentStore store;
    private ApplyStatus apply;
    private UUID document;

    @BeforeEach
    void isSentInJune(@TempDir Path folder) {
        store = new TemporaryDocumentStore(folder);
        var recalls = new Recalls(ledger, new StatusReports(ledger, codes, clock), codes, RecallPolicy.AUTOMATIC);
        var setbacks =
                new Setbacks(new RetryPolicy(Duration.ofSeconds(1), Duration.ofMinutes(1)), 20, clock, new Random(1));
        apply = new ApplyStatus(
                ledger, new EdxmlReader(store, EdxmlLimits.defaults()), codes, recalls, setbacks, clock);
        setTo("2025-06-20T02:00:00Z");
        var header = Fixtures.header("1", COURT, organization(ONE), organization(OTHER));
        var files = List.of(Fixtures.pdf("a.pdf", 1));
        document = ledger.accept(new NewDocument("rest:dms", "k1", "f".repeat(64), "W90", COURT.code(), header, files))
                .id();
        ledger.apply(
                entry(),
                Change.to(State.SENT, "outgoing-send", Outcome.DONE)
                        .message(Fixtures.stored(2))
                        .axisDocId("a-1"));
        setTo("2025-07-02T02:00:00Z");
    }

    @Test
    void whatItReceivedBothReceived() throws IOException {
        says(HEIR, StatusCode.RECEIVED);

        assertThat(status(ONE)).isEqualTo(StatusCode.RECEIVED);
        assertThat(status(OTHER)).isEqualTo(StatusCode.RECEIVED);
    }

    @Test
    void aDoubleThatItRefusesTakesNothingFromTheOneThatItReceived() throws IOException {
        says(ONE, StatusCode.RECEIVED);

        says(HEIR, StatusCode.REFUSED);

        assertThat(status(ONE)).isEqualTo(StatusCode.RECEIVED);
        assertThat(status(OTHER)).isEqualTo(StatusCode.REFUSED);
    }

    @Test
    void whatOnlyArrivedAtOneItMayRefuseForBoth() throws IOException {
        says(ONE, StatusCode.ARRIVED);

        says(HEIR, StatusCode.REFUSED);

        assertThat(status(ONE)).isEqualTo(StatusCode.REFUSED);
        assertThat(status(OTHER)).isEqualTo(StatusCode.REFUSED);
    }

    @Test
    void itsAnswerToARecallIsTrueOfTheDocument() throws IOException {
        new RecallDocument(ledger, new RecallMessages(codes, List.of(), clock)).recall(document, "gửi nhầm", "op");
        var recall = ledger.outgoing(entry().requireHeader().documentId()).stream()
                .filter(entry -> !entry.id().equals(document))
                .findFirst()
                .orElseThrow();
        ledger.apply(
                recall, Change.to(State.SENT, "outgoing-send", Outcome.DONE).axisDocId("a-2"));

        says(HEIR, StatusCode.CHANGE_AGREED);

        assertThat(status(ONE)).isEqualTo(StatusCode.CHANGE_AGREED);
        assertThat(status(OTHER)).isEqualTo(StatusCode.CHANGE_AGREED);
    }

    @Test
    void aRefusalOfWhatBothReceivedIsBoths() throws IOException {
        says(HEIR, StatusCode.RECEIVED);

        says(HEIR, StatusCode.REFUSED);

        assertThat(status(ONE)).isEqualTo(StatusCode.REFUSED);
        assertThat(status(OTHER)).isEqualTo(StatusCode.REFUSED);
    }

    @Test
    void isSentAgainToAllForWhomItSpeaks() throws IOException {
        says(HEIR, StatusCode.REFUSED);

        var repeat = new SendAgain(ledger, codes).send(document, List.of(HEIR), "op");

        var sent = ledger.find(((Verdict.Done<UUID>) repeat).value()).orElseThrow();
        assertThat(sent.recipients())
                .extracting(recipient -> recipient.code().value())
                .containsExactlyInAnyOrder(ONE, OTHER);
    }

    @ParameterizedTest
    @CsvSource({HEIR + ", true", ONE + ", false", "G22, false"})
    void isAskedByStatusWhenTheSystemOfTheHeirTakesOnlyThat(String byStatus, boolean both) {
        var messages = new RecallMessages(codes, List.of(byStatus), clock);

        new RecallDocument(ledger, messages).recall(document, "gửi nhầm", "op");

        var asked = ledger.due(10, vn.courtaxis.exchange.AxisPauses.Paused.NOTHING).stream()
                .map(work -> ledger.find(work.id()).orElseThrow().status())
                .filter(java.util.Objects::nonNull)
                .map(StatusMessage::addressee)
                .toList();
        assertThat(asked.contains(OTHER)).isEqualTo(both);
        assertThat(asked.contains(ONE)).isEqualTo(both || byStatus.equals(ONE));
    }

    private void says(String from, StatusCode code) throws IOException {
        clock.move(Duration.ofMinutes(1));
        var header = entry().requireHeader();
        var status = new StatusMessage(
                organization(from),
                COURT.code().value(),
                header.documentId(),
                header.number().text(),
                header.date(),
                Staff.NONE,
                code,
                "",
                LocalDateTime.now(clock));
        var bytes = new ByteArrayOutputStream();
        new EdxmlWriter(store).write(status, bytes);
        var listed = ledger.listed(new NewListing(
                "W90",
                "s-" + UUID.randomUUID(),
                MessageKind.STATUS,
                from,
                COURT.code().value()));
        ledger.apply(
                listed,
                Change.to(State.STORED, "status-receive", Outcome.DONE).message(store.keep(bytes.toByteArray())));
        apply.apply(listed.id());
    }

    private static Organization organization(String code) {
        return new Organization(OrganizationCode.of(code), code);
    }

    private void setTo(String moment) {
        clock.jump(Duration.between(clock.instant(), Instant.parse(moment)));
    }

    private Entry entry() {
        return ledger.find(document).orElseThrow();
    }

    private @Nullable StatusCode status(String recipient) {
        return entry().recipients().stream()
                .filter(candidate -> candidate.code().value().equals(recipient))
                .findFirst()
                .orElseThrow()
                .status();
    }
}
