package vn.courtaxis.codes;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Days as numbers, so that a validity needs no object. */
final class Days {

    static final int OPEN_FROM = Integer.MIN_VALUE;
    static final int OPEN_LAST = Integer.MAX_VALUE;

    private Days() {}

    static int of(LocalDate day) {
        return Math.toIntExact(day.toEpochDay());
    }

    static int from(Validity validity) {
        return validity.from() == null ? OPEN_FROM : of(validity.from());
    }

    static int last(Validity validity) {
        return validity.last() == null ? OPEN_LAST : of(validity.last());
    }

    static Validity validity(int from, int last) {
        return from == OPEN_FROM && last == OPEN_LAST ? Validity.ALWAYS : new Validity(day(from), day(last));
    }

    private static @Nullable LocalDate day(int day) {
        return day == OPEN_FROM || day == OPEN_LAST ? null : LocalDate.ofEpochDay(day);
    }
}
