package vn.courtaxis.runtime;

import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A timer that counts on the clock of {@link System#nanoTime}, and that no failure of its task ends. */
final class SteadyTimer extends Timer {

    private static final Logger LOG = LoggerFactory.getLogger(SteadyTimer.class);

    private final ScheduledExecutorService executor;

    SteadyTimer(String name) {
        super(name, true);
        // ends the thread that a timer brings along, and lets the methods that are not overridden refuse
        super.cancel();
        executor = new ScheduledThreadPoolExecutor(1, run -> {
            var thread = new Thread(run, name);
            thread.setDaemon(true);
            return thread;
        });
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // it ends with the executor
    public void schedule(TimerTask task, long delay, long period) {
        executor.scheduleWithFixedDelay(() -> run(task), delay, period, TimeUnit.MILLISECONDS);
    }

    // whatever it was, memory that ran out too: without its next turn the adapter would stand still
    private static void run(TimerTask task) {
        try {
            task.run();
        } catch (RuntimeException | Error e) {
            LOG.error("A timed task failed, it has its next turn", e);
        }
    }

    @Override
    public void cancel() {
        executor.shutdown();
    }
}
