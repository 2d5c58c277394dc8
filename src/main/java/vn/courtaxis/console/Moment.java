package vn.courtaxis.console;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * A point in time on a page.
 *
 * @param iso for machines, with its offset
 * @param text for people, local to the court
 * @param zone offset as people read it, for example {@code +07:00}
 */
record Moment(String iso, String text, String zone) {

    private static final DateTimeFormatter TEXT = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm:ss", Locale.ROOT);

    static Moment of(Instant instant, ZoneId zone) {
        var local = instant.atZone(zone);
        return new Moment(
                DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(local),
                TEXT.format(local),
                local.getOffset().getId());
    }
}
