package vn.courtaxis.retention;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.LongSupplier;
import vn.courtaxis.exchange.AxisClock;
import vn.courtaxis.retention.Round.Trouble;

/**
 * Whether our clock may decide what has been kept long enough. Deleting is the one thing that cannot be repeated when a clock was wrong,
 * so the axis has to confirm it.
 */
public final class ClockProof {

    private static final Duration TOLERATED = Duration.ofHours(1);
    private static final Duration NOTICEABLE = Duration.ofMinutes(5);

    /** After the clock was set, answers of the axis from before may be all there is for so long. */
    private static final Duration SETTLING = Duration.ofMinutes(10);

    private final AxisClock axis;
    private final InstantSource clock;
    private final LongSupplier nanoTime;
    private Instant shown;
    private long passed;
    private boolean settling;
    private long setAt;

    /** @param nanoTime a clock that nobody can set, as {@link System#nanoTime} */
    public ClockProof(AxisClock axis, InstantSource clock, LongSupplier nanoTime) {
        this.axis = axis;
        this.clock = clock;
        this.nanoTime = nanoTime;
        this.shown = clock.instant();
        this.passed = nanoTime.getAsLong();
    }

    /** What speaks against the clock now; to be asked again and again. */
    synchronized Optional<Trouble> doubt() {
        watch();
        if (settling) {
            return Optional.of(Trouble.CLOCK_WAS_SET);
        }
        var skews = axis.skews().values();
        if (skews.isEmpty()) {
            return Optional.of(Trouble.CLOCK_UNCONFIRMED);
        }
        return skews.stream().anyMatch(skew -> skew.abs().compareTo(TOLERATED) > 0)
                ? Optional.of(Trouble.CLOCK_DIFFERS)
                : Optional.empty();
    }

    private void watch() {
        var now = clock.instant();
        var nanos = nanoTime.getAsLong();
        var set = Duration.between(shown, now).minusNanos(nanos - passed).abs().compareTo(NOTICEABLE) > 0;
        if (set) {
            settling = true;
            setAt = nanos;
        } else if (nanos - setAt > SETTLING.toNanos()) {
            settling = false;
        }
        shown = now;
        passed = nanos;
    }
}
