package vn.courtaxis.codes;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Days on which a fact holds.
 *
 * @param from first day; null when it held always
 * @param last last day, included; null when no end is known
 */
public record Validity(@Nullable LocalDate from, @Nullable LocalDate last) {

    public static final Validity ALWAYS = new Validity(null, null);

    public Validity {
        if (from != null && last != null && last.isBefore(from)) {
            throw new IllegalArgumentException("the last day " + last + " is before the first day " + from);
        }
    }

    public boolean contains(LocalDate day) {
        return !startsAfter(day) && !isOver(day);
    }

    public boolean startsAfter(LocalDate day) {
        return from != null && from.isAfter(day);
    }

    /** Whether its last day is before that day. */
    public boolean isOver(LocalDate day) {
        return last != null && last.isBefore(day);
    }

    /** Whether there is a day on which both hold. */
    public boolean overlaps(Validity other) {
        return (other.last == null || !startsAfter(other.last)) && (last == null || !other.startsAfter(last));
    }
}
