package vn.courtaxis.signature;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** How long one document may make us wait for revocation data, all its files together. Threads that work on it share it. */
public final class WaitingTime {

    private final AtomicLong nanos;

    WaitingTime(Duration all) {
        this.nanos = new AtomicLong(all.toNanos());
    }

    /** Nanoseconds that may be waited now; none when all is used up. */
    long grant(long most) {
        return Math.max(0, Math.min(most, nanos.get()));
    }

    void spend(long waited) {
        nanos.addAndGet(-waited);
    }
}
