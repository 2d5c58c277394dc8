package vn.courtaxis.codes;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A table of the registry as a file.
 *
 * @param name as problems name it
 * @param content opened once for each reading
 */
public record SheetSource(String name, Content content) {

    /** Opens a file. */
    @FunctionalInterface
    public interface Content {

        InputStream open() throws IOException;
    }

    /** Which table it is, and how many rows it has; what is wrong with them is told when they are read. */
    public record Outline(Sheet sheet, int rows) {}

    public Outline outline() {
        var headers = new ArrayList<List<String>>();
        var rows = new ArrayList<String>();
        CsvFile.read(
                this,
                header -> {
                    headers.add(header);
                    return new CsvFile.Format(header, List.of(), row -> rows.add(row.at()));
                },
                new ArrayList<>());
        return new Outline(SheetReader.sheet(headers.isEmpty() ? List.of() : headers.get(0)), rows.size());
    }

    public static SheetSource of(Path file) {
        return new SheetSource(String.valueOf(file.getFileName()), () -> Files.newInputStream(file));
    }
}
