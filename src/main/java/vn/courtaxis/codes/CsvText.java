package vn.courtaxis.codes;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Writes rows that {@link CsvFile} reads back as they are. A spreadsheet takes a cell that begins with {@code = + - @} for a formula, quoted
 * or not, and runs it; so such a cell gets an apostrophe in front, which reading takes off again. Some split at semicolons, quotes or not,
 * so the same holds for what follows one.
 */
public final class CsvText {

    private static final Pattern FORMULA = Pattern.compile("(^|;\\s*)(['\"]*[=+@-])");
    private static final Pattern MADE_SAFE = Pattern.compile("(^|;\\s*)'(['\"]*[=+@-])");

    private CsvText() {}

    /** One row with its line end. White space around a cell is not kept, and a line break in one becomes a blank: a row is a line. */
    public static String line(List<String> cells) {
        return cells.stream().map(CsvText::cell).collect(Collectors.joining(",", "", "\n"));
    }

    private static String cell(String text) {
        var flat = Normalizer.normalize(text.replaceAll("\\R", " "), Normalizer.Form.NFC)
                .strip();
        var safe = FORMULA.matcher(flat).replaceAll("$1'$2");
        return safe.isEmpty() || safe.matches("[\\p{L}\\p{N}.;:/() _-][^\",]*")
                ? safe
                : '"' + safe.replace("\"", "\"\"") + '"';
    }

    /** A cell as it was before it was written. */
    static String plain(String cell) {
        return MADE_SAFE.matcher(cell).replaceAll("$1$2");
    }
}
