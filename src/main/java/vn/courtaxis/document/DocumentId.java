package vn.courtaxis.document;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;

/**
 * Identity of a document on the axis, made by its issuer: {@code <issuer code>,<yyyy/MM/dd>,<number>/<notation>}.
 *
 * <p>Opaque when read: random UUIDs and impossible dates occur in the field.
 */
public record DocumentId(String value) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy/MM/dd", Locale.ROOT);

    public static DocumentId of(OrganizationCode issuer, LocalDate date, DocumentNumber number) {
        return new DocumentId(issuer.value() + "," + DAY.format(date) + "," + number.text());
    }

    /** The code that an identity of the usual form names its issuer by; empty for other forms. */
    public String issuer() {
        var end = value.indexOf(',');
        return end < 0 ? "" : value.substring(0, end).strip();
    }

    /** The day that an identity of the usual form carries; empty for other forms and impossible days. */
    public Optional<LocalDate> date() {
        var parts = value.split(",", 3);
        try {
            return parts.length < 3 ? Optional.empty() : Optional.of(LocalDate.parse(parts[1].strip(), DAY));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    public boolean isBlank() {
        return value.isBlank();
    }

    @Override
    public String toString() {
        return value;
    }
}
