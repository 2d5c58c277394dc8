package vn.courtaxis.store;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.courtaxis.ledger.Fixtures.COURT;
import static vn.courtaxis.ledger.Fixtures.OFFICE;
import static vn.courtaxis.ledger.Fixtures.header;
import static vn.courtaxis.ledger.Fixtures.outgoing;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.courtaxis.document.Direction;
import vn.courtaxis.document.DocumentHeader.Business;
import vn.courtaxis.document.DocumentNumber;
import vn.courtaxis.document.ErrorCode;
import vn.courtaxis.document.Organization;
import vn.courtaxis.document.OrganizationCode;
import vn.courtaxis.document.Problem;
import vn.courtaxis.ledger.Change;
import vn.courtaxis.ledger.Entry;
import vn.courtaxis.ledger.Ledger.NumberOfYear;
import vn.courtaxis.ledger.State;
import vn.courtaxis.ledger.TimelineEvent.Outcome;

/** What every database must do to know a document again: by its number, and as the twin of another. */
abstract class TwinContract extends StatusContract {

    @Test
    void knowsATwinUntilTheFirstIsRefused() {
        var first = delivered("u-1");
        var second = listed("u-2");

        var twin = twinOf(second, first);
        ledger.apply(find(first.id()), Change.to(State.REJECTED, "status", Outcome.DONE));

        assertThat(twin).contains(first.id());
        assertThat(twinOf(second, first)).isEmpty();
    }

    @Test
    void takesNothingFromTheSendersOwnForWhatAStrangerSentBefore() {
        var stranger = listed("u-1");
        ledger.apply(
                stranger,
                Change.to(State.QUARANTINED, "incoming-open", Outcome.QUARANTINED)
                        .header(header("7", OFFICE, COURT))
                        .contentHash("c".repeat(64))
                        .unit(COURT.code())
                        .problem(new Problem(ErrorCode.SENDER_NOT_AS_LISTED, "")));

        assertThat(twinOf(listed("u-2"), find(stranger.id()))).isEmpty();
    }

    @Test
    void findsOutgoingDocumentsByNumberToo() {
        var id = accepted();

        assertThat(ledger.outgoing("1/CV-TA01")).extracting(Entry::id).containsExactly(id);
        assertThat(ledger.outgoing("2/CV-TA01")).isEmpty();
    }

    @Test
    void knowsWhoHoldsANumberInAYear() {
        var first = ledger.accept(outgoing("k1", "5")).id();
        var newest = ledger.accept(outgoing("k2", "5")).id();

        assertThat(ledger.holderOf(sentNumber("5", 2026), null)).contains(newest);
        assertThat(ledger.holderOf(sentNumber("05", 2026), newest)).contains(first);
        assertThat(ledger.holderOf(sentNumber("5", 2025), null)).isEmpty();
        assertThat(ledger.holderOf(sentNumber("50", 2026), null)).isEmpty();
        assertThat(ledger.holderOf(receivedNumber("5", COURT, OFFICE.code()), null))
                .isEmpty();
    }

    @Test
    void knowsWhoHoldsTheNumberOfAnotherIssuerUnderAnyOfItsCodes() {
        var first = delivered("u-1");
        var current = OrganizationCode.of("G22");

        assertThat(ledger.holderOf(receivedNumber("07", COURT, current, OFFICE.code()), null))
                .contains(first.id());
        assertThat(ledger.holderOf(receivedNumber("7", COURT, OFFICE.code()), first.id()))
                .isEmpty();
        assertThat(ledger.holderOf(receivedNumber("7", OFFICE, OFFICE.code()), null))
                .isEmpty();
        assertThat(ledger.holderOf(receivedNumber("7", COURT, current), null)).isEmpty();
    }

    @Test
    void leavesANumberFreeThatARejectedDocumentOrARecallBears() {
        var rejected = accepted();
        ledger.apply(find(rejected), Change.to(State.REJECTED, "outgoing-send", Outcome.REJECTED));
        var recall = listed("u-1");
        var header = header("7", OFFICE, COURT);
        ledger.apply(
                recall,
                Change.to(State.DELIVERED, "incoming-deliver", Outcome.DONE)
                        .header(header.withBusiness(Business.recall(header.documentId(), "nhầm"), header.to()))
                        .unit(COURT.code()));

        assertThat(ledger.holderOf(sentNumber("1", 2026), null)).isEmpty();
        assertThat(ledger.holderOf(receivedNumber("7", COURT, OFFICE.code()), null))
                .isEmpty();
    }

    @Test
    void looksForANumberLongerThanAnyIndexTakes() {
        var number = "9".repeat(2_000);
        var id = ledger.accept(outgoing("k1", number)).id();

        assertThat(ledger.holderOf(sentNumber(number, 2026), null)).contains(id);
        assertThat(ledger.holderOf(sentNumber(number + "9", 2026), null)).isEmpty();
    }

    private static NumberOfYear sentNumber(String number, int year) {
        return new NumberOfYear(
                Direction.OUTGOING,
                COURT.code().value(),
                Set.of(COURT.code()),
                new DocumentNumber(number, "CV-TA01"),
                year);
    }

    private static NumberOfYear receivedNumber(String number, Organization unit, OrganizationCode... issuer) {
        return new NumberOfYear(
                Direction.INCOMING, unit.code().value(), Set.of(issuer), new DocumentNumber(number, "CV-TA01"), 2026);
    }

    private java.util.Optional<UUID> twinOf(Entry second, Entry first) {
        return ledger.twinOf(
                second, first.requireHeader(), "c".repeat(64), COURT.code().value());
    }
}
