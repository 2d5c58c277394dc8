package vn.courtaxis.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.courtaxis.exchange.ScriptedAxis.accepted;
import static vn.courtaxis.exchange.ScriptedAxis.answering;
import static vn.courtaxis.exchange.ScriptedAxis.refused;
import static vn.courtaxis.exchange.ScriptedAxis.unclear;
import static vn.courtaxis.exchange.ScriptedAxis.unreached;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.courtaxis.codes.CodeRegistry;
import vn.courtaxis.document.ErrorCode;
import vn.courtaxis.document.MessageKind;
import vn.courtaxis.document.StatusCode;
import vn.courtaxis.document.StoredFile;
import vn.courtaxis.exchange.AxisAnswer;
import vn.courtaxis.exchange.AxisGateway.Sent;
import vn.courtaxis.exchange.DocumentStore;
import vn.courtaxis.exchange.ScriptedAxis;
import vn.courtaxis.exchange.StoredFileAltered;
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

final class SendMessageTest {

    private static final Duration GRACE = Duration.ofMinutes(2);
    private static final CodeRegistry CODES = codes();

    private final MovableClock clock = new MovableClock();
    private final Ledger ledger = TestLedger.on(TestLedger.inMemory(), clock);
    private final ProvenStore store = new ProvenStore();
    private final Patience patience = new Patience(GRACE, clock::nanoTime);
    private final UUID id = prepared("k1", "1");

    @Test
    void keepsTheAxisIdOfADocumentThatTheAxisTook() {
        var axis = answering(accepted("a-1"));

        send(axis);

        assertThat(entry().state()).isEqualTo(State.SENT);
        assertThat(entry().axisDocId()).isEqualTo("a-1");
    }

    @Test
    void asksTheAxisBeforeAnythingIsSentAgainAndAdoptsWhatItFinds() {
        var axis = answering(unclear());
        send(axis);
        var uncertain = entry().state();
        axis.lists(row("a-7"));

        send(axis);

        assertThat(uncertain).isEqualTo(State.UNCERTAIN);
        assertThat(entry().state()).isEqualTo(State.SENT);
        assertThat(entry().axisDocId()).isEqualTo("a-7");
        assertThat(axis.sends()).isEqualTo(1);
    }

    @Test
    void sendsAgainOnlyAfterTheGraceTime() {
        var axis = answering(unclear(), accepted("a-2"));
        send(axis);
        send(axis);
        var waiting = entry().state();
        clock.move(GRACE);
        send(axis);
        var ready = entry().state();

        send(axis);

        assertThat(waiting).isEqualTo(State.UNCERTAIN);
        assertThat(ready).isEqualTo(State.PREPARED);
        assertThat(entry().state()).isEqualTo(State.SENT);
        assertThat(axis.sends()).isEqualTo(2);
    }

    @Test
    void neverSendsSoonerBecauseSomebodyPutTheClockForward() {
        var axis = answering(unclear(), accepted("a-2"));
        send(axis);
        send(axis);

        clock.jump(Duration.ofDays(1));
        send(axis);

        assertThat(entry().state()).isEqualTo(State.UNCERTAIN);
        assertThat(axis.sends()).isEqualTo(1);
    }

    @Test
    void leavesADocumentAsItIsWhileTheAxisIsPaused() {
        var axis = answering();
        axis.pauses();

        send(axis);

        assertThat(entry().state()).isEqualTo(State.PREPARED);
        assertThat(entry().attempts()).isZero();
        assertThat(axis.sends()).isZero();
    }

    @Test
    void givesTheSendersNextDocumentOnceItsTurnHasCome() {
        var second = prepared("k2", "2");

        var next = sender(answering(accepted("a-1"))).send(id);

        assertThat(next).contains(second);
    }

    @Test
    void setsADocumentAsideWhoseOwnFailuresAreTooMany() {
        for (var attempt = 0; attempt < 20; attempt++) {
            send(answering(refused(ErrorCode.SIGNING_FAILED)));
            clock.move(Duration.ofHours(1));
        }

        assertThat(entry().state()).isEqualTo(State.PARKED);
        assertThat(entry().resumeState()).isEqualTo(State.PREPARED);
    }

    @Test
    void neverSetsADocumentAsideForAnAxisThatIsAway() {
        for (var attempt = 0; attempt < 30; attempt++) {
            send(answering(unreached()));
            clock.move(Duration.ofSeconds(12));
        }

        assertThat(entry().state()).isEqualTo(State.PREPARED);
        assertThat(entry().attempts()).isEqualTo(30);
    }

