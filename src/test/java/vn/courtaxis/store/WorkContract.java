package vn.courtaxis.store;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.courtaxis.ledger.Fixtures.COURT;
import static vn.courtaxis.ledger.Fixtures.OFFICE;
import static vn.courtaxis.ledger.Fixtures.header;
import static vn.courtaxis.ledger.Fixtures.outgoing;
import static vn.courtaxis.ledger.Fixtures.pdf;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.courtaxis.document.ErrorCode;
import vn.courtaxis.document.Organization;
import vn.courtaxis.document.Problem;
import vn.courtaxis.exchange.AxisPauses.Operation;
import vn.courtaxis.exchange.AxisPauses.Paused;
import vn.courtaxis.exchange.AxisPauses.Trial;
import vn.courtaxis.ledger.Change;
import vn.courtaxis.ledger.Ledger;
import vn.courtaxis.ledger.NewDocument;
import vn.courtaxis.ledger.State;
import vn.courtaxis.ledger.Step;
import vn.courtaxis.ledger.TimelineEvent.Outcome;

/** What every database must do so that each entry is worked on in its turn, and none is forgotten. */
abstract class WorkContract extends ClaimsContract {

    @Test
    void offersAnAcceptedDocumentAtOnceWhenItsHintWasLost() {
        var id = accepted();
        assertThat(ledger.due(10, Paused.NOTHING)).isEmpty();

        ledger.hintLost(id);

        assertThat(ledger.due(10, Paused.NOTHING)).extracting(Ledger.Work::id).containsExactly(id);
    }

    @Test
    void sendsTheDocumentsOfOneSenderInTheOrderOfTheirAcceptance() {
        var first = prepared("k1", COURT);
        var second = prepared("k2", COURT);
        var elsewhere = prepared("k3", OFFICE);

        var tooEarly = ledger.claim(second, ANY);
        var offered = ledger.due(10, Paused.NOTHING);
        sends(first);
        var next = ledger.nextInLine(COURT.code().value());

        assertThat(tooEarly).isEmpty();
        assertThat(offered).extracting(Ledger.Work::id).containsExactlyInAnyOrder(first, elsewhere);
        assertThat(next).contains(second);
        assertThat(ledger.claim(second, ANY)).isPresent();
    }

    @Test
    void letsOthersPassADocumentThatAloneIsRefusedAgainAndAgain() {
        var first = prepared("k1", COURT);
        var second = prepared("k2", COURT);
        for (var n = 1; n < WorkConditions.REFUSALS_IN_PLACE; n++) {
            fails(first, ErrorCode.AXIS_CREDENTIALS_REFUSED);
        }
        var early = ledger.claim(second, ANY);

        fails(first, ErrorCode.AXIS_CREDENTIALS_REFUSED);

        assertThat(early).isEmpty();
        assertThat(ledger.claim(second, ANY)).isPresent();
    }

    @Test
    void letsOthersPassADocumentThatFailsForAReasonOfItsOwn() {
        var first = prepared("k1", COURT);
        var second = prepared("k2", COURT);
        fails(first, ErrorCode.AXIS_UNREACHABLE);
        var held = ledger.nextInLine(COURT.code().value());

        fails(first, ErrorCode.STORAGE_UNAVAILABLE);

        assertThat(held).isEmpty();
        assertThat(ledger.nextInLine(COURT.code().value())).contains(second);
    }

    @Test
    void offersNothingForAnAxisAccountThatIsPausedAndOnePieceForOneOnTrial() {
        prepared("k1", COURT);
        prepared("k2", OFFICE);
        var listed = listed("u-1");

        var paused = ledger.due(10, new Paused(Set.of("W90"), Set.of(), Set.of(), Set.of()));
        var trials = Set.of(new Trial("W90", Operation.SEND), new Trial("W90", Operation.FETCH));
        listed("u-2");
        listed("u-3");
        ledger.accept(outgoing("k4", "4"));
        clock.move(Duration.ofSeconds(31));
        var other = ledger.due(10, new Paused(Set.of("W91"), Set.of("W91"), Set.of("W91"), trials));

        assertThat(paused).extracting(Ledger.Work::id).containsExactly(listed.id());
        assertThat(other)
                .extracting(Ledger.Work::step)
                .containsExactlyInAnyOrder(Step.OUTGOING_SEND, Step.INCOMING_RECEIVE, Step.OUTGOING_PREPARE);
    }

