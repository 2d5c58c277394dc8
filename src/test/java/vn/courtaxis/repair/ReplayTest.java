package vn.courtaxis.repair;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.courtaxis.ledger.Fixtures.outgoing;
import static vn.courtaxis.ledger.Fixtures.stored;

import java.time.Duration;
import java.time.Period;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.courtaxis.document.Direction;
import vn.courtaxis.document.ErrorCode;
import vn.courtaxis.document.MessageKind;
import vn.courtaxis.document.Problem;
import vn.courtaxis.document.Verdict;
import vn.courtaxis.ledger.Change;
import vn.courtaxis.ledger.State;
import vn.courtaxis.ledger.Step;
import vn.courtaxis.ledger.TimelineEvent.Outcome;
import vn.courtaxis.retention.Rule;
import vn.courtaxis.retention.What;
import vn.courtaxis.store.TestLedger;

/** Steps that are repeated, and outcomes that a person found out. */
final class ReplayTest extends RepairTest {

    @Test
    void replaysAStepUnderTheSameId() {
        var id = prepared();
        ledger.apply(
                entry(id),
                Change.to(State.REJECTED, "outgoing-send", Outcome.REJECTED)
                        .problem(new Problem(ErrorCode.AXIS_MESSAGE_INVALID, "")));

        var verdict = repair.replay(id, "outgoing-prepare", "khóa mới", "op");

        assertThat(verdict).isEqualTo(Verdict.done(State.ACCEPTED));
        assertThat(entry(id).nextStep()).contains(Step.OUTGOING_PREPARE);
        assertThat(last(id)).satisfies(event -> {
            assertThat(event.step()).isEqualTo("replay");
            assertThat(event.detail()).isEqualTo("again from outgoing-prepare: khóa mới");
            assertThat(event.actor()).isEqualTo("op");
        });
    }

    @Test
    void sendsAgainWhatMayHaveArrivedOnlyAsTheOperatorsStatement() {
        var id = uncertainAndParked();

        var signedAnew = repair.replay(id, "outgoing-prepare", "x", "op");
        var withoutReason = repair.replay(id, "outgoing-send", " ", "op");
        var sent = repair.replay(id, "outgoing-send", "nơi nhận báo chưa có", "op");

        assertThat(refusal(signedAnew)).isEqualTo(Objection.SAME_MESSAGE_ONLY.english());
        assertThat(code(withoutReason)).isEqualTo(ErrorCode.REASON_MISSING);
        assertThat(sent).isEqualTo(Verdict.done(State.PREPARED));
        assertThat(last(id).detail()).isEqualTo("did not arrive; again from outgoing-send: nơi nhận báo chưa có");
    }

    @Test
    void repeatsNothingOfWhatHasNoContentAnyMore() {
        var id = prepared();
        ledger.apply(
                entry(id),
                Change.to(State.REJECTED, "outgoing-send", Outcome.REJECTED)
                        .problem(new Problem(ErrorCode.AXIS_REFUSED, "")));
        clock.move(Duration.ofDays(400));
        TestLedger.retention(source).delete(id, contentsOfRefused(), clock.instant(), clock.instant());

        assertThat(refusal(repair.replay(id, "outgoing-send", "x", "op")))
                .isEqualTo(Objection.CONTENT_DELETED.english());
        assertThat(refusal(resend.resend(id, "dms"))).isEqualTo(Objection.CONTENT_DELETED.english());
        assertThat(PossibleActions.of(entry(id)))
                .isEqualTo(new PossibleActions(false, false, false, false, false, false, List.of()));
    }

    private Rule contentsOfRefused() {
        return new Rule(
                What.CONTENT,
                "outgoing.content-term",
                Period.ofYears(1),
                Direction.OUTGOING,
                MessageKind.DOCUMENT,
                Set.of(State.REJECTED),
                null,
                ZonedDateTime.now(clock));
    }

    @Test
    void judgesAQuarantinedDocumentAnew() {
        var id = quarantined();

        assertThat(repair.replay(id, "incoming-open", "đã thêm chứng thư gốc", "op"))
                .isEqualTo(Verdict.done(State.STORED));
    }

    @Test
    void deliversByReplayOnlyWhatWasVerified() {
        var verified = opened(State.VERIFIED);
        move(verified, State.PARKED);

        assertThat(repair.replay(verified, "incoming-deliver", "x", "op")).isEqualTo(Verdict.done(State.VERIFIED));
        assertThat(refusal(repair.replay(quarantined(), "incoming-deliver", "x", "op")))
                .isEqualTo(Objection.NOT_VERIFIED.english());
    }

