package vn.courtaxis.codes;

import java.time.LocalDate;
import vn.courtaxis.codes.KnownOrganization.Certainty;

/**
 * One organization takes over from another.
 *
 * @param old id of the one that ended
 * @param successor id of the one that goes on
 * @param on first day of the successor's duty
 * @param matter what it takes over; empty for everything
 * @param source the decree, or where else it was read; never empty
 */
public record Succession(
        String old, String successor, LocalDate on, String matter, Certainty certainty, String source) {}
