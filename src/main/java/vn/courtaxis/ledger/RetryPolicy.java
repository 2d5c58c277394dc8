package vn.courtaxis.ledger;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * When to try again: exponential, jittered by up to a fifth either way, capped.
 *
 * @param first delay after the first failure
 * @param cap longest delay
 */
public record RetryPolicy(Duration first, Duration cap) {

    private static final int MAX_DOUBLINGS = 30;

    public RetryPolicy {
        if (first.isNegative() || first.isZero() || cap.compareTo(first) < 0) {
            throw new IllegalArgumentException("The first delay is positive and not above the cap");
        }
    }

    /** @param failures how many attempts failed before, 0 for the first failure */
    public Duration delay(int failures, RandomGenerator random) {
        var doublings = Math.min(failures, MAX_DOUBLINGS);
        var millis = Math.min(cap.toMillis(), first.toMillis() * Math.pow(2, doublings));
        return Duration.ofMillis(Math.round(millis * random.nextDouble(0.8, 1.2)));
    }
}
