package vn.courtaxis.repair;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.courtaxis.ledger.Fixtures.COURT;
import static vn.courtaxis.ledger.Fixtures.outgoing;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.courtaxis.codes.SandboxCodes;
import vn.courtaxis.document.DocumentHeader.Business;
import vn.courtaxis.document.Verdict;
import vn.courtaxis.ledger.Change;
import vn.courtaxis.ledger.Entry;
import vn.courtaxis.ledger.Fixtures;
import vn.courtaxis.ledger.Ledger;
import vn.courtaxis.ledger.MovableClock;
import vn.courtaxis.ledger.NewDocument;
import vn.courtaxis.ledger.State;
import vn.courtaxis.ledger.TimelineEvent.Outcome;
import vn.courtaxis.status.StatusReports;
import vn.courtaxis.store.TestLedger;

/** A version that was rejected goes out again only while no newer one has taken its place. */
final class SupersededTest {

    private final MovableClock clock = new MovableClock();
    private final Ledger ledger = TestLedger.on(TestLedger.inMemory(), clock);
    private final Entry original =
            ledger.find(ledger.accept(outgoing("v1", "12")).id()).orElseThrow();

    @Test
    void aRejectedVersionGoesOnWhileItIsTheNewest() {
        var second = rejected(version("v2"));

        assertThat(new ResendDocument(ledger).resend(second.id(), "dms")).isInstanceOf(Verdict.Done.class);
    }

    @Test
    void aRejectedVersionDoesNotFollowANewerOne() {
        var second = rejected(version("v2"));
        clock.move(java.time.Duration.ofMinutes(1));
        version("v3");

        var refused = Objection.NEWER_VERSION.<State>refused();
        assertThat(new ResendDocument(ledger).resend(second.id(), "dms")).isEqualTo(refused);
        assertThat(new RepairEntry(ledger, new StatusReports(ledger, SandboxCodes.load(), clock))
                        .replay(second.id(), "outgoing-prepare", "Gửi lại", "operator"))
                .isEqualTo(refused);
    }

    private Entry version(String key) {
        var header = original.requireHeader();
        var update =
                header.withBusiness(Business.update(header.documentId(), "Đính chính", false, List.of()), header.to());
        var version = new NewDocument(
                "rest:dms", key, "a".repeat(64), "W90", COURT.code(), update, List.of(Fixtures.pdf("a.pdf", 1)));
        assertThat(ledger.apply(
                        original,
                        Change.to(original.state(), "update", Outcome.NOTE)
                                .keepsClaim()
                                .send(version)))
                .isTrue();
        return ledger.find(ledger.earlierIntake("rest:dms", key, "a".repeat(64))
                        .orElseThrow()
                        .id())
                .orElseThrow();
    }

    private Entry rejected(Entry version) {
        ledger.apply(version, Change.to(State.REJECTED, "outgoing-prepare", Outcome.REJECTED));
        return ledger.find(version.id()).orElseThrow();
    }
}
