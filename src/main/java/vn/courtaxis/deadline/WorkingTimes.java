package vn.courtaxis.deadline;

import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.Set;

/**
 * When people work on a working day, and on which days of a week. The decrees set no hours: they are the court's own.
 *
 * @param zone the court's; local times that a change of clocks skips or repeats are taken as {@link java.time.ZonedDateTime} takes them
 */
public record WorkingTimes(Hours morning, Hours afternoon, Set<DayOfWeek> days, ZoneId zone) {

    public WorkingTimes {
        days = Set.copyOf(days);
        if (afternoon.from().isBefore(morning.to())) {
            throw new IllegalArgumentException("the afternoon begins before the morning ends");
        }
        if (days.isEmpty()) {
            throw new IllegalArgumentException("no day of the week is a working day");
        }
    }
}
