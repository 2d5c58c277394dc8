package vn.courtaxis.axis;

import java.time.Duration;

/**
 * When calls to the axis pause.
 *
 * @param after failures in a row
 * @param first length of the first pause, a fifth more or less; doubled after each trial that fails
 * @param cap longest pause
 */
public record PauseSettings(int after, Duration first, Duration cap) {

    public PauseSettings {
        if (after < 1 || first.isNegative() || first.isZero() || cap.compareTo(first) < 0) {
            throw new IllegalArgumentException("A pause begins after 1 failure or more and is not longer than its cap");
        }
    }
}
