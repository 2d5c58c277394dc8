package vn.courtaxis.repair;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.courtaxis.ledger.Fixtures.COURT;
import static vn.courtaxis.ledger.Fixtures.OFFICE;
import static vn.courtaxis.ledger.Fixtures.header;
import static vn.courtaxis.ledger.Fixtures.outgoing;
import static vn.courtaxis.ledger.Fixtures.pdf;
import static vn.courtaxis.ledger.Fixtures.status;
import static vn.courtaxis.ledger.Fixtures.stored;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.courtaxis.codes.CodeRegistry;
import vn.courtaxis.document.ErrorCode;
import vn.courtaxis.document.ErrorCode.Actor;
import vn.courtaxis.document.MessageKind;
import vn.courtaxis.document.Problem;
import vn.courtaxis.document.StatusCode;
import vn.courtaxis.document.Verdict;
import vn.courtaxis.ledger.Change;
import vn.courtaxis.ledger.Entry;
import vn.courtaxis.ledger.Ledger;
import vn.courtaxis.ledger.LedgerViews;
import vn.courtaxis.ledger.MovableClock;
import vn.courtaxis.ledger.NewListing;
import vn.courtaxis.ledger.State;
import vn.courtaxis.ledger.Step;
import vn.courtaxis.ledger.TimelineEvent;
import vn.courtaxis.ledger.TimelineEvent.Outcome;
import vn.courtaxis.status.StatusReports;
import vn.courtaxis.store.JdbcLedgerViews;
import vn.courtaxis.store.TestLedger;

final class RepairEntryTest {

    private static final Problem AMBIGUOUS = new Problem(ErrorCode.AXIS_OUTCOME_AMBIGUOUS, "a-1, a-2");

    private final MovableClock clock = new MovableClock();
    private final DataSource source = TestLedger.inMemory();
    private final Ledger ledger = TestLedger.on(source, clock);
    private final LedgerViews views = new JdbcLedgerViews(JdbcClient.create(source), clock);
    private StatusReports reports;
    private RepairEntry repair;
    private ResendDocument resend;
    private int keys;

    @BeforeEach
    void prepare() throws IOException {
        var codes = CodeRegistry.load(
                List.of(Path.of("config/codes/organizations.csv"), Path.of("config/codes/sandbox-courts.csv")));
        reports = new StatusReports(codes, clock);
        repair = new RepairEntry(ledger, reports);
        resend = new ResendDocument(ledger);
    }

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
    void appliesAStatusAgainThatFoundNoDocument() {
        var unplaced = listed(MessageKind.STATUS);
        ledger.apply(
                entry(unplaced),
                Change.to(State.STORED, "status-receive", Outcome.DONE).message(stored(5)));
        move(unplaced, State.TAKEN);

        assertThat(repair.replay(unplaced, "status-apply", "đã thêm mã", "op")).isEqualTo(Verdict.done(State.STORED));
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

    private UUID prepared() {
        var number = String.valueOf(++keys);
        var id = ledger.accept(outgoing("k" + number, number)).id();
        ledger.apply(
                entry(id),
                Change.to(State.PREPARED, "outgoing-prepare", Outcome.DONE).message(stored(2)));
        return id;
    }

    private UUID uncertainAndParked() {
        var id = prepared();
        move(id, State.SENDING);
        move(id, State.UNCERTAIN);
        ledger.apply(
                entry(id),
                Change.to(State.PARKED, "outgoing-send", Outcome.PARKED).problem(AMBIGUOUS));
        return id;
    }

    private UUID listed(MessageKind kind) {
        var listing = new NewListing(
                "W90", "u-" + UUID.randomUUID(), kind, "G22", COURT.code().value());
        return ledger.listed(listing).id();
    }

    private UUID quarantined() {
        return opened(State.QUARANTINED);
    }

    private UUID opened(State state) {
        var id = listed(MessageKind.DOCUMENT);
        ledger.apply(
                entry(id),
                Change.to(State.STORED, "incoming-receive", Outcome.DONE).message(stored(3)));
        ledger.apply(
                entry(id),
                Change.to(state, "incoming-open", Outcome.DONE)
                        .header(header("7", OFFICE, COURT))
                        .files(List.of(pdf("a.pdf", 4)))
                        .unit(COURT.code()));
        return id;
    }

    private UUID report() {
        var document = opened(State.VERIFIED);
        ledger.apply(
                entry(document),
                Change.to(State.DELIVERED, "incoming-deliver", Outcome.DONE)
                        .report(status(StatusCode.ARRIVED, COURT, header("7", OFFICE, COURT))));
        return views.statusesAbout(document).get(0).id();
    }

    /** Between looking and writing somebody else writes. */
    private Ledger overtakenBy(Runnable somebodyElse) {
        return (Ledger) Proxy.newProxyInstance(
                Ledger.class.getClassLoader(), new Class<?>[] {Ledger.class}, (proxy, method, arguments) -> {
                    var result = method.invoke(ledger, arguments);
                    if (method.getName().equals("find")) {
                        somebodyElse.run();
                    }
                    return result;
                });
    }

    private void move(UUID id, State state) {
        ledger.apply(entry(id), Change.to(state, "test", Outcome.NOTE));
    }

    private Entry entry(UUID id) {
        return ledger.find(id).orElseThrow();
    }

    private TimelineEvent last(UUID id) {
        var events = views.timeline(id);
        return events.get(events.size() - 1);
    }

    private static ErrorCode code(Verdict<State> verdict) {
        return ((Verdict.Rejected<State>) verdict).problem().code();
    }

    private static String refusal(Verdict<State> verdict) {
        var problem = ((Verdict.Rejected<State>) verdict).problem();
        assertThat(problem.code()).isEqualTo(ErrorCode.ACTION_NOT_ALLOWED);
        return problem.detail();
    }
}