    @Test
    void remembersWhereAnEntryStoodThatWasSetAside() {
        var unclear = prepared("k1", COURT);
        ledger.apply(find(unclear), Change.to(State.SENDING, "outgoing-send", Outcome.NOTE));
        ledger.apply(find(unclear), Change.to(State.PARKED, "park", Outcome.PARKED));
        var parked = find(unclear);

        ledger.apply(parked, Change.to(State.UNCERTAIN, "release", Outcome.NOTE));

        assertThat(parked.resumeState()).isEqualTo(State.UNCERTAIN);
        assertThat(parked.resumeStep()).contains(Step.OUTGOING_SEND);
        assertThat(find(unclear).resumeState()).isNull();
    }

    @Test
    void countsAnewWhenAPersonLetsAnEntryGoOn() {
        var id = prepared("k1", COURT);
        ledger.apply(
                find(id),
                Change.to(State.UNCERTAIN, "outgoing-send", Outcome.UNCERTAIN)
                        .attempts(7)
                        .countsUnclearSend());
        var unclear = find(id);
        ledger.apply(unclear, Change.to(State.PARKED, "outgoing-send", Outcome.PARKED));

        ledger.apply(find(id), Change.to(State.UNCERTAIN, "resend", Outcome.NOTE));

        assertThat(unclear.attempts()).isEqualTo(7);
        assertThat(find(id).attempts()).isZero();
    }

    @Test
    void forgetsThatADocumentMayHaveArrivedOnlyWhenAPersonDeniesIt() {
        var id = prepared("k1", COURT);
        for (var n = 0; n < 3; n++) {
            ledger.apply(
                    find(id),
                    Change.to(State.UNCERTAIN, "outgoing-send", Outcome.UNCERTAIN)
                            .countsUnclearSend());
        }
        var often = find(id);
        ledger.apply(often, Change.to(State.PARKED, "outgoing-send", Outcome.PARKED));

        ledger.apply(find(id), Change.to(State.UNCERTAIN, "release", Outcome.DONE));
        var released = find(id);
        ledger.apply(released, Change.to(State.PREPARED, "replay", Outcome.DONE).deniesUnclearSends());

        assertThat(often.unclearSends()).isEqualTo(3);
        assertThat(released.unclearSends()).isEqualTo(1);
        assertThat(find(id).unclearSends()).isZero();
    }

    @Test
    void offersDueWorkOnceUntilAHintIsNoLongerTrusted() {
        var id = accepted();
        clock.move(Duration.ofSeconds(31));

        var offered = ledger.due(10, Paused.NOTHING);
        var again = ledger.due(10, Paused.NOTHING);
        clock.move(Duration.ofSeconds(31));
        var later = ledger.due(10, Paused.NOTHING);

        assertThat(offered).containsExactly(new Ledger.Work(Step.OUTGOING_PREPARE, id));
        assertThat(again).isEmpty();
        assertThat(later).hasSize(1);
    }

    @Test
    void offersAllOpenWorkAfterAStart() {
        var id = accepted();
        ledger.claim(id, ANY);
        ledger.due(10, Paused.NOTHING);

        var reborn = TestLedger.on(source, clock);
        reborn.takeBackWork();

        assertThat(reborn.due(10, Paused.NOTHING)).extracting(Ledger.Work::id).containsExactly(id);
        assertThat(reborn.claim(id, ANY)).isPresent();
    }

    private UUID prepared(String key, Organization sender) {
        var number = key.substring(1);
        var document = new NewDocument(
                "rest:dms",
                key,
                String.format("%064x", number.hashCode()),
                "W90",
                sender.code(),
                header(number, sender, OFFICE),
                List.of(pdf("a.pdf", 1)));
        var id = ledger.accept(document).id();
        ledger.apply(find(id), Change.to(State.PREPARED, "outgoing-prepare", Outcome.DONE));
        return id;
    }

    private void sends(UUID id) {
        ledger.apply(
                find(id), Change.to(State.SENT, "outgoing-send", Outcome.DONE).axisDocId("a-" + id));
    }

    private void fails(UUID id, ErrorCode code) {
        ledger.apply(
                find(id),
                Change.to(State.PREPARED, "outgoing-send", Outcome.RETRY)
                        .problem(new Problem(code, ""))
                        .countsAttempt()
                        .nextAttemptAt(clock.instant().plusSeconds(10)));
    }
}
