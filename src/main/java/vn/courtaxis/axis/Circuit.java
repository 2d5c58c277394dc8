package vn.courtaxis.axis;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import vn.courtaxis.document.Problem;
import vn.courtaxis.exchange.AxisPauses.Operation;
import vn.courtaxis.exchange.AxisPauses.Pause;

/**
 * Whether one operation of the axis works for one account. After several failures in a row calls pause; then one is let through on trial:
 * if it works all go on, else the pause begins anew, twice as long. Time is counted on a clock that nobody can set.
 */
final class Circuit {

    private static final int MOST_DOUBLINGS = 20;

    /** So many of the longest pauses after the end of one, when there was nothing to try it with, nobody knows anything any more. */
    private static final int FORGOTTEN_AFTER = 10;

    private final String system;
    private final Operation operation;
    private final PauseSettings settings;
    private final InstantSource clock;
    private final LongSupplier nanoTime;
    private final RandomGenerator random;

    private int failures;
    private int pauses;
    private boolean trying;
    private long triesAt;
    private @Nullable Instant since;
    private @Nullable Problem cause;

    Circuit(
            String system,
            Operation operation,
            PauseSettings settings,
            InstantSource clock,
            LongSupplier nanoTime,
            RandomGenerator random) {
        this.system = system;
        this.operation = operation;
        this.settings = settings;
        this.clock = clock;
        this.nanoTime = nanoTime;
        this.random = random;
    }

    /** Whether a call may be made now. */
    enum Admission {
        FREE,
        /** One at a time, until {@link #ended}. */
        ON_TRIAL,
        REFUSED
    }

    synchronized Admission admit() {
        if (since == null) {
            return Admission.FREE;
        }
        if (trying || left() > 0) {
            return Admission.REFUSED;
        }
        trying = true;
        return Admission.ON_TRIAL;
    }

    synchronized void worked() {
        failures = 0;
        pauses = 0;
        since = null;
    }

    /** @return whether calls pause from now on and did not before */
    synchronized boolean failed(Problem problem, Admission admission) {
        failures++;
        cause = problem;
        var begins = since == null && failures >= settings.after();
        if (begins) {
            since = clock.instant();
        }
        if (begins || admission == Admission.ON_TRIAL) {
            triesAt = nanoTime.getAsLong() + length().toNanos();
            pauses++;
        }
        return begins;
    }

    /** The call ended, whatever came of it. */
    synchronized void ended(Admission admission) {
        if (admission == Admission.ON_TRIAL) {
            trying = false;
        }
    }

    /** Something else of this account works again: no need to wait for the end of the pause. */
    synchronized void tryNow() {
        triesAt = nanoTime.getAsLong();
    }

    private Duration length() {
        var doubled = settings.first().toMillis() * Math.pow(2, Math.min(pauses, MOST_DOUBLINGS));
        var millis = Math.min(settings.cap().toMillis(), doubled);
        return Duration.ofMillis(Math.round(millis * random.nextDouble(0.8, 1.2)));
    }

    private long left() {
        return triesAt - nanoTime.getAsLong();
    }

    /**
     * Trouble that nothing was there to try must not be shown for ever; the next failure makes it trouble again. Not to be called while
     * something else keeps calls from being made.
     */
    synchronized void forget() {
        if (since != null && !trying && -left() > settings.cap().toNanos() * FORGOTTEN_AFTER) {
            since = null;
            failures = settings.after() - 1;
        }
    }

    synchronized boolean isPaused() {
        return since != null && (trying || left() > 0);
    }

    synchronized boolean isBroken() {
        return since != null;
    }

    synchronized Optional<Pause> pause() {
        if (since == null || cause == null) {
            return Optional.empty();
        }
        var wait = Duration.ofNanos(Math.max(0, left()));
        var onTrial = !trying && wait.isZero();
        return Optional.of(new Pause(system, operation, since, clock.instant().plus(wait), onTrial, cause));
    }
}
