package vn.courtaxis.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.courtaxis.exchange.ScriptedAxis.accepted;
import static vn.courtaxis.exchange.ScriptedAxis.answering;
import static vn.courtaxis.exchange.ScriptedAxis.refused;
import static vn.courtaxis.exchange.ScriptedAxis.unclear;

import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.courtaxis.document.ErrorCode;
import vn.courtaxis.document.StatusCode;
import vn.courtaxis.exchange.AxisAnswer;
import vn.courtaxis.exchange.AxisGateway.Sent;
import vn.courtaxis.exchange.ScriptedAxis;
import vn.courtaxis.ledger.Change;
import vn.courtaxis.ledger.State;
import vn.courtaxis.ledger.TimelineEvent.Outcome;
import vn.courtaxis.repair.RepairEntry;
import vn.courtaxis.status.StatusReports;

/** What becomes of a document whose sending had an unknown outcome. */
final class UncertainDocumentTest extends SendingTest {

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
    void neverAdoptsWhatWasSentLongBeforeTheDocumentWasAccepted() {
        send(answering(accepted("a-1")));
        var lastYear = clock.instant().minus(Duration.ofDays(365));
        for (var time : List.of(
                lastYear.toString(),
                DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm:ss")
                        .withZone(ZoneOffset.UTC)
                        .format(lastYear))) {
            var axis = answering(unclear());
            var document = prepared("earlier-" + time, "1");
            send(axis, document);
            axis.lists(sentAt(time));

            send(axis, document);

            assertThat(ledger.find(document).orElseThrow().state()).as(time).isEqualTo(State.PARKED);
        }
    }

    @Test
    void ofTwoThatTheListCannotTellApartNoneTakesTheOthersId() {
        var other = prepared("k2", "1");
        var axis = answering(unclear(), unclear());
        send(axis);
        send(axis, other);
        axis.lists(row("a-7"));

        send(axis, other);

        assertThat(ledger.find(other).orElseThrow().state()).isEqualTo(State.PARKED);
        assertThat(entry().state()).isEqualTo(State.UNCERTAIN);
    }

    @Test
    void takesNoIdThatMayBeOfOneThatARecipientConfirmed() {
        var corrected = prepared("k2", "1");
        var axis = answering(unclear(), unclear());
        send(axis);
        reports(id, StatusCode.ARRIVED);
        send(axis);
        send(axis, corrected);
        axis.lists(row("a-7"));

        send(axis, corrected);

        assertThat(entry().state()).isEqualTo(State.SENT);
        assertThat(ledger.find(corrected).orElseThrow().state()).isEqualTo(State.PARKED);
    }

    @Test
    void adoptsItsIdAlthoughOneThatIsKnownHasTheSameNumber() {
        var axis = answering(unclear(), unclear());
        send(axis);
        axis.lists(row("a-7"));
        send(axis);
        var later = prepared("k2", "1");
        send(axis, later);
        axis.lists(row("a-7"), row("a-8"));

        send(axis, later);

        assertThat(ledger.find(later).orElseThrow().axisDocId()).isEqualTo("a-8");
    }

    @Test
    void keepsWhatItFoundWhateverAnOperatorDidMeanwhile() {
        var axis = answering(unclear());
        send(axis);
        axis.lists(row("a-7"));
        axis.whenAskedForTheSentList(() -> ledger.apply(
                entry(), Change.to(State.PREPARED, "replay", Outcome.DONE).keepsClaim()));

        send(axis);

        assertThat(entry().state()).isEqualTo(State.SENT);
        assertThat(entry().axisDocId()).isEqualTo("a-7");
    }

    @Test
    void isNotSentAgainWhenARecipientReportsAfterAPersonLetItGoOn() {
        var axis = answering(unclear());
        send(axis);
        var repair = new RepairEntry(ledger, new StatusReports(ledger, CODES, clock));
        repair.park(id, "x", "op");
        repair.release(id, "x", "op");
        send(axis);
        clock.move(GRACE);
        send(axis);
        var toBeSentAgain = entry().state();
        reports(id, StatusCode.ARRIVED);

        send(axis);

        assertThat(toBeSentAgain).isEqualTo(State.PREPARED);
        assertThat(entry().state()).isEqualTo(State.SENT);
        assertThat(axis.sends()).isEqualTo(1);
    }

    @Test
    void adoptsADocumentWhateverTheAxisWritesForItsTime() {
        var axis = answering(unclear());
        send(axis);
        axis.lists(sentAt("Tue Nov 24 2026"));

        send(axis);

        assertThat(entry().state()).isEqualTo(State.SENT);
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

    private static Sent sentAt(String time) {
        return new Sent("a-9", "W90.01", "000.00.00.G22", "Trao đổi văn bản số 1", "1/CV-TA01", time);
    }

    private static Sent row(String axisDocId) {
        return new Sent(axisDocId, "W90.01", "000.00.00.G22", "Trao đổi văn bản số 1", "1/CV-TA01", "");
    }
}
