package vn.courtaxis.deadline;

import java.time.Duration;

/**
 * How the court measures what the decrees leave open.
 *
 * @param urgentWithin what "right after signing" means for a document above normal priority, nights and holidays included
 * @param dueSoon working time before a deadline from which it is due soon
 * @param completionDueSoon working days before a document's own due date from the evening of which on it is due soon
 * @param lookBack how long ago a duty may have begun, or a due date been, to be counted and listed
 */
public record DeadlineSettings(Duration urgentWithin, Duration dueSoon, int completionDueSoon, Duration lookBack) {

    public DeadlineSettings {
        if (urgentWithin.toMinutes() < 1 || dueSoon.isNegative() || completionDueSoon < 0 || lookBack.toDays() < 1) {
            throw new IllegalArgumentException("a minute, no less than 0, no less than 0, a day are the least");
        }
    }
}
