package vn.courtaxis.outgoing;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/**
 * How long a document that may have been sent is still waited for in the axis's sent list. Counted on a clock that nobody can set, from
 * the first look in this process: a clock that jumps ahead must not shorten the wait, because sending too early doubles a document.
 */
public final class Patience {

    /** More documents of unknown outcome than that begin to wait anew, which is slow but safe. */
    private static final int MOST_REMEMBERED = 10_000;

    private final Duration grace;
    private final LongSupplier nanoTime;
    private final Map<Wait, Long> begun = new ConcurrentHashMap<>();

    private record Wait(UUID id, Instant since) {}

    /**
     * @param grace of the first round; each further one is twice as long
     * @param nanoTime as {@link System#nanoTime}
     */
    public Patience(Duration grace, LongSupplier nanoTime) {
        this.grace = grace;
        this.nanoTime = nanoTime;
    }

    /** @param since when the document came into this round; zero is yielded once for it, when the wait is over */
    Duration left(UUID id, Instant since, int rounds) {
        if (begun.size() >= MOST_REMEMBERED) {
            begun.clear();
        }
        var wait = new Wait(id, since);
        var now = nanoTime.getAsLong();
        var first = begun.computeIfAbsent(wait, absent -> now);
        var left = grace.multipliedBy(1L << rounds).minusNanos(now - first);
        if (left.compareTo(Duration.ZERO) > 0) {
            return left;
        }
        begun.remove(wait);
        return Duration.ZERO;
    }
}
