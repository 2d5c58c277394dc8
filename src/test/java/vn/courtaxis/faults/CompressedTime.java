package vn.courtaxis.faults;

import java.time.Duration;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.concurrent.locks.LockSupport;
import vn.courtaxis.ledger.MovableClock;

/**
 * Time that passes only while everybody who takes part waits for it: threads sleep in it for hours, really at the same time as others,
 * and it moves on to the next who is to wake. Whoever takes part is counted as awake or not, under this object's monitor.
 */
final class CompressedTime {

    private record Alarm(long at, long order, Runnable action) {}

    private final MovableClock clock;
    private final PriorityQueue<Alarm> alarms =
            new PriorityQueue<>(Comparator.comparingLong(Alarm::at).thenComparingLong(Alarm::order));
    private int awake;
    private long orders;

    CompressedTime(MovableClock clock) {
        this.clock = clock;
    }

    /** What has passed. */
    synchronized Duration now() {
        return Duration.ofNanos(clock.nanoTime());
    }

    /** One more takes part, or is woken by another. */
    synchronized void wake() {
        awake++;
    }

    /** One less is awake; the last one lets time pass. */
    synchronized void rest() {
        awake--;
        while (awake == 0 && !alarms.isEmpty()) {
            pass();
        }
    }

    private void pass() {
        var next = alarms.element().at();
        clock.move(Duration.ofNanos(Math.max(0, next - clock.nanoTime())));
        while (!alarms.isEmpty() && alarms.element().at() <= next) {
            alarms.remove().action().run();
        }
    }

    /** Something happens after a while; it runs under the monitor. */
    synchronized void later(Duration delay, Runnable action) {
        alarms.add(new Alarm(clock.nanoTime() + delay.toNanos(), orders++, action));
    }

    void sleep(Duration duration) {
        var bed = new Bed();
        synchronized (this) {
            later(duration, bed::leave);
            rest();
        }
        bed.lie();
    }

    /** Where one thread waits until it is woken; whoever wakes it does so under the monitor. */
    final class Bed {

        private final Thread sleeper = Thread.currentThread();
        private volatile boolean left;

        void leave() {
            left = true;
            wake();
            LockSupport.unpark(sleeper);
        }

        /** The sleeper has said before, under the monitor, that it rests. */
        void lie() {
            while (!left) {
                LockSupport.park(this);
                if (Thread.interrupted()) {
                    throw new Over();
                }
            }
        }
    }

    /** The test is over, and with it its time. */
    static final class Over extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
