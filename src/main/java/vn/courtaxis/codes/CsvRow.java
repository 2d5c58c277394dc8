package vn.courtaxis.codes;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One record of a CSV file.
 *
 * @param at file name and line, as problems name it
 */
public record CsvRow(String at, Map<String, String> cells) {

    public CsvRow {
        cells = Map.copyOf(cells);
    }

    /** The text of a column, empty when the file has no such column. */
    public String text(String column) {
        return cells.getOrDefault(column, "");
    }

    /** @throws IllegalArgumentException when the text is empty */
    public String present(String column) {
        var text = text(column);
        if (text.isEmpty()) {
            throw new IllegalArgumentException(column + " is empty");
        }
        return text;
    }

    /** The parts between semicolons. */
    public List<String> list(String column) {
        return Arrays.stream(text(column).split(";"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    /** @throws IllegalArgumentException when the text names no constant, with the names it may be */
    public <E extends Enum<E>> E constant(String column, Class<E> type) {
        var text = present(column).toUpperCase(Locale.ROOT);
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        column + " \"" + text(column) + "\" is none of " + Arrays.toString(type.getEnumConstants())));
    }

    /** The day of a column, null when it is empty. */
    public @Nullable LocalDate day(String column) {
        var text = text(column);
        try {
            return text.isEmpty() ? null : inUse(LocalDate.parse(text));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(column + " \"" + text + "\" is not a day (2025-07-01)");
        }
    }

    /** No body of these tables began or will end outside these years. */
    private static LocalDate inUse(LocalDate day) {
        if (day.getYear() < 1900 || day.getYear() > 2200) {
            throw new DateTimeException("year " + day.getYear());
        }
        return day;
    }

    /** The days between two columns, both included. */
    public Validity days(String from, String last) {
        return new Validity(day(from), day(last));
    }
}
