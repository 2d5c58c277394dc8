package vn.courtaxis.codes;

import java.time.LocalDate;

/**
 * A code and the day on which somebody wrote it. Whose it is depends on the day: a code that was given to another body since goes on to
 * mean, in what was written before, the one that had it then.
 */
public record Written(String code, LocalDate on) {}
