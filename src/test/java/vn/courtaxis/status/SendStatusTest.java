package vn.courtaxis.status;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.courtaxis.exchange.ScriptedAxis.accepted;
import static vn.courtaxis.exchange.ScriptedAxis.unreached;
import static vn.courtaxis.ledger.Fixtures.COURT;
import static vn.courtaxis.ledger.Fixtures.OFFICE;
import static vn.courtaxis.ledger.Fixtures.header;
import static vn.courtaxis.ledger.Fixtures.status;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.courtaxis.document.MessageKind;
import vn.courtaxis.document.StatusCode;
import vn.courtaxis.edxml.EdxmlWriter;
import vn.courtaxis.exchange.AxisAnswer;
import vn.courtaxis.exchange.ScriptedAxis;
import vn.courtaxis.exchange.TemporaryDocumentStore;
import vn.courtaxis.ledger.Change;
import vn.courtaxis.ledger.Entry;
import vn.courtaxis.ledger.Ledger;
import vn.courtaxis.ledger.MovableClock;
import vn.courtaxis.ledger.NewListing;
import vn.courtaxis.ledger.RetryPolicy;
import vn.courtaxis.ledger.Setbacks;
import vn.courtaxis.ledger.State;
import vn.courtaxis.ledger.TimelineEvent.Outcome;
import vn.courtaxis.store.JdbcLedgerViews;
import vn.courtaxis.store.TestLedger;

final class SendStatusTest {

    private final MovableClock clock = new MovableClock();
    private final DataSource source = TestLedger.inMemory();
    private final Ledger ledger = TestLedger.on(source, clock);
    private final ScriptedAxis axis = ScriptedAxis.answering();
    private SendStatus send;
    private UUID id;

    @BeforeEach
    void prepare(@TempDir Path folder) {
        var store = new TemporaryDocumentStore(folder);
        var setbacks =
                new Setbacks(new RetryPolicy(Duration.ofSeconds(1), Duration.ofMinutes(1)), 20, clock, new Random(1));
        send = new SendStatus(ledger, axis, store, new EdxmlWriter(store), setbacks);
        id = report();
    }

    @Test
    void sendsAStatusAndKeepsTheAxisId() {
        axis.everySend(() -> accepted("s-1"));

        send.send(id);

        assertThat(entry().state()).isEqualTo(State.SENT);
        assertThat(entry().axisDocId()).isEqualTo("s-1");
    }

    @Test
    void knowsThatAStatusLeftThoughSomebodySetItAsideMeanwhile() {
        axis.everySend(setAsideFirst(accepted("s-1")));

        send.send(id);

        assertThat(entry().state()).isEqualTo(State.SENT);
        assertThat(entry().axisDocId()).isEqualTo("s-1");
    }

    @Test
    void leavesAStatusSetAsideThatDidNotLeave() {
        axis.everySend(setAsideFirst(unreached()));

        send.send(id);

        assertThat(entry().state()).isEqualTo(State.PARKED);
        assertThat(entry().attempts()).isZero();
    }

    private Supplier<AxisAnswer<String>> setAsideFirst(AxisAnswer<String> answer) {
        return () -> {
            ledger.apply(
                    entry(), Change.to(State.PARKED, "park", Outcome.PARKED).keepsClaim());
            return answer;
        };
    }

    private UUID report() {
        var received = header("7", OFFICE, COURT);
        var document = ledger.listed(new NewListing("W90", "u-1", MessageKind.DOCUMENT, "G22", "W90.01"));
        ledger.apply(
                document,
                Change.to(State.DELIVERED, "incoming-deliver", Outcome.DONE)
                        .header(received)
                        .report(status(StatusCode.ARRIVED, COURT, received)));
        var views = new JdbcLedgerViews(JdbcClient.create(source), clock);
        return views.statusesAbout(document.id()).get(0).id();
    }

    private Entry entry() {
        return ledger.find(id).orElseThrow();
    }
}
