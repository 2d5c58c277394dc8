package vn.courtaxis.runtime;

import java.time.Duration;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.courtaxis.directory.AxisDirectory;
import vn.courtaxis.exchange.AxisGateway;

/**
 * The first to hear of an orderly stop: what waits for the axis must not be waited for. Doors, steps and broker follow, each with its own
 * limit (configuration); all together they take less than 20 s.
 */
@Component
@Profile("!twin")
final class OrderlyStop implements SmartLifecycle {

    private final AxisGateway axis;
    private final AxisDirectory directory;
    private final Duration grace;
    private volatile boolean running;

    OrderlyStop(AxisGateway axis, AxisDirectory directory, CourtAxisProperties properties) {
        this.axis = axis;
        this.directory = directory;
        this.grace = properties.axis().stopGrace();
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        axis.stop(grace);
        directory.stop(grace);
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
