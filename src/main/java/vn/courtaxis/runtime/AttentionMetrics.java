package vn.courtaxis.runtime;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.courtaxis.document.Direction;
import vn.courtaxis.ledger.State;

/** What waits for a person, documents and statuses together, for one alarm each; and the statuses by state. */
@Component
@Profile("!twin")
final class AttentionMetrics implements MeterBinder {

    private final LedgerCounts counts;

    AttentionMetrics(LedgerCounts counts) {
        this.counts = counts;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (var direction : Direction.values()) {
            for (var state : State.values()) {
                Gauge.builder("court.axis.statuses", counts, ledger -> ledger.statuses(direction, state))
                        .description("Business statuses in the ledger")
                        .tag("direction", direction.name().toLowerCase(Locale.ROOT))
                        .tag("state", state.name().toLowerCase(Locale.ROOT))
                        .register(registry);
            }
        }
        attention(registry, "parked", ledger -> everywhere(ledger, State.PARKED));
        attention(registry, "uncertain", ledger -> everywhere(ledger, State.UNCERTAIN));
        attention(registry, "quarantined", ledger -> everywhere(ledger, State.QUARANTINED));
        attention(registry, "rejected", AttentionMetrics::refused);
    }

    private void attention(MeterRegistry registry, String kind, ToDoubleFunction<LedgerCounts> count) {
        Gauge.builder("court.axis.attention", counts, count)
                .description("Documents and statuses that need a person, or may soon")
                .tag("kind", kind)
                .register(registry);
    }

    private static double everywhere(LedgerCounts ledger, State state) {
        return Arrays.stream(Direction.values())
                .mapToDouble(direction -> ledger.documents(direction, state) + ledger.statuses(direction, state))
                .sum();
    }

    /** A received document that was refused was decided on: nobody has to look at it again. */
    private static double refused(LedgerCounts ledger) {
        return everywhere(ledger, State.REJECTED) - ledger.documents(Direction.INCOMING, State.REJECTED);
    }
}
