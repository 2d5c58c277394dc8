package vn.courtaxis.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import vn.courtaxis.document.Direction;
import vn.courtaxis.ledger.LedgerViews;
import vn.courtaxis.ledger.MovableClock;
import vn.courtaxis.ledger.State;

final class LedgerCountsTest {

    private final MovableClock clock = new MovableClock();
    private final AtomicInteger asked = new AtomicInteger();
    private boolean gone;

    private final LedgerCounts counts = new LedgerCounts(views(), clock);

    @Test
    void asksALedgerThatIsGoneOnceForAScrape() {
        gone = true;

        for (var state : State.values()) {
            assertThat(counts.documents(Direction.OUTGOING, state)).isNaN();
        }
        var scraped = asked.get();
        gone = false;
        clock.move(Duration.ofSeconds(6));

        assertThat(counts.oldestWaiting()).isEqualTo(7);
        assertThat(counts.statuses(Direction.INCOMING, State.PARKED)).isZero();
        assertThat(scraped).isEqualTo(1);
    }

    private LedgerViews views() {
        return (LedgerViews) Proxy.newProxyInstance(
                LedgerViews.class.getClassLoader(), new Class<?>[] {LedgerViews.class}, (self, method, arguments) -> {
                    asked.incrementAndGet();
                    if (gone) {
                        throw new DataAccessResourceFailureException("gone");
                    }
                    return method.getName().equals("oldestWaiting") ? Duration.ofSeconds(7) : Map.of();
                });
    }
}
