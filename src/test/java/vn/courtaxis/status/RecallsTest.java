package vn.courtaxis.status;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.courtaxis.ledger.Fixtures.COURT;
import static vn.courtaxis.ledger.Fixtures.OFFICE;

import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.courtaxis.codes.SandboxCodes;
import vn.courtaxis.document.DocumentHeader;
import vn.courtaxis.document.DocumentHeader.Business;
import vn.courtaxis.document.DocumentId;
import vn.courtaxis.document.ErrorCode;
import vn.courtaxis.document.MessageKind;
import vn.courtaxis.document.Organization;
import vn.courtaxis.document.OrganizationCode;
import vn.courtaxis.document.Problem;
import vn.courtaxis.document.StatusCode;
import vn.courtaxis.ledger.Change;
import vn.courtaxis.ledger.Entry;
import vn.courtaxis.ledger.Fixtures;
import vn.courtaxis.ledger.Ledger;
import vn.courtaxis.ledger.LedgerViews;
import vn.courtaxis.ledger.MovableClock;
import vn.courtaxis.ledger.NewListing;
import vn.courtaxis.ledger.State;
import vn.courtaxis.ledger.TimelineEvent.Outcome;
import vn.courtaxis.store.JdbcLedgerViews;
import vn.courtaxis.store.TestLedger;

/** Recalls that meet their documents in another order than they were sent, and documents under somebody else's identity. */
final class RecallsTest {

    private static final Organization JUSTICE = new Organization(OrganizationCode.of("000.00.00.G15"), "Bộ Tư pháp");

    private final MovableClock clock = new MovableClock();
    private final DataSource source = TestLedger.inMemory();
    private final Ledger ledger = TestLedger.on(source, clock);
    private final LedgerViews views = new JdbcLedgerViews(JdbcClient.create(source), clock);
    private final Recalls recalls = new Recalls(
            ledger, new StatusReports(ledger, SandboxCodes.load(), clock), SandboxCodes.load(), RecallPolicy.AUTOMATIC);
    private int listings;

    @Test
    void aRecallFindsItsDocumentThoughWhoReadItWasKilled() {
        var header = Fixtures.header("12", OFFICE, COURT);
        var request = recall(header, header.documentId());
        var document = arrived(header);

        recalls.lookAgain();

        assertThat(state(document)).isEqualTo(State.RECALLED);
        assertThat(state(request)).isEqualTo(State.TAKEN);
    }

    @Test
    void aRecallWaitsForItsIssuersDocumentThoughAStrangersIsHere() {
        var header = Fixtures.header("12", OFFICE, COURT);
        var strangers = arrived(issuedBy(OFFICE, JUSTICE));

        var request = recall(header, header.documentId());
        recalls.lookAgain();

        assertThat(state(strangers)).isEqualTo(State.VERIFIED);
        assertThat(request(request).problem())
                .isEqualTo(new Problem(
                        ErrorCode.RECALL_UNKNOWN_DOCUMENT, header.documentId().value()));
        assertThat(views.timeline(request.id()))
                .filteredOn(event -> event.step().equals("recall"))
                .isEmpty();
    }

    @Test
    void recallsThatWaitForWhatNeverComesHoldUpNoOther() {
        var header = Fixtures.header("12", OFFICE, COURT);
        arrived(issuedBy(OFFICE, JUSTICE));
        for (var n = 0; n < 100; n++) {
            recall(header, header.documentId());
        }
        var other = Fixtures.header("13", OFFICE, COURT);
        var overtaken = recall(other, other.documentId());
        var document = arrived(other);

        recalls.lookAgain();
        assertThat(state(document)).isEqualTo(State.VERIFIED);
        recalls.lookAgain();

        assertThat(state(document)).isEqualTo(State.RECALLED);
        assertThat(state(overtaken)).isEqualTo(State.TAKEN);
        var late = arrived(header);
        recalls.lookAgain();
        assertThat(state(late)).isEqualTo(State.RECALLED);
    }

    @Test
    void aStrangersRecallIsRefused() {
        var header = Fixtures.header("12", OFFICE, COURT);
        arrived(header);

        var request = recall(issuedBy(OFFICE, JUSTICE), header.documentId());

        assertThat(state(request)).isEqualTo(State.REJECTED);
    }

    @Test
    void anUpdateIsAgreedToUnlessItsOwnSenderAsksForItBack() {
        var reports = new StatusReports(ledger, SandboxCodes.load(), clock);
        var update = Fixtures.header("12", OFFICE, COURT);
        recall(issuedBy(OFFICE, JUSTICE), update.documentId());
        var document = arrived(
                update.withBusiness(Business.update(update.documentId(), "Đính chính", true, List.of()), update.to()));

        ledger.apply(request(document), Change.to(State.TAKEN, "take", Outcome.DONE));
        assertThat(reports.acceptance(request(document))).isEqualTo(StatusCode.CHANGE_AGREED);

        var back = update.withBusiness(Business.recall(update.documentId(), "Gửi nhầm"), update.to());
        held(back, ErrorCode.SENDER_NOT_AS_LISTED);
        assertThat(reports.acceptance(request(document))).isEqualTo(StatusCode.CHANGE_AGREED);
        held(back, ErrorCode.UNKNOWN_ADDRESSEE);
        assertThat(reports.acceptance(request(document))).isEqualTo(StatusCode.RECEIVED);
    }

    private static DocumentHeader issuedBy(Organization issuer, Organization sender) {
        return Fixtures.headerOfIssuer(issuer, "12", sender, COURT);
    }

    private Entry recall(DocumentHeader document, DocumentId id) {
        var header = document.withBusiness(Business.recall(id, "Gửi nhầm"), document.to());
        var entry = listed();
        var judged = recalls.judge(RecallRequest.of(entry, header, COURT.code()), "incoming-open");
        ledger.apply(entry, judged.header(header).unit(COURT.code()));
        return entry;
    }

    private void held(DocumentHeader header, ErrorCode code) {
        ledger.apply(
                listed(),
                Change.to(State.QUARANTINED, "incoming-open", Outcome.QUARANTINED)
                        .header(header)
                        .problem(new Problem(code, "")));
    }

    private Entry arrived(DocumentHeader header) {
        var entry = listed();
        ledger.apply(
                entry,
                Change.to(State.VERIFIED, "incoming-open", Outcome.DONE)
                        .header(header)
                        .unit(COURT.code()));
        return entry;
    }

    private Entry listed() {
        return ledger.listed(new NewListing("W90", "u-" + listings++, MessageKind.DOCUMENT, "G22", "W90.01"));
    }

    private State state(Entry entry) {
        return request(entry).state();
    }

    private Entry request(Entry entry) {
        return ledger.find(entry.id()).orElseThrow();
    }
}
