package vn.courtaxis.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.courtaxis.ledger.Fixtures.outgoing;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.courtaxis.document.MessageKind;
import vn.courtaxis.ledger.Change;
import vn.courtaxis.ledger.Ledger;
import vn.courtaxis.ledger.MovableClock;
import vn.courtaxis.ledger.NewListing;
import vn.courtaxis.ledger.State;
import vn.courtaxis.ledger.TimelineEvent.Outcome;
import vn.courtaxis.store.JdbcLedgerViews;
import vn.courtaxis.store.TestLedger;

final class AttentionMetricsTest {

    private final MovableClock clock = new MovableClock();
    private final DataSource source = TestLedger.inMemory();
    private final Ledger ledger = TestLedger.on(source, clock);
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    /** A registry holds what it measures weakly. */
    private final LedgerCounts counts = new LedgerCounts(new JdbcLedgerViews(JdbcClient.create(source), clock), clock);

    private int keys;

    @BeforeEach
    void bind() {
        new AttentionMetrics(counts).bindTo(registry);
    }

    @Test
    void countsDocumentsAndStatusesThatNeedAPerson() {
        document(State.PARKED);
        document(State.UNCERTAIN);
        document(State.REJECTED);
        received(MessageKind.STATUS, State.PARKED);
        received(MessageKind.STATUS, State.REJECTED);
        received(MessageKind.DOCUMENT, State.QUARANTINED);
        received(MessageKind.DOCUMENT, State.REJECTED);

        assertThat(attention("parked")).isEqualTo(2);
        assertThat(attention("uncertain")).isEqualTo(1);
        assertThat(attention("quarantined")).isEqualTo(1);
        assertThat(attention("rejected")).isEqualTo(2);
    }

    @Test
    void countsStatusesByDirectionAndStateAndCountsAnewAfterAWhile() {
        received(MessageKind.STATUS, State.PARKED);
        var first = statuses("incoming", "parked");
        received(MessageKind.STATUS, State.PARKED);
        var cached = statuses("incoming", "parked");
        clock.move(Duration.ofSeconds(6));

        assertThat(first).isEqualTo(1);
        assertThat(cached).isEqualTo(1);
        assertThat(statuses("incoming", "parked")).isEqualTo(2);
        assertThat(statuses("outgoing", "parked")).isZero();
    }

    private double attention(String kind) {
        return registry.get("court.axis.attention").tag("kind", kind).gauge().value();
    }

    private double statuses(String direction, String state) {
        return registry.get("court.axis.statuses")
                .tag("direction", direction)
                .tag("state", state)
                .gauge()
                .value();
    }

    private void document(State state) {
        var number = String.valueOf(++keys);
        move(ledger.accept(outgoing("k" + number, number)).id(), state);
    }

    private void received(MessageKind kind, State state) {
        move(
                ledger.listed(new NewListing("W90", "u-" + ++keys, kind, "G22", "W90.01"))
                        .id(),
                state);
    }

    private void move(UUID id, State state) {
        ledger.apply(ledger.find(id).orElseThrow(), Change.to(state, "test", Outcome.NOTE));
    }
}
