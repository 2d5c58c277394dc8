package vn.courtaxis.deadline;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Days that are not what their day of the week says.
 *
 * @param yearly holidays on the same date of every year
 * @param dated holidays and make-up days of one year; they win over the yearly ones
 */
record Exceptions(Set<MonthDay> yearly, Map<LocalDate, Kind> dated) {

    enum Kind {
        HOLIDAY,
        WORKDAY
    }

    Exceptions {
        yearly = Set.copyOf(yearly);
        dated = Map.copyOf(dated);
    }

    /** Empty on a day like any other. */
    Optional<Kind> of(LocalDate day) {
        return Optional.ofNullable(dated.get(day))
                .or(() -> yearly.contains(MonthDay.from(day)) ? Optional.of(Kind.HOLIDAY) : Optional.empty());
    }

    boolean nameYear(int year) {
        return dated.keySet().stream().anyMatch(day -> day.getYear() == year);
    }
}
