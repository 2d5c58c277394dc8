package vn.courtaxis.ledger;

import java.time.Instant;
import java.time.LocalDate;

/**
 * When a duty must have begun for its deadline to stand in a certain way now. A deadline is never earlier than that of a duty that began
 * before, so that the standing of all documents follows from a few moments, and a database can count them.
 *
 * @param accepted when a document was handed over for sending
 * @param acceptedUrgent the same of a document above normal priority
 * @param arrived when a document arrived, here or at a recipient
 * @param due the day that a document names itself
 */
public record DueMarks(Between accepted, Between acceptedUrgent, Between arrived, Days due) {

    /** From a moment on, until before another; empty when the second is not later. */
    public record Between(Instant from, Instant to) {}

    /** From a day on, until before another; empty when the second is not later. */
    public record Days(LocalDate from, LocalDate to) {}
}
