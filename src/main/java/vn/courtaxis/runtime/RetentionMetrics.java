package vn.courtaxis.runtime;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.courtaxis.retention.Round;

/** What was deleted since the start, and when a round last did all it should. */
@Component
@Profile("!twin")
final class RetentionMetrics {

    private static final long NEVER = 0;

    private final MeterRegistry registry;
    private final AtomicLong lastSuccess = new AtomicLong(NEVER);

    RetentionMetrics(MeterRegistry registry) {
        this.registry = registry;
        TimeGauge.builder(
                        "court.axis.retention.last.success",
                        lastSuccess,
                        TimeUnit.MILLISECONDS,
                        RetentionMetrics::known)
                .description("Since 1970, when a round of deleting last ended without trouble; NaN before the first")
                .register(registry);
        List.of("content", "metadata", "file", "orphan").forEach(this::deleted);
        List.of("file", "orphan").forEach(this::bytes);
    }

    private static double known(AtomicLong millis) {
        return millis.get() == NEVER ? Double.NaN : millis.get();
    }

    void count(Round round) {
        deleted("content").increment(round.contents());
        deleted("metadata").increment(round.metadata());
        deleted("file").increment(round.files());
        deleted("orphan").increment(round.orphans());
        bytes("file").increment(round.bytes());
        bytes("orphan").increment(round.orphanBytes());
        if (round.isSound()) {
            lastSuccess.set(round.beganAt().plus(round.took()).toEpochMilli());
        }
    }

    private Counter deleted(String what) {
        return Counter.builder("court.axis.retention.deleted")
                .description(
                        "Contents and metadata of entries that were deleted, files removed for it, and files that nobody knew")
                .tag("what", what)
                .register(registry);
    }

    private Counter bytes(String what) {
        return Counter.builder("court.axis.retention.deleted.bytes")
                .description("Bytes of files that were removed")
                .tag("what", what)
                .register(registry);
    }
}