    @Test
    void countsNoOutageAgainstADocumentThatFailsAfterwards() {
        for (var attempt = 0; attempt < 30; attempt++) {
            send(answering(unreached()));
            clock.move(Duration.ofSeconds(12));
        }
        var axis = answering(unclear(), accepted("a-1"));

        send(axis);
        var failed = entry();
        send(axis);
        clock.move(GRACE);
        send(axis);
        send(axis);

        assertThat(failed.attempts()).isEqualTo(1);
        assertThat(failed.unclearSends()).isEqualTo(1);
        assertThat(entry().state()).isEqualTo(State.SENT);
    }

    @Test
    void neverTakesTheIdOfAnotherDocumentForItsOwn() {
        var other = prepared("k2", "2");
        ledger.apply(
                ledger.find(other).orElseThrow(),
                Change.to(State.SENT, "outgoing-send", Outcome.DONE).axisDocId("a-7"));

        send(answering(accepted("a-7")));

        assertThat(entry().state()).isEqualTo(State.PARKED);
        assertThat(entry().problem()).extracting("code").isEqualTo(ErrorCode.AXIS_OUTCOME_AMBIGUOUS);
    }

    @Test
    void concludesNothingFromAListThatDidNotCome() {
        var axis = answering(unclear());
        send(axis);
        clock.move(GRACE.multipliedBy(2));
        axis.cannotBeAskedForTheSentList();

        send(axis);

        assertThat(entry().state()).isEqualTo(State.UNCERTAIN);
        assertThat(axis.sends()).isEqualTo(1);
    }

    @Test
    void parksWhenSeveralDocumentsOfTheListLookAlike() {
        var axis = answering(unclear());
        send(axis);
        axis.lists(row("a-7"), row("a-8"));

        send(axis);

        assertThat(entry().state()).isEqualTo(State.PARKED);
        assertThat(entry().problem()).extracting("code").isEqualTo(ErrorCode.AXIS_OUTCOME_AMBIGUOUS);
    }

    @Test
    void takesSeveralRowsOfOneDocumentForOne() {
        var axis = answering(unclear());
        send(axis);
        axis.lists(row("a-7"), row("a-7"));

        send(axis);

        assertThat(entry().axisDocId()).isEqualTo("a-7");
    }

    @Test
    void neverAdoptsTheIdOfAnotherDocumentOfOurs() {
        var other = prepared("k2", "1");
        ledger.apply(
                ledger.find(other).orElseThrow(),
                Change.to(State.SENT, "outgoing-send", Outcome.DONE).axisDocId("a-7"));
        var axis = answering(unclear());
        send(axis);
        axis.lists(row("a-7"));

        send(axis);

        assertThat(entry().state()).isEqualTo(State.UNCERTAIN);
    }

    @Test
    void neverAdoptsADocumentOfAnotherSenderNumberOrTitle() {
        var axis = answering(unclear());
        send(axis);
        axis.lists(
                new Sent("a-1", "W90.01", "000.00.00.G22", "Trao đổi văn bản số 1", "2/CV-TA01", ""),
                new Sent("a-2", "W90.01", "000.00.00.G22", "Khác", "1/CV-TA01", ""),
                new Sent("a-3", "W90.02", "000.00.00.G22", "Trao đổi văn bản số 1", "1/CV-TA01", ""));

        send(axis);

        assertThat(entry().state()).isEqualTo(State.UNCERTAIN);
    }

    @Test
    void asksAPersonAboutADocumentThatAgreesInPartOnly() {
        send(answering(accepted("a-1")));
        for (var row : List.of(
                new Sent("a-2", "W90.01", "000.00.00.G22", "Trao đổi", "1/CV-TA01", ""),
                new Sent("a-2", "W90.01", "000.00.00.G15", "Trao đổi văn bản số 1", "1/CV-TA01", ""),
                new Sent("a-2", "W90.01", "000.00.00.G22", "Trao đổi văn bản số 1", "CV-TA01", ""))) {
            var axis = answering(unclear());
            var document = prepared("partly-" + row, "1");
            send(axis, document);
            axis.lists(row);

            send(axis, document);

            assertThat(ledger.find(document).orElseThrow().state())
                    .as(row.toString())
                    .isEqualTo(State.PARKED);
        }
    }

    @Test
    void knowsItsOwnCodesInEveryForm() {
        var axis = answering(unclear());
        send(axis);
        axis.lists(new Sent("a-2", "000.00.01.W90", "G22", "Trao đổi văn bản số 1", "1/cv-ta01", ""));

        send(axis);

        assertThat(entry().axisDocId()).isEqualTo("a-2");
    }

