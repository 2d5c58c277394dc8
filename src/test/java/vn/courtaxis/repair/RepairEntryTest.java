package vn.courtaxis.repair;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.courtaxis.document.ErrorCode;
import vn.courtaxis.document.ErrorCode.Actor;
import vn.courtaxis.document.MessageKind;
import vn.courtaxis.document.Problem;
import vn.courtaxis.document.StatusCode;
import vn.courtaxis.document.Verdict;
import vn.courtaxis.ledger.Change;
import vn.courtaxis.ledger.State;
import vn.courtaxis.ledger.Step;
import vn.courtaxis.ledger.TimelineEvent;
import vn.courtaxis.ledger.TimelineEvent.Outcome;
import vn.courtaxis.status.StatusReports;

final class RepairEntryTest extends RepairTest {

    @Test
    void parksWhatTheAdapterWorksOnWithWhoAndWhy() {
        var id = prepared();

        var verdict = repair.park(id, "  chờ\n ý kiến ", "thu-ky");

        assertThat(verdict).isEqualTo(Verdict.done(State.PARKED));
        assertThat(entry(id).problem()).isEqualTo(new Problem(ErrorCode.PARKED_BY_OPERATOR, "chờ ý kiến"));
        assertThat(entry(id).nextAttemptAt()).isNull();
        assertThat(entry(id).resumeState()).isEqualTo(State.PREPARED);
        assertThat(last(id))
                .isEqualTo(new TimelineEvent(clock.instant(), "park", Outcome.PARKED, "chờ ý kiến", "thu-ky"));
    }

    @Test
    void changesNothingButTheStanding() {
        var id = prepared();
        var before = entry(id);

        repair.park(id, "x", "op");
        repair.release(id, "x", "op");
        var after = entry(id);

        assertThat(after.files()).isEqualTo(before.files());
        assertThat(after.recipients()).isEqualTo(before.recipients());
        assertThat(after.message()).isEqualTo(before.message());
        assertThat(after.header()).isEqualTo(before.header());
        assertThat(after.state()).isEqualTo(before.state());
    }

    @Test
    void parksNothingThatIsOnTheWire() {
        var id = prepared();
        move(id, State.SENDING);

        assertThat(refusal(repair.park(id, "x", "op"))).isEqualTo(Objection.UNDER_WAY.english());
        assertThat(refusal(repair.reject(id, "x", true, "op"))).isEqualTo(Objection.UNDER_WAY.english());
        assertThat(refusal(repair.replay(id, "outgoing-send", "x", "op"))).isEqualTo(Objection.UNDER_WAY.english());
        assertThat(refusal(repair.confirmSent(id, "", "x", "op"))).isEqualTo(Objection.UNDER_WAY.english());
        assertThat(entry(id).state()).isEqualTo(State.SENDING);
    }

    @ParameterizedTest
    @EnumSource(
            value = State.class,
            names = {"SENT", "COMPLETED", "REJECTED", "PARKED", "RECALLED"})
    void parksOnlyWhatTheAdapterWorksOn(State state) {
        var id = prepared();
        move(id, state);

        assertThat(refusal(repair.park(id, "x", "op"))).isEqualTo(Objection.NOT_IN_THIS_STATE.english());
    }

    @Test
    void letsWhatWasParkedGoOnFromWhereItStood() {
        var id = prepared();
        ledger.apply(
                entry(id),
                Change.to(State.PARKED, "park", Outcome.PARKED)
                        .problem(new Problem(ErrorCode.UNEXPECTED, "in step outgoing-send"))
                        .countsAttempt());

        var verdict = repair.release(id, "đã sửa", "op");

        assertThat(verdict).isEqualTo(Verdict.done(State.PREPARED));
        assertThat(entry(id).problem()).isNull();
        assertThat(entry(id).attempts()).isZero();
        assertThat(entry(id).nextAttemptAt()).isEqualTo(clock.instant());
        assertThat(last(id).detail()).isEqualTo("goes on with outgoing-send: đã sửa");
        assertThat(last(id).actor()).isEqualTo("op");
    }

    @Test
    void asksTheAxisFirstAboutWhatMayHaveBeenSent() {
        var id = uncertainAndParked();

        assertThat(repair.release(id, "x", "op")).isEqualTo(Verdict.done(State.UNCERTAIN));
    }

    @Test
    void asksTheAxisFirstAlsoWhenADocumentSystemResends() {
        var id = uncertainAndParked();

        assertThat(resend.resend(id, "dms")).isEqualTo(Verdict.done(State.UNCERTAIN));
    }

