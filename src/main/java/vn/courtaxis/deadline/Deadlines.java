package vn.courtaxis.deadline;

import java.time.Instant;
import java.time.LocalDate;
import vn.courtaxis.ledger.DueMarks;

/**
 * By when what must be done. Every deadline is a function of the moment at which the duty began, and never goes back when that moment goes
 * forward; {@link #marks} rests on it.
 */
public final class Deadlines {

    private final WorkingCalendar calendar;
    private final DeadlineSettings settings;

    public Deadlines(WorkingCalendar calendar, DeadlineSettings settings) {
        this.calendar = calendar;
        this.settings = settings;
    }

    /** The same day, at the latest the morning of the next working day (QĐ 28/2018 Điều 6(2)). */
    Due sending(Instant accepted) {
        return soon(calendar.endOfMorning(calendar.nextWorkingDay(calendar.day(accepted))));
    }

    /**
     * "Right after signing" knows no night (QĐ 28/2018 Điều 6(2), NĐ 30/2020 Điều 18). All the time given is little, so that its second half
     * is "soon".
     */
    Due urgentSending(Instant accepted) {
        var within = settings.urgentWithin();
        return new Due(accepted.plus(within), accepted.plus(within.dividedBy(2)));
    }

    /** The same day (NĐ 30/2020 Điều 21(2)); what comes outside working time is first seen on the next working morning. */
    Due acknowledgement(Instant arrived) {
        return soon(calendar.endOfWork(calendar.dayOfWork(arrived)));
    }

    /** The end of work on the day that the document names, whatever day that is. */
    Due completion(LocalDate day) {
        var near = calendar.workingDaysBefore(day, settings.completionDueSoon());
        return new Due(calendar.endOfWork(day), calendar.endOfWork(near));
    }

    private Due soon(Instant due) {
        return new Due(due, calendar.workingTimeBefore(due, settings.dueSoon()));
    }

    /**
     * When duties must have begun that are now in this state, as far back as the settings look.
     *
     * @param state LATE or DUE_SOON
     */
    public DueMarks marks(DeadlineState state, Instant now) {
        return new Marks(this, now, calendar.day(now), settings.lookBack()).of(state);
    }
}
