package vn.courtaxis.codes;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A name that an organization had.
 *
 * @param last the last day of it; null when not known
 */
public record FormerName(String name, @Nullable LocalDate last) {}
