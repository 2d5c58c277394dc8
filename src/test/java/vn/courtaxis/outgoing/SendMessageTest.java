package vn.courtaxis.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.courtaxis.exchange.ScriptedAxis.accepted;
import static vn.courtaxis.exchange.ScriptedAxis.answering;
import static vn.courtaxis.exchange.ScriptedAxis.refused;
import static vn.courtaxis.exchange.ScriptedAxis.unclear;
import static vn.courtaxis.exchange.ScriptedAxis.unreached;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import vn.courtaxis.document.ErrorCode;
import vn.courtaxis.exchange.StoredFileAltered;
import vn.courtaxis.ledger.Change;
import vn.courtaxis.ledger.Fixtures;
import vn.courtaxis.ledger.State;
import vn.courtaxis.ledger.TimelineEvent.Outcome;

final class SendMessageTest extends SendingTest {

    @Test
    void keepsTheAxisIdOfADocumentThatTheAxisTook() {
        var axis = answering(accepted("a-1"));

        send(axis);

        assertThat(entry().state()).isEqualTo(State.SENT);
        assertThat(entry().axisDocId()).isEqualTo("a-1");
    }

    @Test
    void countsTheRefusalsOfItsAccountApartFromAnAxisThatIsAway() {
        var axis = answering(unreached(), unreached(), refused(ErrorCode.AXIS_CREDENTIALS_REFUSED));
        for (var n = 0; n < 3; n++) {
            send(axis);
            clock.move(Duration.ofMinutes(20));
        }

        assertThat(entry().attempts()).isEqualTo(1);
    }

    @Test
    void mayHaveArrivedWhenItsFileBreaksOffWhileItIsSent() {
        var axis = answering();
        axis.everySend(() -> {
            throw new UncheckedIOException(new IOException("input/output error"));
        });

        send(axis);

        assertThat(entry().state()).isEqualTo(State.UNCERTAIN);
        assertThat(entry().unclearSends()).isEqualTo(1);
    }

    @Test
    void isSentWhateverSomebodyDidToItMeanwhile() {
        var axis = answering();
        axis.everySend(() -> {
            ledger.apply(
                    entry(),
                    Change.to(State.UNCERTAIN, "outgoing-send", Outcome.UNCERTAIN)
                            .countsUnclearSend());
            return accepted("a-1");
        });

        send(axis);

        assertThat(entry().state()).isEqualTo(State.SENT);
        assertThat(entry().axisDocId()).isEqualTo("a-1");
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
}
