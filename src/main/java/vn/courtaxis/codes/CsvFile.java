package vn.courtaxis.codes;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads a CSV file as strictly as a table of identities deserves: UTF-8, a header, every field present; {@code #} starts a comment line.
 * What is wrong is added to {@code problems} and reading goes on, so that one start reports everything.
 */
public final class CsvFile {

    private final String name;
    private final Function<List<String>, Format> formats;
    private final List<String> problems;
    private List<String> header = List.of();
    private @Nullable Consumer<CsvRow> taker;

    private CsvFile(String name, Function<List<String>, Format> formats, List<String> problems) {
        this.name = name;
        this.formats = formats;
        this.problems = problems;
    }

    /**
     * Which columns a file has and who takes its rows.
     *
     * @param taker throws {@link IllegalArgumentException} when it finds a row wrong, which becomes a problem of that line
     */
    record Format(List<String> required, List<String> optional, Consumer<CsvRow> taker) {}

    /**
     * Hands over row after row.
     *
     * @param taker throws {@link IllegalArgumentException} when it finds a row wrong, which becomes a problem of that line
     */
    public static void read(
            Path path, List<String> required, List<String> optional, List<String> problems, Consumer<CsvRow> taker) {
        read(SheetSource.of(path), header -> new Format(required, optional, taker), problems);
    }

    /** @param formats chooses by the header what the file is, or throws {@link IllegalArgumentException} */
    static void read(SheetSource source, Function<List<String>, Format> formats, List<String> problems) {
        var file = new CsvFile(source.name(), formats, problems);
        // a decoder of its own: what is not UTF-8 is told, never replaced
        var utf8 = StandardCharsets.UTF_8.newDecoder();
        try (var lines =
                new BufferedReader(new InputStreamReader(source.content().open(), utf8))) {
            var number = 0;
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                file.accept(++number, line);
            }
            if (file.header.isEmpty()) {
                problems.add(file.name + ": has no header line");
            }
        } catch (CharacterCodingException e) {
            problems.add(file.name + ": is not UTF-8; save it as \"CSV UTF-8\"");
        } catch (IOException e) {
            problems.add(file.name + ": cannot be read (" + e.getClass().getSimpleName() + ")");
        }
    }

    private void accept(int number, String raw) {
        // spreadsheets put a byte order mark first, and it would become part of the first column's name
        var line = number == 1 && raw.startsWith("\uFEFF") ? raw.substring(1) : raw;
        if (line.isBlank() || line.startsWith("#")) {
            return;
        }
        var at = name + ":" + number;
        try {
            var cells = CsvLine.cells(Normalizer.normalize(line, Normalizer.Form.NFC));
            if (header.isEmpty()) {
                acceptHeader(cells);
            } else if (taker != null) {
                taker.accept(new CsvRow(at, byColumn(cells)));
            }
        } catch (IllegalArgumentException e) {
            problems.add(at + ": " + e.getMessage());
        }
    }

    private void acceptHeader(List<String> columns) {
        header = columns;
        var format = formats.apply(columns);
        var wrong = new ArrayList<String>();
        format.required().stream()
                .filter(column -> !columns.contains(column))
                .forEach(column -> wrong.add("column " + column + " is missing"));
        var seen = new HashSet<String>();
        columns.stream()
                .filter(column -> !seen.add(column)
                        || !(format.required().contains(column)
                                || format.optional().contains(column)))
                .forEach(column -> wrong.add("column \"" + Cells.quoted(column) + "\" is unknown or repeated"));
        if (!wrong.isEmpty()) {
            throw new IllegalArgumentException(String.join(", ", wrong));
        }
        taker = format.taker();
    }

    private Map<String, String> byColumn(List<String> cells) {
        if (cells.size() != header.size()) {
            throw new IllegalArgumentException(cells.size() + " fields, but the header has " + header.size());
        }
        var byColumn = new HashMap<String, String>();
        for (var i = 0; i < cells.size(); i++) {
            byColumn.put(header.get(i), cells.get(i));
        }
        return byColumn;
    }
}
