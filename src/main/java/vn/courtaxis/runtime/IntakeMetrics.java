package vn.courtaxis.runtime;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.courtaxis.dms.intake.Disk;
import vn.courtaxis.dms.intake.IntakeBudget;
import vn.courtaxis.document.ErrorCode;

/** How near the intake is to its limits, and whom it refused. */
@Component
@Profile("!twin")
final class IntakeMetrics implements MeterBinder {

    private static final List<ErrorCode> REASONS =
            List.of(ErrorCode.INTAKE_BUSY, ErrorCode.DISK_SPACE_LOW, ErrorCode.STORAGE_UNAVAILABLE);

    private final IntakeBudget budget;

    IntakeMetrics(IntakeBudget budget) {
        this.budget = budget;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("court.axis.intake.bytes", budget, IntakeBudget::bytesInFlight)
                .description("Bytes of the requests that hand over documents now")
                .register(registry);
        for (var reason : REASONS) {
            FunctionCounter.builder("court.axis.intake.refused", budget, intake -> intake.refused(reason))
                    .description("Requests that were not let in")
                    .tag("reason", reason.name().toLowerCase(Locale.ROOT))
                    .register(registry);
        }
        for (var disk : budget.disks()) {
            Gauge.builder("court.axis.disk.usable.bytes", disk, IntakeMetrics::usable)
                    .description("Room on the disks that documents need")
                    .tag("disk", disk.name())
                    .register(registry);
        }
    }

    private static double usable(Disk disk) {
        try {
            return disk.space().usableBytes();
        } catch (IOException e) {
            return Double.NaN;
        }
    }
}
