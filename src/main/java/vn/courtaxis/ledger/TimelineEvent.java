package vn.courtaxis.ledger;

import java.time.Instant;

/**
 * One line of an entry's history; never changed once written.
 *
 * @param step what was done, for example {@code outgoing-send}
 * @param outcome how it ended, for example {@code DONE}, {@code RETRY}, {@code REJECTED}
 * @param detail one line for people, may be empty
 * @param actor account of the person or machine that caused it; {@code adapter} for the adapter itself
 */
public record TimelineEvent(Instant at, String step, Outcome outcome, String detail, String actor) {

    /** How a step ended. */
    public enum Outcome {
        DONE,
        NOTE,
        RETRY,
        UNCERTAIN,
        REJECTED,
        QUARANTINED,
        PARKED
    }

    /** The adapter itself as actor. */
    public static final String ADAPTER = "adapter";
}
