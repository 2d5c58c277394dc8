package vn.courtaxis.repair;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.courtaxis.ledger.Fixtures.COURT;
import static vn.courtaxis.ledger.Fixtures.OFFICE;
import static vn.courtaxis.ledger.Fixtures.header;
import static vn.courtaxis.ledger.Fixtures.outgoing;
import static vn.courtaxis.ledger.Fixtures.pdf;
import static vn.courtaxis.ledger.Fixtures.status;
import static vn.courtaxis.ledger.Fixtures.stored;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.courtaxis.codes.SandboxCodes;
import vn.courtaxis.document.ErrorCode;
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
import vn.courtaxis.ledger.TimelineEvent;
import vn.courtaxis.ledger.TimelineEvent.Outcome;
import vn.courtaxis.status.StatusReports;
import vn.courtaxis.store.JdbcLedgerViews;
import vn.courtaxis.store.TestLedger;

/** A ledger, and what operators and document systems may do with its entries. */
abstract class RepairTest {

    static final Problem AMBIGUOUS = new Problem(ErrorCode.AXIS_OUTCOME_AMBIGUOUS, "a-1, a-2");

    final MovableClock clock = new MovableClock();
    final DataSource source = TestLedger.inMemory();
    final Ledger ledger = TestLedger.on(source, clock);
    final LedgerViews views = new JdbcLedgerViews(JdbcClient.create(source), clock);
    StatusReports reports;
    RepairEntry repair;
    ResendDocument resend;
    private int keys;

    @BeforeEach
    void prepare() {
        var codes = SandboxCodes.load();
        reports = new StatusReports(ledger, codes, clock);
        repair = new RepairEntry(ledger, reports);
        resend = new ResendDocument(ledger);
    }

    UUID prepared() {
        var number = String.valueOf(++keys);
        var id = ledger.accept(outgoing("k" + number, number)).id();
        ledger.apply(
                entry(id),
                Change.to(State.PREPARED, "outgoing-prepare", Outcome.DONE).message(stored(2)));
        return id;
    }

    UUID uncertainAndParked() {
        var id = prepared();
        move(id, State.SENDING);
        move(id, State.UNCERTAIN);
        ledger.apply(
                entry(id),
                Change.to(State.PARKED, "outgoing-send", Outcome.PARKED).problem(AMBIGUOUS));
        return id;
    }

    UUID listed(MessageKind kind) {
        var listing = new NewListing(
                "W90", "u-" + UUID.randomUUID(), kind, "G22", COURT.code().value());
        return ledger.listed(listing).id();
    }

    UUID quarantined() {
        return opened(State.QUARANTINED);
    }

    UUID opened(State state) {
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

    UUID report() {
        var document = opened(State.VERIFIED);
        ledger.apply(
                entry(document),
                Change.to(State.DELIVERED, "incoming-deliver", Outcome.DONE)
                        .report(status(StatusCode.ARRIVED, COURT, header("7", OFFICE, COURT))));
        return views.statusesAbout(document).get(0).id();
    }

    /** Between looking and writing somebody else writes. */
    Ledger overtakenBy(Runnable somebodyElse) {
        return (Ledger) Proxy.newProxyInstance(
                Ledger.class.getClassLoader(), new Class<?>[] {Ledger.class}, (proxy, method, arguments) -> {
                    var result = method.invoke(ledger, arguments);
                    if (method.getName().equals("find")) {
                        somebodyElse.run();
                    }
                    return result;
                });
    }

    void move(UUID id, State state) {
        ledger.apply(entry(id), Change.to(state, "test", Outcome.NOTE));
    }

    Entry entry(UUID id) {
        return ledger.find(id).orElseThrow();
    }

    TimelineEvent last(UUID id) {
        var events = views.timeline(id);
        return events.get(events.size() - 1);
    }

    static ErrorCode code(Verdict<State> verdict) {
        return ((Verdict.Rejected<State>) verdict).problem().code();
    }

    static String refusal(Verdict<State> verdict) {
        var problem = ((Verdict.Rejected<State>) verdict).problem();
        assertThat(problem.code()).isEqualTo(ErrorCode.ACTION_NOT_ALLOWED);
        return problem.detail();
    }
}
