package vn.courtaxis.runtime;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.courtaxis.exchange.AxisClock;
import vn.courtaxis.exchange.AxisPauses;
import vn.courtaxis.exchange.AxisPauses.Operation;

/** What is not asked of the axis just now, and whether clocks agree: the axis's with ours, ours with the database's. */
@Component
@Profile("!twin")
final class AxisMetrics implements MeterBinder {

    private static final double MILLIS = 1000;

    private final AxisPauses pauses;
    private final AxisClock axisClock;
    private final DatabaseClock databaseClock;
    private final CourtAxisProperties properties;

    AxisMetrics(AxisPauses pauses, AxisClock axisClock, DatabaseClock databaseClock, CourtAxisProperties properties) {
        this.pauses = pauses;
        this.axisClock = axisClock;
        this.databaseClock = databaseClock;
        this.properties = properties;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (var account : properties.axis().accounts()) {
            var system = account.systemId();
            for (var operation : Operation.values()) {
                bindPause(registry, system, operation);
            }
            bindSkew(
                    registry,
                    system,
                    metrics -> seconds(metrics.axisClock.skews().get(system)));
        }
        if (databaseClock.isOfItsOwn()) {
            bindSkew(
                    registry,
                    "database",
                    metrics -> seconds(metrics.databaseClock.skew().orElse(null)));
        }
    }

    private void bindPause(MeterRegistry registry, String system, Operation operation) {
        Gauge.builder("court.axis.paused", pauses, axis -> isPaused(axis, system, operation) ? 1 : 0)
                .description("1 while calls to the axis pause because they failed again and again")
                .tag("system", system)
                .tag("operation", operation.name().toLowerCase(Locale.ROOT))
                .register(registry);
    }

    private static boolean isPaused(AxisPauses axis, String system, Operation operation) {
        return axis.pauses().stream()
                .anyMatch(pause -> pause.system().equals(system) && pause.operation() == operation);
    }

    private void bindSkew(MeterRegistry registry, String system, ToDoubleFunction<AxisMetrics> skew) {
        TimeGauge.builder("court.axis.clock.skew", this, TimeUnit.SECONDS, skew)
                .description("How far that clock is ahead of ours")
                .tag("system", system)
                .register(registry);
    }

    private static double seconds(@Nullable Duration skew) {
        return skew == null ? Double.NaN : skew.toMillis() / MILLIS;
    }
}