    @ParameterizedTest
    @EnumSource(
            value = State.class,
            names = {"SENT", "COMPLETED", "RECALLED"})
    void repeatsNothingThatHasLeft(State state) {
        var id = prepared();
        move(id, state);

        assertThat(refusal(repair.replay(id, "outgoing-send", "x", "op"))).isEqualTo(Objection.WOULD_DOUBLE.english());
    }

    @ParameterizedTest
    @EnumSource(
            value = State.class,
            names = {"DELIVERED", "TAKEN"})
    void repeatsNothingThatWasDelivered(State state) {
        var id = opened(State.VERIFIED);
        move(id, state);

        for (var step : List.of("incoming-receive", "incoming-open", "incoming-deliver")) {
            assertThat(refusal(repair.replay(id, step, "x", "op"))).isEqualTo(Objection.WOULD_DOUBLE.english());
        }
    }

    @Test
    void repeatsNothingOfARefusedDocument() {
        var id = quarantined();
        move(id, State.REJECTED);

        assertThat(refusal(repair.replay(id, "incoming-open", "x", "op")))
                .isEqualTo(Objection.SENDER_WAS_TOLD.english());
        assertThat(refusal(resend.resend(id, "op"))).isEqualTo(Objection.SENDER_WAS_TOLD.english());
    }

    @Test
    void repeatsAStepOnlyWhereItBelongsAndHasSomethingToWorkOn() {
        var accepted = ledger.accept(outgoing("k9", "9")).id();

        assertThat(refusal(repair.replay(accepted, "incoming-open", "x", "op")))
                .isEqualTo(Objection.NOT_OF_ITS_WAY.english());
        assertThat(refusal(repair.replay(accepted, "status-send", "x", "op")))
                .isEqualTo(Objection.NOT_OF_ITS_WAY.english());
        assertThat(refusal(repair.replay(accepted, "outgoing-send", "x", "op")))
                .isEqualTo(Objection.NOTHING_TO_WORK_ON.english());
        assertThat(refusal(repair.replay(listed(MessageKind.DOCUMENT), "incoming-open", "x", "op")))
                .isEqualTo(Objection.NOTHING_TO_WORK_ON.english());
        assertThat(code(repair.replay(accepted, "open", "x", "op"))).isEqualTo(ErrorCode.METADATA_INVALID);
        assertThat(code(repair.replay(accepted, "", "x", "op"))).isEqualTo(ErrorCode.METADATA_MISSING);
    }

    @Test
    void confirmsThatADocumentOfUnknownOutcomeArrived() {
        var id = uncertainAndParked();

        var verdict = repair.confirmSent(id, " a-1 ", "nơi nhận đã có", "op");

        assertThat(verdict).isEqualTo(Verdict.done(State.SENT));
        assertThat(entry(id).axisDocId()).isEqualTo("a-1");
        assertThat(last(id).detail()).isEqualTo("arrived as a-1: nơi nhận đã có");
    }

    @Test
    void confirmsWithoutAnIdThatNobodyKnows() {
        var id = prepared();
        move(id, State.SENDING);
        move(id, State.UNCERTAIN);

        assertThat(repair.confirmSent(id, "", "nơi nhận đã có", "op")).isEqualTo(Verdict.done(State.SENT));
        assertThat(last(id).detail()).isEqualTo("arrived: nơi nhận đã có");
    }

    @Test
    void confirmsNothingWhoseOutcomeIsKnown() {
        var other = prepared();
        ledger.apply(
                entry(other),
                Change.to(State.SENT, "outgoing-send", Outcome.DONE).axisDocId("a-7"));
        var id = uncertainAndParked();

        assertThat(refusal(repair.confirmSent(other, "", "x", "op"))).isEqualTo(Objection.NOT_UNCERTAIN.english());
        assertThat(refusal(repair.confirmSent(prepared(), "", "x", "op"))).isEqualTo(Objection.NOT_UNCERTAIN.english());
        assertThat(refusal(repair.confirmSent(id, "a-7", "x", "op"))).isEqualTo(Objection.AXIS_ID_TAKEN.english());
        assertThat(code(repair.confirmSent(id, "a 7", "x", "op"))).isEqualTo(ErrorCode.METADATA_INVALID);
        assertThat(entry(id).state()).isEqualTo(State.PARKED);
    }

    @Test
    void appliesAStatusAgainThatFoundNoDocument() {
        var unplaced = listed(MessageKind.STATUS);
        ledger.apply(
                entry(unplaced),
                Change.to(State.STORED, "status-receive", Outcome.DONE).message(stored(5)));
        move(unplaced, State.TAKEN);

        assertThat(repair.replay(unplaced, "status-apply", "đã thêm mã", "op")).isEqualTo(Verdict.done(State.STORED));
    }
}
