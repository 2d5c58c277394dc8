package vn.courtaxis.runtime;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Whether the axis answers. Not part of readiness: while the axis is down the adapter goes on accepting documents, and restarting
 * it would help nobody.
 */
@Component("axis")
@Profile("!twin")
final class AxisHealthIndicator implements HealthIndicator {

    private final AxisReachability reachability;

    AxisHealthIndicator(AxisReachability reachability) {
        this.reachability = reachability;
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
        return health.build();
    }
}
