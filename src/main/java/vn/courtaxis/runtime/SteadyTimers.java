package vn.courtaxis.runtime;

import java.util.Map;
import java.util.Timer;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.component.timer.TimerComponent;
import org.apache.camel.component.timer.TimerConsumer;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Camel's {@code timer:} on a clock that nobody can set. Java's own timer waits for a time of day: set the clock back by a day, and the
 * dispatcher and the poll would stand still for a day.
 */
@Component("timer")
@org.apache.camel.spi.annotations.Component("timer") // under this name Camel finds how an address's options are read
@Profile("!twin")
final class SteadyTimers extends TimerComponent {

    private final Map<TimerConsumer, SteadyTimer> timers = new ConcurrentHashMap<>();

    @Override
    public Timer getTimer(TimerConsumer consumer) {
        return timers.computeIfAbsent(
                consumer, any -> new SteadyTimer("timer-" + any.getEndpoint().getTimerName()));
    }

    @Override
    public void removeTimer(TimerConsumer consumer) {
        var timer = timers.remove(consumer);
        if (timer != null) {
            timer.cancel();
        }
    }
}