    @Test
    void neverSendsAgainWhatARecipientHasConfirmed() {
        var axis = answering(unclear());
        send(axis);
        reports(id, StatusCode.ARRIVED);
        clock.move(GRACE.multipliedBy(10));

        send(axis);

        assertThat(entry().state()).isEqualTo(State.SENT);
        assertThat(axis.sends()).isEqualTo(1);
    }

    @Test
    void asksAPersonWhenNoSendEverGetsAClearAnswer() {
        var answers = java.util.stream.Stream.generate(ScriptedAxis::unclear)
                .limit(20)
                .toArray(AxisAnswer[]::new);
        @SuppressWarnings("unchecked")
        var axis = answering((AxisAnswer<String>[]) answers);

        for (var round = 0; round < 100 && entry().state() != State.PARKED; round++) {
            send(axis);
            clock.move(Duration.ofDays(2));
        }

        assertThat(entry().state()).isEqualTo(State.PARKED);
        assertThat(axis.sends()).isLessThan(12);
    }

    @Test
    void treatsASendThatWasInterruptedAsUncertain() {
        ledger.apply(entry(), Change.to(State.SENDING, "outgoing-send", Outcome.NOTE));
        var axis = answering();

        send(axis);

        assertThat(entry().state()).isEqualTo(State.UNCERTAIN);
        assertThat(axis.sends()).isZero();
    }

    @Test
    void triesAgainWithoutAskingWhenTheAxisWasNotReached() {
        var axis = answering(unreached(), accepted("a-1"));

        send(axis);
        var waiting = entry();
        send(axis);
        var tooEarly = entry().state();
        clock.move(Duration.ofSeconds(12));
        send(axis);

        assertThat(waiting.state()).isEqualTo(State.PREPARED);
        assertThat(waiting.attempts()).isEqualTo(1);
        assertThat(waiting.nextAttemptAt()).isAfter(clock.instant().minusSeconds(12));
        assertThat(tooEarly).isEqualTo(State.PREPARED);
        assertThat(entry().state()).isEqualTo(State.SENT);
        assertThat(axis.sentListsAsked()).isZero();
    }

    @Test
    void neverRepeatsWhatTheAxisRefusesForGood() {
        var axis = answering(refused(ErrorCode.AXIS_RECIPIENT_UNKNOWN));

        send(axis);
        clock.move(Duration.ofDays(1));
        send(axis);

        assertThat(entry().state()).isEqualTo(State.REJECTED);
        assertThat(entry().nextAttemptAt()).isNull();
        assertThat(axis.sends()).isEqualTo(1);
    }

    @Test
    void waitsForTheAdministratorWhenCredentialsAreRefused() {
        var axis = answering(refused(ErrorCode.AXIS_CREDENTIALS_REFUSED));

        send(axis);

        assertThat(entry().state()).isEqualTo(State.PREPARED);
        assertThat(entry().nextAttemptAt()).isAfter(clock.instant());
    }

    @Test
    void givesTheEntryBackWhenSomethingUnforeseenHappens() {
        var axis = answering();

        org.assertj.core.api.Assertions.assertThatThrownBy(() -> send(axis))
                .isInstanceOf(java.util.NoSuchElementException.class);

        assertThat(entry().state()).isEqualTo(State.SENDING);
        assertThat(ledger.claim(id, java.util.Set.of(State.SENDING))).isPresent();
    }

    @Test
    void isNotEvenAnnouncedWhenItsFileIsAltered() {
        store.failure = new StoredFileAltered(Fixtures.stored(5), "holds other bytes");
        var axis = answering(accepted("a-1"));

        send(axis);

        assertThat(axis.sends()).isZero();
        assertThat(entry().state()).isEqualTo(State.PARKED);
        assertThat(entry().resumeState()).isEqualTo(State.PREPARED);
    }

    @Test
    void waitsWhenItsFileCannotBeRead() {
        store.failure = new IOException("stale file handle");
        var axis = answering(accepted("a-1"));
        send(axis);
        var waiting = entry();
        store.failure = null;
        clock.move(Duration.ofMinutes(1));

        send(axis);

        assertThat(waiting.state()).isEqualTo(State.PREPARED);
        assertThat(waiting.unclearSends()).isZero();
        assertThat(entry().state()).isEqualTo(State.SENT);
    }

    @Test
    void isNotSentByAnAdapterThatWasHeldUpUntilAnotherMayHaveTakenOver() {
        store.heldUpFor = Duration.ofMinutes(3);
        var axis = answering(accepted("a-1"));
        send(axis);
        var heldUp = entry();
        store.heldUpFor = Duration.ZERO;

        send(axis);

        assertThat(heldUp.state()).isEqualTo(State.PREPARED);
        assertThat(axis.sends()).isEqualTo(1);
        assertThat(entry().state()).isEqualTo(State.SENT);
    }

