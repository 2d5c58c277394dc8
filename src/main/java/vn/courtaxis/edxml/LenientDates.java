package vn.courtaxis.edxml;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads dates in the forms peers write: year or day first, slashes or hyphens, with or without time and zone.
 *
 * <p>Lenient in form, strict in the calendar: 30 February is no date. A moment with a zone is moved to Vietnamese time.
 */
public final class LenientDates {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final Pattern CANONICAL = Pattern.compile("\\d{4}/\\d{2}/\\d{2}( \\d{2}:\\d{2}:\\d{2})?");
    private static final Pattern FORM =
            Pattern.compile("(?:(?<y1>\\d{4})(?<s1>[/-])(?<m1>\\d{1,2})\\k<s1>(?<d1>\\d{1,2})"
                    + "|(?<d2>\\d{1,2})(?<s2>[/-])(?<m2>\\d{1,2})\\k<s2>(?<y2>\\d{4}))"
                    + "(?:(?:T|\\s+)(?<h>\\d{1,2}):(?<min>\\d{2})(?::(?<s>\\d{2})(?:\\.\\d{1,9})?)?)?"
                    + "\\s?(?<zone>Z|[+-]\\d{2}:?\\d{2})?");
    private static final int OLDEST_YEAR = 1900;

    private LenientDates() {}

    static boolean isCanonical(String text) {
        return CANONICAL.matcher(text).matches();
    }

    /** Local time in Vietnam; midnight when the text has no time; empty when it is no date of this age. */
    static Optional<LocalDateTime> parse(String text) {
        var form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        try {
            var local = LocalDateTime.of(date(form), time(form));
            return local.getYear() < OLDEST_YEAR ? Optional.empty() : Optional.of(inVietnam(local, form));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** As {@link #parse}, as a moment. */
    public static Optional<Instant> moment(String text) {
        return parse(text).map(local -> local.atZone(VIETNAM).toInstant());
    }

    private static LocalDate date(Matcher form) {
        var yearFirst = form.group("y1") != null;
        return LocalDate.of(
                number(form, yearFirst ? "y1" : "y2"),
                number(form, yearFirst ? "m1" : "m2"),
                number(form, yearFirst ? "d1" : "d2"));
    }

    private static LocalTime time(Matcher form) {
        return LocalTime.of(number(form, "h"), number(form, "min"), number(form, "s"));
    }

    /** A zone after a bare date says nothing about its day. */
    private static LocalDateTime inVietnam(LocalDateTime local, Matcher form) {
        var zone = form.group("zone");
        if (zone == null || form.group("h") == null) {
            return local;
        }
        return local.atOffset(ZoneOffset.of(zone)).atZoneSameInstant(VIETNAM).toLocalDateTime();
    }

    private static int number(Matcher form, String group) {
        var digits = form.group(group);
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
