package vn.courtaxis.axis;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Aborts a call that has taken too long or has been silent too long.
 *
 * <p>The HTTP client's own limit ends with the answer's headers; a peer that drips its body would hold a caller for ever.
 */
final class CallWatch implements AutoCloseable {

    private final ScheduledExecutorService timer;
    private final long silence;
    private final long deadline;

    private volatile long lastProgress;
    private volatile boolean expired;
    private boolean closed;
    private @Nullable Runnable abort;
    private @Nullable ScheduledFuture<?> next;

    private CallWatch(ScheduledExecutorService timer, long silence, long deadline) {
        this.timer = timer;
        this.silence = silence;
        this.deadline = deadline;
        this.lastProgress = System.nanoTime();
    }

    static CallWatch start(ScheduledExecutorService timer, Duration longestSilence, Duration wholeCall) {
        var watch = new CallWatch(timer, longestSilence.toNanos(), System.nanoTime() + wholeCall.toNanos());
        watch.look();
        return watch;
    }

    /** Bytes moved. */
    void progress() {
        lastProgress = System.nanoTime();
    }

    /** What to do when time is over; done at once when it already is. */
    synchronized void abortWith(Runnable action) {
        abort = action;
        if (expired) {
            action.run();
        }
    }

    boolean expired() {
        return expired;
    }

    @SuppressWarnings("FutureReturnValueIgnored") // kept in a field, to be cancelled when the call ends in time
    private synchronized void look() {
        var now = System.nanoTime();
        var due = Math.min(deadline - now, lastProgress + silence - now);
        if (closed) {
            return;
        }
        if (due > 0) {
            next = timer.schedule(this::look, due, TimeUnit.NANOSECONDS);
            return;
        }
        expire();
    }

    /** Ends the call now, unless it has ended. */
    synchronized void expire() {
        if (closed) {
            return;
        }
        expired = true;
        if (abort != null) {
            abort.run();
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (next != null) {
            next.cancel(false);
        }
    }
}