    @Test
    void knowsThatWhatIsToBeSentAgainMayHaveArrived() {
        var id = prepared();
        move(id, State.SENDING);
        ledger.apply(
                entry(id),
                Change.to(State.UNCERTAIN, "outgoing-send", Outcome.UNCERTAIN).countsUnclearSend());
        ledger.apply(entry(id), Change.to(State.PREPARED, "outgoing-send", Outcome.NOTE));

        assertThat(refusal(repair.reject(id, "x", false, "op"))).isEqualTo(Objection.MAY_HAVE_ARRIVED.english());
        assertThat(refusal(repair.replay(id, "outgoing-prepare", "x", "op")))
                .isEqualTo(Objection.SAME_MESSAGE_ONLY.english());
        assertThat(repair.park(id, "x", "op")).isEqualTo(Verdict.done(State.PARKED));
        assertThat(repair.release(id, "x", "op")).isEqualTo(Verdict.done(State.UNCERTAIN));
        assertThat(repair.confirmSent(id, "", "x", "op")).isEqualTo(Verdict.done(State.SENT));
    }

    @Test
    void releasesOnlyWhatIsParked() {
        assertThat(refusal(repair.release(prepared(), "x", "op"))).isEqualTo(Objection.NOT_IN_THIS_STATE.english());
        assertThat(refusal(repair.release(quarantined(), "x", "op"))).isEqualTo(Objection.NOT_IN_THIS_STATE.english());
    }

    @Test
    void rejectsAnOutgoingDocumentThatWaits() {
        var id = prepared();

        var verdict = repair.reject(id, "rút văn bản", false, "op");

        assertThat(verdict).isEqualTo(Verdict.done(State.REJECTED));
        assertThat(entry(id).problem()).isEqualTo(new Problem(ErrorCode.REJECTED_BY_OPERATOR, "rút văn bản"));
        assertThat(entry(id).nextAttemptAt()).isNull();
        assertThat(last(id).outcome()).isEqualTo(Outcome.REJECTED);
    }

    @Test
    void rejectsWhatMayHaveArrivedOnlyOnTheStatementThatItDidNot() {
        var id = uncertainAndParked();

        var refused = repair.reject(id, "x", false, "op");
        var rejected = repair.reject(id, "nơi nhận báo chưa có", true, "op");

        assertThat(refusal(refused)).isEqualTo(Objection.MAY_HAVE_ARRIVED.english());
        assertThat(rejected).isEqualTo(Verdict.done(State.REJECTED));
        assertThat(last(id).detail()).isEqualTo("did not arrive: nơi nhận báo chưa có");
    }

    @Test
    void tellsTheSenderOfAParkedDocumentThatItIsRefused() {
        var id = opened(State.VERIFIED);
        move(id, State.PARKED);

        repair.reject(id, "không đúng thẩm quyền", false, "op");

        assertThat(entry(id).state()).isEqualTo(State.REJECTED);
        assertThat(views.statusesAbout(id)).singleElement().satisfies(report -> {
            assertThat(report.requireStatus().code()).isEqualTo(StatusCode.REFUSED);
            assertThat(report.requireStatus().description()).isEqualTo("không đúng thẩm quyền");
        });
    }

    @Test
    void saysWhenNobodyCanBeToldOfARefusal() {
        var id = listed(MessageKind.DOCUMENT);
        move(id, State.PARKED);

        repair.reject(id, "rác", false, "op");

        assertThat(entry(id).state()).isEqualTo(State.REJECTED);
        assertThat(views.statusesAbout(id)).isEmpty();
        assertThat(last(id).detail()).isEqualTo("rác" + StatusReports.NOBODY_TO_TELL);
    }

    @Test
    void rejectsNothingReceivedThatTheAdapterStillWorksOn() {
        assertThat(refusal(repair.reject(listed(MessageKind.DOCUMENT), "x", false, "op")))
                .isEqualTo(Objection.PARK_FIRST.english());
    }

    @ParameterizedTest
    @CsvSource({"SENT", "COMPLETED", "RECALLED", "REJECTED"})
    void rejectsNothingThatEnded(State state) {
        var id = prepared();
        move(id, state);

        assertThat(refusal(repair.reject(id, "x", true, "op"))).isEqualTo(Objection.NOT_IN_THIS_STATE.english());
    }

    @Test
    void repairsStatusesToo() {
        var report = report();
        var received = listed(MessageKind.STATUS);

        assertThat(repair.park(report, "x", "op")).isEqualTo(Verdict.done(State.PARKED));
        assertThat(repair.release(report, "x", "op")).isEqualTo(Verdict.done(State.ACCEPTED));
        assertThat(repair.reject(report, "x", false, "op")).isEqualTo(Verdict.done(State.REJECTED));
        assertThat(repair.replay(report, "status-send", "x", "op")).isEqualTo(Verdict.done(State.ACCEPTED));
        assertThat(repair.park(received, "x", "op")).isEqualTo(Verdict.done(State.PARKED));
        assertThat(repair.replay(received, "status-receive", "x", "op")).isEqualTo(Verdict.done(State.LISTED));
        assertThat(refusal(repair.replay(received, "status-apply", "x", "op")))
                .isEqualTo(Objection.NOTHING_TO_WORK_ON.english());
    }

