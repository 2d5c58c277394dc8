package vn.courtaxis.codes;

import java.util.ArrayList;
import java.util.List;

/** Takes one line of CSV apart: commas between fields, a quote in a quoted field doubled, a record ends with its line. */
final class CsvLine {

    private CsvLine() {}

    /** @throws IllegalArgumentException when quotes do not match up */
    static List<String> cells(String line) {
        var cells = new ArrayList<String>();
        var from = 0;
        while (from <= line.length()) {
            var quoted = line.startsWith("\"", from);
            var end = quoted ? afterQuoted(line, from) : afterBare(line, from);
            var cell = line.substring(from, end);
            cells.add(CsvText.plain(quoted ? unquoted(cell) : cell.strip()));
            from = end + 1;
        }
        return cells;
    }

    private static int afterBare(String line, int from) {
        var comma = line.indexOf(',', from);
        var end = comma < 0 ? line.length() : comma;
        if (line.substring(from, end).contains("\"")) {
            throw new IllegalArgumentException("a quote inside a field that is not quoted");
        }
        return end;
    }

    private static int afterQuoted(String line, int from) {
        var at = from + 1;
        while (at < line.length() && (line.charAt(at) != '"' || line.startsWith("\"\"", at))) {
            at += line.charAt(at) == '"' ? 2 : 1;
        }
        if (at >= line.length()) {
            throw new IllegalArgumentException("a quote is not closed on its line");
        }
        if (at + 1 < line.length() && line.charAt(at + 1) != ',') {
            throw new IllegalArgumentException("text after a closing quote");
        }
        return at + 1;
    }

    private static String unquoted(String cell) {
        return cell.substring(1, cell.length() - 1).replace("\"\"", "\"").strip();
    }
}
