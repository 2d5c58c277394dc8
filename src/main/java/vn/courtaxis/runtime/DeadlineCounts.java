package vn.courtaxis.runtime;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import vn.courtaxis.deadline.DeadlineWatch;
import vn.courtaxis.deadline.DeadlineWatch.Counts;
import vn.courtaxis.ledger.Duty;

/** How many deadlines press; one count serves all gauges of a scrape. */
@Component
@Profile("!twin")
final class DeadlineCounts {

    private static final Logger LOG = LoggerFactory.getLogger(DeadlineCounts.class);
    private static final Duration FRESH = Duration.ofSeconds(5);

    private final DeadlineWatch watch;
    private final Clock clock;
    private @Nullable Counts counted;
    private Instant askedAt = Instant.EPOCH;

    DeadlineCounts(DeadlineWatch watch, Clock clock) {
        this.watch = watch;
        this.clock = clock;
    }

    /** {@code NaN} while the ledger cannot be asked. */
    double late(Duty duty) {
        var now = counted();
        return now == null ? Double.NaN : now.late().getOrDefault(duty, 0L);
    }

    /** {@code NaN} while the ledger cannot be asked. */
    double dueSoon(Duty duty) {
        var now = counted();
        return now == null ? Double.NaN : now.dueSoon().getOrDefault(duty, 0L);
    }

    int unknownYears() {
        return watch.unknownYears().size();
    }

    /** Asked once for a scrape, whatever comes of it: a database that is gone takes seconds to say so. */
    private synchronized @Nullable Counts counted() {
        if (Duration.between(askedAt, clock.instant()).abs().compareTo(FRESH) > 0) {
            counted = asked();
            askedAt = clock.instant();
        }
        return counted;
    }

    private @Nullable Counts asked() {
        try {
            return watch.counts();
        } catch (DataAccessException e) {
            LOG.debug("The deadlines cannot be counted", e);
            return null;
        }
    }
}
