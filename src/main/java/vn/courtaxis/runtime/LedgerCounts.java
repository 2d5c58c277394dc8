package vn.courtaxis.runtime;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import vn.courtaxis.document.Direction;
import vn.courtaxis.ledger.LedgerViews;
import vn.courtaxis.ledger.State;

/** How much stands where; one count serves all gauges of a scrape. */
@Component
@Profile("!twin")
final class LedgerCounts {

    private static final Logger LOG = LoggerFactory.getLogger(LedgerCounts.class);
    private static final Duration FRESH = Duration.ofSeconds(5);

    private final LedgerViews views;
    private final Clock clock;
    private @Nullable Counted counted;
    private Instant askedAt = Instant.EPOCH;

    private record Counted(
            Map<Direction, Map<State, Long>> documents, Map<Direction, Map<State, Long>> statuses, Duration oldest) {}

    LedgerCounts(LedgerViews views, Clock clock) {
        this.views = views;
        this.clock = clock;
    }

    /** {@code NaN} while the ledger cannot be asked. */
    double documents(Direction direction, State state) {
        return counted().map(now -> of(now.documents(), direction, state)).orElse(Double.NaN);
    }

    double statuses(Direction direction, State state) {
        return counted().map(now -> of(now.statuses(), direction, state)).orElse(Double.NaN);
    }

    /** Seconds. */
    double oldestWaiting() {
        return counted().map(now -> (double) now.oldest().toSeconds()).orElse(Double.NaN);
    }

    /** Asked once for a scrape, whatever comes of it: a database that is gone takes seconds to say so. */
    private synchronized Optional<Counted> counted() {
        var now = clock.instant();
        if (Duration.between(askedAt, now).abs().compareTo(FRESH) > 0) {
            counted = asked();
            askedAt = clock.instant();
        }
        return Optional.ofNullable(counted);
    }

    private @Nullable Counted asked() {
        try {
            return new Counted(views.counts(), views.statusCounts(), views.oldestWaiting());
        } catch (DataAccessException e) {
            LOG.debug("The ledger cannot be counted", e);
            return null;
        }
    }

    private static double of(Map<Direction, Map<State, Long>> counts, Direction direction, State state) {
        return counts.getOrDefault(direction, Map.of()).getOrDefault(state, 0L);
    }
}
