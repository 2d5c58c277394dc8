package vn.courtaxis.incoming;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.courtaxis.ledger.Fixtures.COURT;
import static vn.courtaxis.ledger.Fixtures.OFFICE;
import static vn.courtaxis.ledger.Fixtures.header;
import static vn.courtaxis.ledger.Fixtures.pdf;

import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.courtaxis.codes.SandboxCodes;
import vn.courtaxis.document.ErrorCode;
import vn.courtaxis.document.MessageKind;
import vn.courtaxis.document.Problem;
import vn.courtaxis.document.Verdict;
import vn.courtaxis.ledger.Change;
import vn.courtaxis.ledger.Ledger;
import vn.courtaxis.ledger.MovableClock;
import vn.courtaxis.ledger.NewListing;
import vn.courtaxis.ledger.State;
import vn.courtaxis.ledger.TimelineEvent;
import vn.courtaxis.ledger.TimelineEvent.Outcome;
import vn.courtaxis.status.RecallPolicy;
import vn.courtaxis.status.Recalls;
import vn.courtaxis.status.StatusReports;
import vn.courtaxis.store.JdbcLedgerViews;
import vn.courtaxis.store.TestLedger;

final class DecideQuarantineTest {

    private final MovableClock clock = new MovableClock();
    private final DataSource database = TestLedger.inMemory();
    private final Ledger ledger = TestLedger.on(database, clock);
    private DecideQuarantine decide;

    @BeforeEach
    void prepare() {
        var codes = SandboxCodes.load();
        var reports = new StatusReports(ledger, codes, clock);
        decide = new DecideQuarantine(
                ledger, reports, codes, new Recalls(ledger, reports, codes, RecallPolicy.AUTOMATIC));
    }

    @Test
    void letsOneOfTwoCopiesOnlyIntoTheInbox() {
        var first = fromAStranger("u-1");
        var second = fromAStranger("u-2");

        var released = decide.release(first, "", "đã hỏi nơi gửi", "op");
        var again = decide.release(second, "", "đã hỏi nơi gửi", "op");

        assertThat(released).isEqualTo(Verdict.done(State.VERIFIED));
        assertThat(again).isEqualTo(Verdict.done(State.DUPLICATE));
        assertThat(ledger.find(second).orElseThrow().about()).isEqualTo(first);
        assertThat(new JdbcLedgerViews(JdbcClient.create(database), clock).timeline(second))
                .last()
                .extracting(TimelineEvent::actor, TimelineEvent::detail)
                .containsExactly("op", "the same document is here already; đã hỏi nơi gửi");
    }

    private UUID fromAStranger(String axisDocId) {
        var entry = ledger.listed(new NewListing("W90", axisDocId, MessageKind.DOCUMENT, "G99", "W90.01"));
        var files = List.of(pdf("a.pdf", 3));
        ledger.apply(
                entry,
                Change.to(State.QUARANTINED, "incoming-open", Outcome.QUARANTINED)
                        .header(header("7", OFFICE, COURT))
                        .files(files)
                        .contentHash(Verification.contentHash(files))
                        .unit(COURT.code())
                        .problem(new Problem(ErrorCode.SENDER_NOT_AS_LISTED, "")));
        return entry.id();
    }
}
