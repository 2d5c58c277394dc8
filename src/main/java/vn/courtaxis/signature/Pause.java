package vn.courtaxis.signature;

import java.time.Duration;
import java.time.Instant;

/** Leaves a service alone for a while after failures in a row. */
final class Pause {

    private final int most;
    private final Duration length;
    private int failures;
    private Instant until = Instant.MIN;

    /** @param most failures in a row that begin a pause */
    Pause(int most, Duration length) {
        this.most = most;
        this.length = length;
    }

    /** A pause that lies further ahead than it is long began before the clock was put back. */
    synchronized boolean isOver(Instant now) {
        return !now.isBefore(until) || until.isAfter(now.plus(length));
    }

    synchronized void succeeded() {
        failures = 0;
    }

    synchronized void failed(Instant now) {
        failures++;
        if (failures >= most) {
            until = now.plus(length);
        }
    }
}