    @Test
    void isNotSentAgainWhenARecipientReportsBeforeTheNextSend() {
        var axis = answering(unclear());
        send(axis);
        send(axis);
        clock.move(GRACE.plusSeconds(1));
        send(axis);
        var aboutToBeSentAgain = entry().state();
        reports(id, StatusCode.ARRIVED);

        send(axis);

        assertThat(aboutToBeSentAgain).isEqualTo(State.PREPARED);
        assertThat(entry().state()).isEqualTo(State.SENT);
        assertThat(axis.sends()).isEqualTo(1);
    }

    @Test
    void aRefusalOfWhatMayHaveArrivedBeforeIsNoRefusal() {
        var axis = answering(unclear(), refused(ErrorCode.AXIS_REFUSED));
        send(axis);
        send(axis);
        clock.move(GRACE.plusSeconds(1));
        send(axis);

        send(axis);
        var refused = entry().state();
        axis.lists(row("a-7"));
        send(axis);

        assertThat(refused).isEqualTo(State.UNCERTAIN);
        assertThat(entry().state()).isEqualTo(State.SENT);
        assertThat(axis.sends()).isEqualTo(2);
    }

    @Test
    void aStatusProvesNothingWhileAnotherOfTheSameIdentityMayBeTheOneThatArrived() {
        var other = prepared("k2", "1");
        var axis = answering(unclear(), unclear());
        send(axis);
        send(axis, other);
        reports(id, StatusCode.ARRIVED);

        send(axis);

        assertThat(entry().state()).isEqualTo(State.UNCERTAIN);
    }

    @Test
    void aStatusProvesThatTheCorrectedDocumentArrivedWhenTheRefusedOneNeverLeft() {
        var refused = prepared("k2", "1");
        var axis = answering(unclear(), refused(ErrorCode.AXIS_RECIPIENT_UNKNOWN));
        send(axis);
        send(axis, refused);
        reports(id, StatusCode.ARRIVED);

        send(axis);

        assertThat(ledger.find(refused).orElseThrow().state()).isEqualTo(State.REJECTED);
        assertThat(entry().state()).isEqualTo(State.SENT);
    }

    private void reports(UUID document, StatusCode code) {
        var status = ledger.listed(new NewListing("W90", "s-" + document, MessageKind.STATUS, "G22", "W90.01"));
        var at = new Change.RecipientStatus(document, Fixtures.OFFICE.code(), code, clock.instant(), "");
        ledger.apply(
                status, Change.to(State.TAKEN, "status-apply", Outcome.DONE).recipientStatus(at));
    }

    /** Everything is there, or nothing is as it should be. */
    private final class ProvenStore implements DocumentStore {

        private @Nullable IOException failure;
        private Duration heldUpFor = Duration.ZERO;

        @Override
        public void prove(StoredFile file) throws IOException {
            clock.move(heldUpFor);
            if (failure != null) {
                throw failure;
            }
        }

        @Override
        public Draft draft() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Path locate(StoredFile file) {
            throw new UnsupportedOperationException();
        }

        @Override
        public InputStream open(StoredFile file) {
            throw new UnsupportedOperationException();
        }
    }

    private void send(ScriptedAxis axis) {
        send(axis, id);
    }

    private void send(ScriptedAxis axis, UUID document) {
        sender(axis).send(document);
    }

    private SendMessage sender(ScriptedAxis axis) {
        var setbacks =
                new Setbacks(new RetryPolicy(Duration.ofSeconds(10), Duration.ofMinutes(15)), 20, clock, new Random(1));
        return new SendMessage(ledger, axis, store, new Reconciliation(ledger, axis, CODES), setbacks, clock, patience);
    }

    private Entry entry() {
        return ledger.find(id).orElseThrow();
    }

    private UUID prepared(String key, String number) {
        var document = ledger.accept(Fixtures.outgoing(key, number)).id();
        ledger.apply(
                ledger.find(document).orElseThrow(),
                Change.to(State.PREPARED, "outgoing-prepare", Outcome.DONE).message(Fixtures.stored(5)));
        return document;
    }

    private static CodeRegistry codes() {
        try {
            return CodeRegistry.load(
                    List.of(Path.of("config/codes/organizations.csv"), Path.of("config/codes/sandbox-courts.csv")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Sent row(String axisDocId) {
        return new Sent(axisDocId, "W90.01", "000.00.00.G22", "Trao đổi văn bản số 1", "1/CV-TA01", "");
    }
}
