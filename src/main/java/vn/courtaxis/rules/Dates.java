package vn.courtaxis.rules;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import vn.courtaxis.document.Priority;

/** Dates of a document and its deadline. */
final class Dates {

    /** Years after which a date is likelier a slip of the pen than a document on its way. */
    private static final int OLD = 2;

    private Dates() {}

    static Map<Rule, Check> checks() {
        return Map.of(
                Rule.DATE_IN_FUTURE, Dates::inFuture,
                Rule.DATE_TOO_OLD, Dates::tooOld,
                Rule.SENT_LATE, Dates::late,
                Rule.DEADLINE_BEFORE_DATE, Dates::deadlineBeforeDate,
                Rule.DEADLINE_PASSED, Dates::deadlinePassed,
                Rule.EXPRESS_WITHOUT_DEADLINE, Dates::expressWithoutDeadline);
    }

    private static Optional<String> inFuture(Facts facts) {
        var date = facts.date();
        return Check.when(date != null && date.isAfter(facts.today()), "date is in the future: " + date);
    }

    private static Optional<String> tooOld(Facts facts) {
        var date = facts.date();
        return Check.when(date != null && date.isBefore(facts.today().minusYears(OLD)), "date " + date);
    }

    /** Public holidays are not known here. */
    private static Optional<String> late(Facts facts) {
        var date = facts.date();
        return Check.when(date != null && nextWorkingDay(date).isBefore(facts.today()), "date " + date);
    }

    private static LocalDate nextWorkingDay(LocalDate date) {
        var next = date.plusDays(1);
        while (next.getDayOfWeek() == DayOfWeek.SATURDAY || next.getDayOfWeek() == DayOfWeek.SUNDAY) {
            next = next.plusDays(1);
        }
        return next;
    }

    private static Optional<String> deadlineBeforeDate(Facts facts) {
        var date = facts.date();
        var due = facts.dueDate();
        return Check.when(date != null && due != null && due.isBefore(date), "dueDate is before date: " + due);
    }

    /** A deadline before the date is named by the rule above. */
    private static Optional<String> deadlinePassed(Facts facts) {
        var due = facts.dueDate();
        var passed = due != null && due.isBefore(facts.today());
        return Check.when(passed && deadlineBeforeDate(facts).isEmpty(), "dueDate " + due);
    }

    private static Optional<String> expressWithoutDeadline(Facts facts) {
        return Check.when(facts.priority() == Priority.EXPRESS_TIMED && facts.dueDate() == null, "dueDate");
    }
}
