package vn.courtaxis.directory;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import vn.courtaxis.directory.DirectoryViews.Times;

/** Once a day each source is due, at a local time and some minutes more, so that not every adapter of the country asks at once. */
public final class RefreshSchedule {

    private static final Duration BETWEEN_ATTEMPTS = Duration.ofHours(1);

    private final LocalTime at;
    private final Duration delay;
    private final Clock clock;

    /**
     * @param delay drawn once for this adapter
     * @param clock in the court's time zone
     */
    public RefreshSchedule(LocalTime at, Duration delay, Clock clock) {
        this.at = at;
        this.delay = delay;
        this.clock = clock;
    }

    /** Whether no whole list came since the last time it was due, and the last attempt is not too recent. */
    public boolean isDue(Times times) {
        var now = clock.instant();
        return isBefore(times.whole(), lastDue(now)) && isBefore(times.begun(), now.minus(BETWEEN_ATTEMPTS));
    }

    private Instant lastDue(Instant now) {
        var today = now.atZone(clock.getZone()).truncatedTo(ChronoUnit.DAYS).with(at);
        var due = today.toInstant().plus(delay);
        return due.isAfter(now) ? today.minusDays(1).toInstant().plus(delay) : due;
    }

    private static boolean isBefore(@Nullable Instant event, Instant limit) {
        return event == null || event.isBefore(limit);
    }
}
