package vn.courtaxis.status;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.courtaxis.ledger.Fixtures.COURT;
import static vn.courtaxis.ledger.Fixtures.OFFICE;
import static vn.courtaxis.ledger.Fixtures.outgoing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.courtaxis.codes.SandboxCodes;
import vn.courtaxis.document.DocumentId;
import vn.courtaxis.document.ErrorCode;
import vn.courtaxis.document.MessageKind;
import vn.courtaxis.document.Organization;
import vn.courtaxis.document.OrganizationCode;
import vn.courtaxis.document.StatusCode;
import vn.courtaxis.document.StatusMessage;
import vn.courtaxis.document.StatusMessage.Staff;
import vn.courtaxis.edxml.EdxmlLimits;
import vn.courtaxis.edxml.EdxmlReader;
import vn.courtaxis.edxml.EdxmlWriter;
import vn.courtaxis.exchange.TemporaryDocumentStore;
import vn.courtaxis.ledger.Change;
import vn.courtaxis.ledger.Entry;
import vn.courtaxis.ledger.Fixtures;
import vn.courtaxis.ledger.Ledger;
import vn.courtaxis.ledger.MovableClock;
import vn.courtaxis.ledger.NewListing;
import vn.courtaxis.ledger.RetryPolicy;
import vn.courtaxis.ledger.Setbacks;
import vn.courtaxis.ledger.State;
import vn.courtaxis.ledger.TimelineEvent.Outcome;
import vn.courtaxis.store.TestLedger;

final class ApplyStatusTest {

    private static final DocumentId DOCUMENT = DocumentId.of(
            COURT.code(), Fixtures.DAY, Fixtures.header("1", COURT, OFFICE).number());

    private final MovableClock clock = new MovableClock();
    private final Ledger ledger = TestLedger.on(TestLedger.inMemory(), clock);
    private TemporaryDocumentStore store;
    private ApplyStatus apply;
    private UUID document;

    @BeforeEach
    void prepare(@TempDir Path folder) throws IOException {
        store = new TemporaryDocumentStore(folder);
        var codes = SandboxCodes.load();
        var setbacks =
                new Setbacks(new RetryPolicy(Duration.ofSeconds(1), Duration.ofMinutes(1)), 20, clock, new Random(1));
        var recalls = new Recalls(ledger, new StatusReports(ledger, codes, clock), codes, RecallPolicy.AUTOMATIC);
        apply = new ApplyStatus(
                ledger, new EdxmlReader(store, EdxmlLimits.defaults()), codes, recalls, setbacks, clock);
        document = ledger.accept(outgoing("k1", "1")).id();
        ledger.apply(
                entry(document),
                Change.to(State.SENT, "outgoing-send", Outcome.DONE).axisDocId("a-1"));
    }

    @Test
    void setsTheStatusAtTheRecipientWhateverCodeItReportsBy() throws IOException {
        arrives(status("G22", DOCUMENT, StatusCode.RECEIVED, clockTime()), "G22");

        assertThat(recipientStatus()).isEqualTo(StatusCode.RECEIVED);
    }

    @Test
    void findsTheDocumentByNumberAndDateWhenTheReporterLeftItsIdentityOut() throws IOException {
        arrives(status("G22", new DocumentId(""), StatusCode.RECEIVED, clockTime()), "G22");

        assertThat(recipientStatus()).isEqualTo(StatusCode.RECEIVED);
    }

    @Test
    void prefersTheDocumentThatWasSentAmongSeveralWithOneIdentity() throws IOException {
        ledger.accept(outgoing("k2", "1"));

        arrives(status("G22", DOCUMENT, StatusCode.RECEIVED, clockTime()), "G22");

        assertThat(recipientStatus()).isEqualTo(StatusCode.RECEIVED);
    }

    @Test
    void reportsOnWhatWasSentProveNothingOfALaterDocumentOfTheSameIdentity() throws IOException {
        var later = ledger.accept(outgoing("k2", "1")).id();
        ledger.apply(entry(later), Change.to(State.UNCERTAIN, "outgoing-send", Outcome.UNCERTAIN));

        arrives(status("G22", DOCUMENT, StatusCode.RECEIVED, clockTime()), "G22");

        assertThat(recipientStatus()).isEqualTo(StatusCode.RECEIVED);
        assertThat(entry(later).recipients().get(0).status()).isNull();
    }

    @Test
    void aClockThatRunsAheadDoesNotFreezeLaterStatuses() throws IOException {
        arrives(status("G22", DOCUMENT, StatusCode.RECEIVED, clockTime().plusYears(70)), "G22");
        clock.move(Duration.ofHours(1));
        arrives(status("G22", DOCUMENT, StatusCode.COMPLETED, clockTime()), "G22");

        assertThat(recipientStatus()).isEqualTo(StatusCode.COMPLETED);
    }

    @Test
    void nobodyReportsInAnothersName() throws IOException {
        var status = arrives(status("G22", DOCUMENT, StatusCode.REFUSED, clockTime()), "000.00.00.G15");

        assertThat(recipientStatus()).isNull();
        assertThat(status.state()).isEqualTo(State.PARKED);
        assertThat(status.problem()).extracting("code").isEqualTo(ErrorCode.SENDER_NOT_AS_LISTED);
    }

    @Test
    void aReporterThatNobodyRegisteredIsNotTakenForAnother() throws IOException {
        var status = arrives(status("000.00.77.G22", DOCUMENT, StatusCode.RECEIVED, clockTime()), "G22");

        assertThat(status.state()).isEqualTo(State.TAKEN);
        assertThat(status.problem()).extracting("code").isEqualTo(ErrorCode.STATUS_UNKNOWN_DOCUMENT);
    }

    @Test
    void keepsAStatusOfADocumentNobodyKnows() throws IOException {
        var status = arrives(status("G22", new DocumentId("other"), StatusCode.RECEIVED, clockTime()), "G22");

        assertThat(status.state()).isEqualTo(State.TAKEN);
        assertThat(status.problem()).extracting("code").isEqualTo(ErrorCode.STATUS_UNKNOWN_DOCUMENT);
        assertThat(status.requireStatus().code()).isEqualTo(StatusCode.RECEIVED);
    }

    private Entry arrives(StatusMessage status, String listedFrom) throws IOException {
        var bytes = new ByteArrayOutputStream();
        new EdxmlWriter(store).write(status, bytes);
        var listing = new NewListing(
                "W90",
                "s-" + UUID.randomUUID(),
                MessageKind.STATUS,
                listedFrom,
                COURT.code().value());
        var listed = ledger.listed(listing);
        ledger.apply(
                listed,
                Change.to(State.STORED, "status-receive", Outcome.DONE).message(store.keep(bytes.toByteArray())));
        apply.apply(listed.id());
        return entry(listed.id());
    }

    private static StatusMessage status(String from, DocumentId about, StatusCode code, LocalDateTime at) {
        return new StatusMessage(
                new Organization(OrganizationCode.of(from), "Văn phòng Chính phủ"),
                COURT.code().value(),
                about,
                "1/CV-TA01",
                Fixtures.DAY,
                Staff.NONE,
                code,
                "",
                at);
    }

    private LocalDateTime clockTime() {
        return LocalDateTime.now(clock);
    }

    private Entry entry(UUID id) {
        return ledger.find(id).orElseThrow();
    }

    private @Nullable StatusCode recipientStatus() {
        return entry(document).recipients().get(0).status();
    }
}
