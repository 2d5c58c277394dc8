package vn.courtaxis.ledger;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** A clock that stands still until time passes or somebody puts it forward or back. */
public final class MovableClock extends Clock {

    private Instant now = Instant.parse("2026-11-20T02:00:00Z");
    private Duration passed = Duration.ZERO;

    /** Time passes. */
    public void move(Duration by) {
        passed = passed.plus(by);
        now = now.plus(by);
    }

    /** Somebody sets the clock; no time passes. */
    public void jump(Duration by) {
        now = now.plus(by);
    }

    /** As {@link System#nanoTime}: what has passed, whatever the clock was set to. */
    public long nanoTime() {
        return passed.toNanos();
    }

    @Override
    public ZoneId getZone() {
        return ZoneId.of("Asia/Ho_Chi_Minh");
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }

    @Override
    public Instant instant() {
        return now;
    }
}
