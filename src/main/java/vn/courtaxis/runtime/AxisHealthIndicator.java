package vn.courtaxis.runtime;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.courtaxis.exchange.AxisClock;
import vn.courtaxis.exchange.AxisPauses;
import vn.courtaxis.exchange.AxisPauses.Pause;

/**
 * Whether the axis answers, what is not asked of it just now, and whether clocks agree. Not part of readiness: while the axis is down the adapter goes on accepting documents, and restarting
 * it would help nobody.
 */
@Component("axis")
@Profile("!twin")
final class AxisHealthIndicator implements HealthIndicator {

    private final AxisReachability reachability;
    private final AxisPauses pauses;
    private final AxisClock clock;

    AxisHealthIndicator(AxisReachability reachability, AxisPauses pauses, AxisClock clock) {
        this.reachability = reachability;
        this.pauses = pauses;
        this.clock = clock;
    }

    @Override
    public Health health() {
        var observations = reachability.observations();
        if (observations.isEmpty()) {
            return Health.unknown().withDetail("axis", "not asked yet").build();
        }
        var health = observations.values().stream().allMatch(AxisReachability.Observation::reachable)
                ? Health.up()
                : Health.down();
        observations.forEach((system, observation) -> health.withDetail(
                system,
                observation.problem() == null
                        ? "answers since " + observation.since()
                        : observation.problem() + " since " + observation.since()));
        var paused = pauses.pauses().stream().map(AxisHealthIndicator::said).toList();
        if (!paused.isEmpty()) {
            health.withDetail("paused", paused);
        }
        clock.skews().forEach((system, skew) -> health.withDetail("clock " + system, skew.toSeconds() + " s ahead"));
        return health.build();
    }

    private static String said(Pause pause) {
        return pause.system() + " " + pause.operation() + " since " + pause.since() + ", next try "
                + (pause.onTrial() ? "now" : pause.until()) + ": " + pause.cause();
    }
}
