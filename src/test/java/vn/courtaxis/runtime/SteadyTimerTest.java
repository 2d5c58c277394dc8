package vn.courtaxis.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.TimerTask;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class SteadyTimerTest {

    private final SteadyTimer timer = new SteadyTimer("timer-under-test");
    private final AtomicInteger turns = new AtomicInteger();

    @AfterEach
    void cancel() {
        timer.cancel();
    }

    @Test
    void goesOnWhateverBecomesOfOneTurn() {
        timer.schedule(
                new TimerTask() {
                    @Override
                    public void run() {
                        turns.incrementAndGet();
                        throw new StackOverflowError("unforeseen");
                    }
                },
                1,
                20);

        await().until(() -> turns.get() > 2);
    }

    @Test
    void hasNoThreadThatWaitsForATimeOfDay() {
        await().untilAsserted(() -> assertThat(Thread.getAllStackTraces().keySet())
                .noneMatch(thread -> thread.getName().equals("timer-under-test")
                        && thread.getClass().getName().equals("java.util.TimerThread")));
    }
}
