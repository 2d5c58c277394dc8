package vn.courtaxis.runtime;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.courtaxis.ledger.Step;

/** Refuses a start without all routes: an adapter that accepts documents and never works on them is worse than none. */
@Component
@Profile("!twin")
final class RoutesCheck {

    private final CamelContext camel;

    RoutesCheck(CamelContext camel) {
        this.camel = camel;
    }

    @EventListener(ApplicationStartedEvent.class)
    void everyStepHasItsRoute() {
        var problems = missing().stream()
                .map(route -> "routes/: thiếu / has no route " + route + " (Camel follows no symbolic link here)")
                .toList();
        if (!problems.isEmpty()) {
            throw new ConfigurationRefused(problems);
        }
    }

    private List<String> missing() {
        var steps = Arrays.stream(Step.values()).map(Step::queue);
        var others = Stream.of("outgoing-accepted", "incoming-list", "dispatch", MessagingConfiguration.DEAD_LETTERS);
        return Stream.concat(steps, others)
                .filter(route -> camel.getRoute(route) == null)
                .toList();
    }
}
