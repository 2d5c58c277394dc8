package vn.courtaxis.deadline;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Which time is working time: days of the week, less public holidays (Labour Code 2019 Điều 112), with make-up days. Holidays by the lunar
 * calendar and make-up days are set anew for each year, so a year is known only when the operator entered them.
 */
public final class WorkingCalendar {

    private final WorkingTimes times;
    private final Exceptions exceptions;

    WorkingCalendar(WorkingTimes times, Exceptions exceptions) {
        this.times = times;
        this.exceptions = exceptions;
    }

    /**
     * Reads holidays and make-up days from a file of the columns date, kind, name.
     *
     * @throws BrokenCalendar when the file is missing or a line is wrong; names each line
     */
    public static WorkingCalendar load(Path csvFile, WorkingTimes times) throws IOException {
        return new WorkingCalendar(times, CalendarFile.read(csvFile));
    }

    /** Working days by the day of the week alone. */
    public static WorkingCalendar ofWeekdays(WorkingTimes times) {
        return new WorkingCalendar(times, new Exceptions(Set.<MonthDay>of(), Map.of()));
    }

    public boolean isWorkingDay(LocalDate day) {
        return exceptions
                .of(day)
                .map(kind -> kind == Exceptions.Kind.WORKDAY)
                .orElseGet(() -> times.days().contains(day.getDayOfWeek()));
    }

    /** The first working day after that day. */
    LocalDate nextWorkingDay(LocalDate day) {
        var next = day.plusDays(1);
        while (!isWorkingDay(next)) {
            next = next.plusDays(1);
        }
        return next;
    }

    /** So many working days before that day; the day itself for 0. */
    LocalDate workingDaysBefore(LocalDate day, int count) {
        var before = day;
        for (var left = count; left > 0; left--) {
            do {
                before = before.minusDays(1);
            } while (!isWorkingDay(before));
        }
        return before;
    }

    /** The day on which people first see what comes at this moment: the same while they still work, else the next working day. */
    LocalDate dayOfWork(Instant arrived) {
        var local = local(arrived);
        var day = local.toLocalDate();
        return isWorkingDay(day)
                        && local.toLocalTime().isBefore(times.afternoon().to())
                ? day
                : nextWorkingDay(day);
    }

    LocalDate day(Instant instant) {
        return local(instant).toLocalDate();
    }

    Instant endOfMorning(LocalDate day) {
        return instant(day.atTime(times.morning().to()));
    }

    /** When work ends on that day, working day or not. */
    Instant endOfWork(LocalDate day) {
        return instant(day.atTime(times.afternoon().to()));
    }

    /** The moment from which so much working time is left until then. */
    Instant workingTimeBefore(Instant then, Duration length) {
        var at = local(then);
        var left = length;
        for (var day = at.toLocalDate(); !left.isZero(); day = day.minusDays(1)) {
            for (var hours : isWorkingDay(day) ? List.of(times.afternoon(), times.morning()) : List.<Hours>of()) {
                var begin = day.atTime(hours.from());
                var end = earlier(at, day.atTime(hours.to()));
                var worked = begin.isBefore(end) ? Duration.between(begin, end) : Duration.ZERO;
                if (left.compareTo(worked) <= 0) {
                    return instant(end.minus(left));
                }
                left = left.minus(worked);
            }
        }
        return then;
    }

    private static LocalDateTime earlier(LocalDateTime one, LocalDateTime other) {
        return one.isBefore(other) ? one : other;
    }

    /** Years whose lunar holidays and make-up days nobody entered: this one, and in December the coming one. */
    public List<Integer> unknownYears(Instant now) {
        var today = day(now);
        var last = today.getMonth() == Month.DECEMBER ? today.getYear() + 1 : today.getYear();
        return IntStream.rangeClosed(today.getYear(), last)
                .filter(year -> !exceptions.nameYear(year))
                .boxed()
                .toList();
    }

    ZoneId zone() {
        return times.zone();
    }

    private LocalDateTime local(Instant instant) {
        return LocalDateTime.ofInstant(instant, times.zone());
    }

    private Instant instant(LocalDateTime local) {
        return local.atZone(times.zone()).toInstant();
    }
}
