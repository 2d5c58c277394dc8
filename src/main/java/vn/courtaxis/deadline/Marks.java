package vn.courtaxis.deadline;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;
import java.util.function.LongPredicate;
import vn.courtaxis.ledger.DueMarks;
import vn.courtaxis.ledger.DueMarks.Between;
import vn.courtaxis.ledger.DueMarks.Days;

/** Finds by bisection which beginnings of duties have by now become late, or soon will be: deadlines never go back as beginnings go on. */
record Marks(Deadlines deadlines, Instant now, LocalDate today, Duration lookBack) {

    /** Another adapter's clock may be ahead of ours. */
    private static final Duration AHEAD = Duration.ofDays(1);

    private static final int YEAR = 366;

    DueMarks of(DeadlineState state) {
        return new DueMarks(
                between(state, deadlines::sending),
                between(state, deadlines::urgentSending),
                between(state, deadlines::acknowledgement),
                days(state));
    }

    private Between between(DeadlineState state, Function<Instant, Due> due) {
        var inTime = moment(begun -> !due.apply(begun).isPast(now));
        return state == DeadlineState.LATE
                ? new Between(now.minus(lookBack), inTime)
                : new Between(inTime, moment(begun -> !due.apply(begun).isSoonOrPast(now)));
    }

    private Days days(DeadlineState state) {
        var inTime = day(due -> !deadlines.completion(due).isPast(now));
        return state == DeadlineState.LATE
                ? new Days(today.minusDays(lookBack.toDays()), inTime)
                : new Days(inTime, day(due -> !deadlines.completion(due).isSoonOrPast(now)));
    }

    /** To the millisecond, which is what the ledger keeps. */
    private Instant moment(Function<Instant, Boolean> isSo) {
        var latest = now.plus(AHEAD).toEpochMilli();
        return Instant.ofEpochMilli(first(0, latest, millis -> isSo.apply(Instant.ofEpochMilli(millis))));
    }

    private LocalDate day(Function<LocalDate, Boolean> isSo) {
        var day = today.toEpochDay();
        return LocalDate.ofEpochDay(first(day - YEAR, day + YEAR, number -> isSo.apply(LocalDate.ofEpochDay(number))));
    }

    /** The first number of which something is true that stays true from there on; the last one when it is true of none before. */
    private static long first(long from, long last, LongPredicate isTrue) {
        var low = from;
        var high = last;
        while (low < high) {
            var middle = low + (high - low) / 2;
            if (isTrue.test(middle)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
