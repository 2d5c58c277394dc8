package vn.courtaxis.sandbox.office;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** A list of records that grows only, kept as JSON lines so that the office remembers across restarts. */
final class OfficeJournal<T> {

    private final JsonMapper json = JsonMapper.builder().build();
    private final Path file;
    private final List<T> lines = new ArrayList<>();

    OfficeJournal(Path file, Class<T> type) {
        this.file = file;
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            if (Files.exists(file)) {
                for (var line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
                    replay(line, type);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The last line may be half of one, when the process was killed while writing it. */
    private void replay(String line, Class<T> type) {
        try {
            lines.add(json.readValue(line, type));
        } catch (JacksonException e) {
            return;
        }
    }

    synchronized void add(T value) throws IOException {
        var line = "\n" + json.writeValueAsString(value);
        Files.writeString(
                file, line, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        lines.add(value);
    }

    synchronized List<T> all() {
        return List.copyOf(lines);
    }
}
