package vn.courtaxis.registry;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Whose turn it is to hold a registry beside the one in use: with hundreds of thousands of codes a third one is too many for a small
 * machine. Whoever waits is waited for no longer than a bound, because mail must go on.
 */
final class BuildTurn {

    private final ReentrantLock lock = new ReentrantLock(true);
    private final Duration longest;

    /** @param longest that anybody waits */
    BuildTurn(Duration longest) {
        this.longest = longest;
    }

    /** @return whether the turn has come; then it is to be given back by {@link #end} */
    boolean begin() {
        try {
            return lock.tryLock(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    boolean isTaken() {
        return lock.isLocked();
    }

    /** Whether somebody waits for it. */
    boolean isWanted() {
        return lock.hasQueuedThreads();
    }

    void end() {
        lock.unlock();
    }
}
