package vn.courtaxis.proof;

import java.time.Duration;
import java.util.Optional;
import vn.courtaxis.proof.ExpectedPoints.Provocation;

/**
 * One death of the adapter.
 *
 * @param point where; empty for a moment that nobody chose
 * @param hit the adapter dies when it passes the point for the n-th time
 * @param whileStarting whether a death without a point comes before the adapter is ready
 * @param delay of a death without a point, from the start of the process or from when it is ready
 * @param fault of the axis meanwhile
 */
record Kill(String point, int hit, boolean whileStarting, Duration delay, Optional<Provocation> fault) {

    boolean isAtPoint() {
        return !point.isEmpty();
    }

    /** The same at the very next chance, with nothing else going on. */
    Kill again() {
        return new Kill(point, 1, false, delay, ExpectedPoints.leadingTo(point));
    }
}
