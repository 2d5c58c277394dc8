package vn.courtaxis.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.apache.camel.ProducerTemplate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import vn.courtaxis.exchange.AxisPauses.Paused;
import vn.courtaxis.ledger.Fixtures;
import vn.courtaxis.ledger.Ledger;
import vn.courtaxis.ledger.MovableClock;
import vn.courtaxis.store.TestLedger;

final class AcceptedHintTest {

    private final Ledger ledger = TestLedger.on(TestLedger.inMemory(), new MovableClock());
    private final StaticListableBeanFactory beans = new StaticListableBeanFactory();
    private final UUID id = ledger.accept(Fixtures.outgoing("k1", "1")).id();

    @Test
    void aDocumentWhoseHintFailsIsWorkedOnAtOnceAllTheSame() {
        beans.addBean("ledger", ledger);

        hint();

        assertThat(ledger.due(10, Paused.NOTHING)).extracting(Ledger.Work::id).containsExactly(id);
    }

    @Test
    void anAcceptanceStandsAlthoughTheLedgerIsGone() {
        hint();

        assertThat(ledger.due(10, Paused.NOTHING)).isEmpty();
    }

    /** No queue is there yet. */
    private void hint() {
        new MessagingConfiguration()
                .acceptedHint(beans.getBeanProvider(ProducerTemplate.class), beans.getBeanProvider(Ledger.class))
                .accept(id);
    }
}
