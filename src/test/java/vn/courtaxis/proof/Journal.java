package vn.courtaxis.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What the adapters noted of their crash points. */
record Journal(Path file) {

    private static final String SEEN = "seen ";
    private static final String DIED = "died ";

    TreeSet<String> seen() throws IOException {
        return new TreeSet<>(lines(SEEN).toList());
    }

    /** Each death at a point, in order. */
    List<String> deaths() throws IOException {
        return lines(DIED).toList();
    }

    private Stream<String> lines(String beginning) throws IOException {
        var lines = Files.exists(file) ? Files.readAllLines(file) : List.<String>of();
        return lines.stream()
                .filter(line -> line.startsWith(beginning))
                .map(line -> line.substring(beginning.length()));
    }
}
