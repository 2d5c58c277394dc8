package vn.courtaxis.deadline;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalTime;

/** A stretch of working time on one day, local. */
public record Hours(LocalTime from, LocalTime to) {

    public Hours {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException(from + " is not before " + to);
        }
    }

    /**
     * Reads {@code 08:00-12:00}.
     *
     * @throws IllegalArgumentException when it is anything else
     */
    public static Hours parse(String text) {
        var parts = text.strip().split("\\s*-\\s*", -1);
        if (parts.length != 2) {
            throw new IllegalArgumentException("\"" + text + "\" is not of the form 08:00-12:00");
        }
        try {
            return new Hours(LocalTime.parse(parts[0]), LocalTime.parse(parts[1]));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("\"" + text + "\" is not of the form 08:00-12:00", e);
        }
    }

    Duration length() {
        return Duration.between(from, to);
    }
}
