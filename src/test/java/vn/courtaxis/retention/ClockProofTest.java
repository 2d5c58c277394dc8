package vn.courtaxis.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import vn.courtaxis.exchange.ScriptedAxisClock;
import vn.courtaxis.ledger.MovableClock;
import vn.courtaxis.retention.Round.Trouble;

final class ClockProofTest {

    private final MovableClock clock = new MovableClock();
    private final ScriptedAxisClock axis = new ScriptedAxisClock();
    private final ClockProof proof = new ClockProof(axis, clock, clock::nanoTime);

    @Test
    void trustsNoClockThatTheAxisHasNotConfirmed() {
        var before = proof.doubt();
        axis.put("W90", Duration.ofSeconds(2));

        assertThat(before).contains(Trouble.CLOCK_UNCONFIRMED);
        assertThat(proof.doubt()).isEmpty();
    }

    @Test
    void trustsNoClockThatDiffersFromTheAxis() {
        axis.put("W90", Duration.ofDays(-365));

        assertThat(proof.doubt()).contains(Trouble.CLOCK_DIFFERS);
    }

    @Test
    void waitsAfterTheClockWasSet() {
        axis.put("W90", Duration.ZERO);
        clock.move(Duration.ofHours(10));
        var passed = proof.doubt();

        clock.jump(Duration.ofDays(3_650));
        var jumped = proof.doubt();
        clock.move(Duration.ofMinutes(5));
        var soon = proof.doubt();
        clock.move(Duration.ofMinutes(6));

        assertThat(passed).isEmpty();
        assertThat(jumped).contains(Trouble.CLOCK_WAS_SET);
        assertThat(soon).contains(Trouble.CLOCK_WAS_SET);
        assertThat(proof.doubt()).isEmpty();
    }
}
