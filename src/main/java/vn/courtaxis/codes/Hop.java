package vn.courtaxis.codes;

import java.time.LocalDate;

/**
 * One step from an ended organization to who took over.
 *
 * @param old as it is shown to people: name and code
 * @param successor as it is shown to people: name and code
 * @param on first day of the successor's duty
 * @param matter what was taken over; empty for everything
 * @param source where the succession was read
 */
public record Hop(String old, String successor, LocalDate on, String matter, String source) {

    /** For a sentence: who, since when, and where that was read. */
    public String told() {
        return old + " -> " + successor + ", " + on + ", " + source;
    }
}