    @Test
    void aDocumentSystemUndoesNoDecisionOfAnOperator() {
        var parked = prepared();
        repair.park(parked, "x", "op");
        var rejected = prepared();
        repair.reject(rejected, "x", false, "op");

        assertThat(refusal(resend.resend(parked, "dms"))).isEqualTo(Objection.OPERATOR_DECIDED.english());
        assertThat(refusal(resend.resend(rejected, "dms"))).isEqualTo(Objection.OPERATOR_DECIDED.english());
        assertThat(repair.replay(rejected, "outgoing-send", "x", "op")).isEqualTo(Verdict.done(State.PREPARED));
    }

    @Test
    void needsAReasonForEverythingButAResend() {
        var id = prepared();

        assertThat(code(repair.park(id, " ", "op"))).isEqualTo(ErrorCode.REASON_MISSING);
        assertThat(code(repair.reject(id, "", false, "op"))).isEqualTo(ErrorCode.REASON_MISSING);
        assertThat(code(repair.replay(id, "outgoing-send", "", "op"))).isEqualTo(ErrorCode.REASON_MISSING);
        assertThat(code(repair.park(id, "x".repeat(RepairEntry.LONGEST_REASON + 1), "op")))
                .isEqualTo(ErrorCode.METADATA_TOO_LONG);
        assertThat(code(repair.release(uncertainAndParked(), "", "op"))).isEqualTo(ErrorCode.REASON_MISSING);
        assertThat(code(repair.confirmSent(uncertainAndParked(), "", "", "op"))).isEqualTo(ErrorCode.REASON_MISSING);
        assertThat(resend.resend(id, "op")).isEqualTo(Verdict.done(State.PREPARED));
    }

    @Test
    void knowsOnlyWhatIsInTheLedger() {
        var nothing = UUID.randomUUID();

        assertThat(code(repair.park(nothing, "x", "op"))).isEqualTo(ErrorCode.DOCUMENT_NOT_FOUND);
        assertThat(code(resend.resend(nothing, "op"))).isEqualTo(ErrorCode.DOCUMENT_NOT_FOUND);
    }

    @Test
    void theSecondOfTwoOperatorsIsToldThatSomebodyElseWasFaster() {
        var id = prepared();
        var slow = new RepairEntry(overtakenBy(() -> repair.reject(id, "trước", false, "op-1")), reports);

        var second = slow.park(id, "sau", "op-2");

        assertThat(refusal(second)).isEqualTo(Objection.SOMEBODY_ELSE.english());
        assertThat(entry(id).state()).isEqualTo(State.REJECTED);
        assertThat(views.timeline(id)).noneMatch(event -> event.actor().equals("op-2"));
    }

    @Test
    void aWorkerWritesNothingOverWhatAnOperatorDecided() {
        var id = prepared();
        var claimed = ledger.claim(id, State.ACTIVE).orElseThrow();

        repair.park(id, "x", "op");
        var written = ledger.apply(claimed, Change.to(State.SENDING, "outgoing-send", Outcome.NOTE));

        assertThat(written).isFalse();
        assertThat(entry(id).state()).isEqualTo(State.PARKED);
    }

    @Test
    void nobodyElseGetsAnEntryThatAWorkerStillHolds() {
        var id = prepared();
        var held = ledger.claim(id, State.ACTIVE);

        repair.park(id, "x", "op");
        repair.release(id, "x", "op");

        assertThat(held).isPresent();
        assertThat(ledger.claim(id, State.ACTIVE)).isEmpty();
        ledger.release(id);
        assertThat(ledger.claim(id, State.ACTIVE)).isPresent();
    }

    @Test
    void tellsOfWhatIsParkedWhyWhoActsAndWhatComesNext() {
        var parked = Parked.of(entry(uncertainAndParked())).orElseThrow();

        assertThat(parked.reason()).isEqualTo(AMBIGUOUS);
        assertThat(parked.owner()).isEqualTo(Actor.OPERATOR);
        assertThat(parked.resumesAt()).isEqualTo(State.UNCERTAIN);
        assertThat(parked.nextStep()).isEqualTo(Step.OUTGOING_SEND);
        assertThat(parked.since()).isEqualTo(clock.instant());
    }

    @ParameterizedTest
    @CsvSource({"AXIS_TIMEOUT, OPERATOR", "MESSAGE_NOT_EDXML, OPERATOR", "STORED_FILE_ALTERED, ADMINISTRATOR"})
    void somebodyHereAlwaysOwnsWhatIsParked(ErrorCode code, Actor owner) {
        var id = prepared();
        ledger.apply(
                entry(id),
                Change.to(State.PARKED, "outgoing-send", Outcome.PARKED).problem(new Problem(code, "")));

        assertThat(Parked.of(entry(id)).orElseThrow().owner()).isEqualTo(owner);
    }

    @Test
    void offersWhatItWouldDo() {
        var uncertain = PossibleActions.of(entry(uncertainAndParked()));
        var quarantined = PossibleActions.of(entry(quarantined()));

        assertThat(uncertain)
                .isEqualTo(new PossibleActions(true, false, true, true, true, true, List.of(Step.OUTGOING_SEND)));
        assertThat(quarantined)
                .isEqualTo(new PossibleActions(
                        false, false, false, false, false, false, List.of(Step.INCOMING_RECEIVE, Step.INCOMING_OPEN)));
    }
}
