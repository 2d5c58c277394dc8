package vn.courtaxis.runtime;

import java.io.IOException;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.courtaxis.deadline.BrokenCalendar;
import vn.courtaxis.deadline.DeadlineSettings;
import vn.courtaxis.deadline.Hours;
import vn.courtaxis.deadline.WorkingCalendar;
import vn.courtaxis.deadline.WorkingTimes;

/** What the configuration of deadlines must meet, as sentences for the administrator; every wrong line of the calendar is one. */
final class DeadlineRules {

    /** Working days; a document that is due in three months is not due soon. */
    private static final int LONGEST_LEAD = 60;

    /** Days; the marks of due dates are looked for within a year. */
    private static final int LONGEST_LOOK = 366;

    private final CourtAxisProperties.Deadlines deadlines;
    private final CourtAxisProperties properties;
    private final List<String> problems = new ArrayList<>();

    private DeadlineRules(CourtAxisProperties properties) {
        this.properties = properties;
        this.deadlines = properties.deadlines();
    }

    static List<String> problems(CourtAxisProperties properties) {
        var rules = new DeadlineRules(properties);
        rules.times().ifPresent(rules::calendar);
        rules.lengths();
        return rules.problems;
    }

    /** @throws IllegalArgumentException when the hours or days are wrong, which is checked before */
    static WorkingTimes times(CourtAxisProperties properties) {
        var deadlines = properties.deadlines();
        return new WorkingTimes(
                Hours.parse(deadlines.morning()),
                Hours.parse(deadlines.afternoon()),
                Set.copyOf(deadlines.workingDays()),
                properties.zone());
    }

    static DeadlineSettings settings(CourtAxisProperties properties) {
        var deadlines = properties.deadlines();
        return new DeadlineSettings(
                deadlines.urgentWithin(), deadlines.dueSoon(), deadlines.completionDueSoon(), deadlines.lookBack());
    }

    /** The calendar is read with any week, so that one start reports its lines, too. */
    private Optional<WorkingTimes> times() {
        try {
            return Optional.of(times(properties));
        } catch (IllegalArgumentException e) {
            problem("", "giờ, ngày làm việc sai / working hours or days are wrong: " + e.getMessage());
            return Optional.of(new WorkingTimes(
                    Hours.parse("08:00-12:00"),
                    Hours.parse("13:00-17:00"),
                    Set.of(DayOfWeek.MONDAY),
                    properties.zone()));
        }
    }

    private void calendar(WorkingTimes times) {
        try {
            WorkingCalendar.load(deadlines.calendar(), times);
        } catch (BrokenCalendar e) {
            e.problems().forEach(line -> problem(".calendar", line));
        } catch (IOException e) {
            problem(".calendar", String.valueOf(e.getMessage()));
        }
    }

    private void lengths() {
        if (deadlines.urgentWithin().toMinutes() < 1) {
            problem(".urgent-within", "phải từ 1 phút / must be a minute or more");
        }
        if (deadlines.dueSoon().isNegative() || deadlines.dueSoon().toDays() > LONGEST_LEAD) {
            problem(".due-soon", "phải từ 0 đến 60d / must be 0 to 60d");
        }
        if (deadlines.completionDueSoon() < 0 || deadlines.completionDueSoon() > LONGEST_LEAD) {
            problem(".completion-due-soon", "phải từ 0 đến 60 / must be 0 to 60");
        }
        if (deadlines.lookBack().toDays() < 1 || deadlines.lookBack().toDays() > LONGEST_LOOK) {
            problem(".look-back", "phải từ 1d đến 366d / must be 1d to 366d");
        }
    }

    private void problem(String key, String sentence) {
        problems.add(ConfigurationGate.PREFIX + ".deadlines" + key + ": " + sentence);
    }
}
