package vn.courtaxis.runtime;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.courtaxis.ledger.Duty;

/** What is late and what soon will be, by duty, and whether the calendar that says so is complete. */
@Component
@Profile("!twin")
final class DeadlineMetrics implements MeterBinder {

    private final DeadlineCounts counts;

    DeadlineMetrics(DeadlineCounts counts) {
        this.counts = counts;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (var duty : Duty.values()) {
            deadlines(registry, duty, "late", found -> found.late(duty));
            deadlines(registry, duty, "due_soon", found -> found.dueSoon(duty));
        }
        Gauge.builder("court.axis.calendar.unknown.years", counts, DeadlineCounts::unknownYears)
                .description("Years (this one, in December the coming one) whose own holidays nobody entered")
                .register(registry);
    }

    private void deadlines(MeterRegistry registry, Duty duty, String state, ToDoubleFunction<DeadlineCounts> count) {
        Gauge.builder("court.axis.deadlines", counts, count)
                .description("Documents with an open duty that is late, or due soon")
                .tag("kind", duty.name().toLowerCase(Locale.ROOT))
                .tag("state", state)
                .register(registry);
    }
}
