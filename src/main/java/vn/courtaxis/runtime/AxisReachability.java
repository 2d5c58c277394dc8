package vn.courtaxis.runtime;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.courtaxis.document.Problem;

/** What the last poll of each axis account came to; logged when it changes, not every time. */
@Component
@Profile("!twin")
final class AxisReachability {

    private static final Logger LOG = LoggerFactory.getLogger(AxisReachability.class);

    private final Map<String, Observation> observations = new ConcurrentHashMap<>();
    private final Clock clock;

    AxisReachability(Clock clock) {
        this.clock = clock;
    }

    /** @param problem null while the axis answers */
    record Observation(@Nullable Problem problem, Instant since) {

        boolean reachable() {
            return problem == null;
        }
    }

    void observed(String system, Optional<Problem> problem) {
        var before = observations.get(system);
        var changed = before == null || before.reachable() == problem.isPresent();
        if (!changed) {
            return;
        }
        observations.put(system, new Observation(problem.orElse(null), clock.instant()));
        if (problem.isPresent()) {
            LOG.warn("Axis account {} does not get an answer: {}", system, problem.get().english());
        } else {
            LOG.info("Axis account {} is answered by the axis", system);
        }
    }

    Map<String, Observation> observations() {
        return Map.copyOf(observations);
    }
}
