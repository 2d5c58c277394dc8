package vn.courtaxis.store;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.courtaxis.ledger.Fixtures.COURT;
import static vn.courtaxis.ledger.Fixtures.OFFICE;
import static vn.courtaxis.ledger.Fixtures.header;
import static vn.courtaxis.ledger.Fixtures.outgoing;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.courtaxis.document.DocumentHeader;
import vn.courtaxis.document.DocumentHeader.Business;
import vn.courtaxis.document.ErrorCode;
import vn.courtaxis.document.MessageKind;
import vn.courtaxis.document.Problem;
import vn.courtaxis.ledger.Change;
import vn.courtaxis.ledger.Entry;
import vn.courtaxis.ledger.NewDocument;
import vn.courtaxis.ledger.NewListing;
import vn.courtaxis.ledger.State;
import vn.courtaxis.ledger.TimelineEvent.Outcome;

/** What every database must do for documents that are about other documents. */
abstract class FlowContract extends DeletedContract {

    @Test
    void letsOneVersionFollowAnother() {
        var original = ledger.find(ledger.accept(outgoing("v1", "12")).id()).orElseThrow();

        assertThat(ledger.apply(original, succeededBy(original, "v2"))).isTrue();
        assertThat(ledger.apply(original, succeededBy(original, "v2, somebody else's")))
                .isFalse();

        assertThat(ledger.outgoing(original.requireHeader().documentId())).hasSize(2);
        assertThat(views.timeline(original.id()))
                .filteredOn(event -> event.step().equals("update"))
                .hasSize(1);
    }

    @Test
    void letsAnotherVersionFollowWhenTheFirstWasRejected() {
        var original = ledger.find(ledger.accept(outgoing("v1", "12")).id()).orElseThrow();
        ledger.apply(original, succeededBy(original, "v2"));
        var second = ledger.outgoing(original.requireHeader().documentId()).get(0);
        ledger.apply(second, Change.to(State.REJECTED, "reject", Outcome.REJECTED));

        assertThat(ledger.apply(original, succeededBy(original, "v3"))).isTrue();
    }

    private static Change succeededBy(Entry original, String key) {
        var header = original.requireHeader();
        var update =
                header.withBusiness(Business.update(header.documentId(), "Đính chính", false, List.of()), header.to());
        var version = new NewDocument("rest:dms", key, "a".repeat(64), "W90", COURT.code(), update, original.files());
        return Change.to(original.state(), "update", Outcome.NOTE).keepsClaim().send(version);
    }

    @Test
    void findsTheRecallsWhoseDocumentCameMeanwhile() {
        var recalled = header("12", OFFICE, COURT);
        var unknown = header("13", OFFICE, COURT);
        var request = waitingRecall("u-1", recalled);
        waitingRecall("u-2", unknown);
        waitingRecall("u-3", unknown);

        assertThat(ledger.overtakenRecalls(null)).isEmpty();
        incoming("u-4", recalled);

        assertThat(ledger.overtakenRecalls(null)).extracting(Entry::id).containsExactly(request);
    }

    @Test
    void goesOnBehindTheRecallsThatWereLookedAt() {
        var recalled = header("12", OFFICE, COURT);
        incoming("u-1", recalled);
        var first = waitingRecall("u-2", recalled);
        var second = waitingRecall("u-3", recalled);

        assertThat(ledger.overtakenRecalls(first)).extracting(Entry::id).containsExactly(second);
        assertThat(ledger.overtakenRecalls(second)).isEmpty();
    }

    @Test
    void findsTheFirstCopyAndThatForAnotherCourtBehindAnyNumberOfRepeats() {
        var header = header("12", OFFICE, COURT);
        var first = incoming("u-1", header);
        var forAnother = repeat("u-2", header, first.id(), "W90.02");
        for (var n = 3; n < 110; n++) {
            repeat("u-" + n, header, first.id(), "W90.01");
        }

        var found = ledger.incoming(header.documentId());

        assertThat(found).hasSize(100).extracting(Entry::id).contains(forAnother);
        assertThat(found.get(0).id()).isEqualTo(first.id());
        assertThat(found.get(1).axisDocId()).isEqualTo("u-109");
    }

    private UUID repeat(String axisDocId, DocumentHeader header, UUID first, String listedTo) {
        var listed = ledger.listed(new NewListing("W90", axisDocId, MessageKind.DOCUMENT, "G22", listedTo));
        ledger.apply(
                listed,
                Change.to(State.DUPLICATE, "incoming-open", Outcome.NOTE)
                        .header(header)
                        .about(first));
        return listed.id();
    }

    private UUID waitingRecall(String axisDocId, DocumentHeader document) {
        var entry = incoming(
                axisDocId, document.withBusiness(Business.recall(document.documentId(), "nhầm"), document.to()));
        ledger.apply(
                entry,
                Change.to(State.QUARANTINED, "incoming-open", Outcome.QUARANTINED)
                        .problem(new Problem(ErrorCode.RECALL_UNKNOWN_DOCUMENT, "")));
        return entry.id();
    }

    private Entry incoming(String axisDocId, DocumentHeader header) {
        var listed = ledger.listed(new NewListing("W90", axisDocId, MessageKind.DOCUMENT, "G22", "W90.01"));
        ledger.apply(
                listed, Change.to(State.VERIFIED, "incoming-open", Outcome.DONE).header(header));
        return ledger.find(listed.id()).orElseThrow();
    }
}
