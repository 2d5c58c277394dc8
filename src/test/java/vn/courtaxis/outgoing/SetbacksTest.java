package vn.courtaxis.outgoing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.courtaxis.document.ErrorCode;
import vn.courtaxis.document.Problem;
import vn.courtaxis.ledger.Entry;
import vn.courtaxis.ledger.Fixtures;
import vn.courtaxis.ledger.Ledger;
import vn.courtaxis.ledger.MovableClock;
import vn.courtaxis.ledger.RetryPolicy;
import vn.courtaxis.ledger.Setbacks;
import vn.courtaxis.ledger.State;
import vn.courtaxis.store.TestLedger;

/** Whose fault a failure is decides how long a document waits and whether it is ever set aside. */
final class SetbacksTest {

    private static final int MOST = 5;

    private final MovableClock clock = new MovableClock();
    private final Ledger ledger = TestLedger.on(TestLedger.inMemory(), clock);
    private final Setbacks setbacks =
            new Setbacks(new RetryPolicy(Duration.ofSeconds(5), Duration.ofMinutes(10)), MOST, clock, new Random(1));
    private final UUID id = ledger.accept(Fixtures.outgoing("k1", "1")).id();

    @ParameterizedTest
    @EnumSource(names = {"SIGNING_DEVICE_UNAVAILABLE", "SIGNING_PIN_REFUSED", "TSA_UNAVAILABLE"})
    void whatADeviceOrServiceFailsAtIsNeverSetAside(ErrorCode code) {
        for (var n = 0; n < 10 * MOST; n++) {
            fails(code);
        }

        assertThat(entry().state()).isEqualTo(State.ACCEPTED);
        assertThat(entry().nextAttemptAt()).isAfter(clock.instant().plus(Duration.ofMinutes(1)));
    }

    @Test
    void aDocumentsOwnFailuresSetItAside() {
        for (var n = 0; n < MOST; n++) {
            fails(ErrorCode.SIGNING_FAILED);
        }

        assertThat(entry().state()).isEqualTo(State.PARKED);
    }

    @Test
    void aLongOutageDoesNotCountAgainstADocumentThatFailsOnceAfterwards() {
        for (var n = 0; n < 3 * MOST; n++) {
            fails(ErrorCode.TSA_UNAVAILABLE);
        }

        fails(ErrorCode.SIGNING_FAILED);

        assertThat(entry().state()).isEqualTo(State.ACCEPTED);
        assertThat(entry().attempts()).isOne();
    }

    private void fails(ErrorCode code) {
        var entry = entry();
        ledger.apply(entry, setbacks.retry(entry, State.ACCEPTED, "outgoing-prepare", new Problem(code, ""), null));
    }

    private Entry entry() {
        return ledger.find(id).orElseThrow();
    }
}
