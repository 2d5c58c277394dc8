package vn.courtaxis.runtime;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.courtaxis.document.Direction;
import vn.courtaxis.ledger.LedgerViews;
import vn.courtaxis.ledger.State;

/** How much stands where; one count serves all gauges of a scrape. */
@Component
@Profile("!twin")
final class LedgerCounts {

    private static final Duration FRESH = Duration.ofSeconds(5);

    private final LedgerViews views;
    private final Clock clock;
    private Map<Direction, Map<State, Long>> documents = Map.of();
    private Map<Direction, Map<State, Long>> statuses = Map.of();
    private Instant countedAt = Instant.EPOCH;

    LedgerCounts(LedgerViews views, Clock clock) {
        this.views = views;
        this.clock = clock;
    }

    synchronized double documents(Direction direction, State state) {
        count();
        return of(documents, direction, state);
    }

    synchronized double statuses(Direction direction, State state) {
        count();
        return of(statuses, direction, state);
    }

    private void count() {
        var now = clock.instant();
        if (Duration.between(countedAt, now).abs().compareTo(FRESH) > 0) {
            documents = views.counts();
            statuses = views.statusCounts();
            countedAt = now;
        }
    }

    private static double of(Map<Direction, Map<State, Long>> counts, Direction direction, State state) {
        return counts.getOrDefault(direction, Map.of()).getOrDefault(state, 0L);
    }
}
