package vn.courtaxis.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** Every key stands in config/application.yaml, with a comment above it, and the file has no key that means nothing. */
final class ConfigurationDocumentedTest {

    private static final Path FILE = Path.of("config/application.yaml");

    @Test
    void everyKeyOfTheCodeIsInTheFileAndTheOtherWayRound() throws IOException {
        Map<String, Object> yaml = new Yaml().load(Files.readString(FILE));

        var written = new ArrayList<String>();
        keys("", Objects.requireNonNull(yaml.get("court-axis")), written);

        assertThat(written).containsExactlyInAnyOrderElementsOf(keys("", CourtAxisProperties.class));
    }

    @Test
    void everyKeyHasACommentAboveIt() throws IOException {
        var lines = Files.readAllLines(FILE);
        var start = lines.indexOf("court-axis:");
        var end = lines.indexOf("spring:");

        for (var n = start + 1; n < end; n++) {
            var line = lines.get(n);
            if (line.strip().matches("[a-z-]+: ?.*") && isLeaf(lines, n)) {
                assertThat(lines.get(n - 1).strip()).as("above " + line).startsWith("#");
            }
        }
    }

    private static boolean isLeaf(List<String> lines, int n) {
        var line = lines.get(n);
        return !line.strip().endsWith(":")
                || n + 1 == lines.size()
                || !lines.get(n + 1).startsWith(indent(line) + "  ");
    }

    private static String indent(String line) {
        return line.substring(0, line.length() - line.stripLeading().length());
    }

    @SuppressWarnings("unchecked")
    private static void keys(String prefix, Object node, List<String> into) {
        if (node instanceof Map<?, ?> map && !map.isEmpty()) {
            ((Map<String, Object>) map).forEach((key, value) -> keys(prefix + "." + key, value, into));
        } else {
            into.add(prefix);
        }
    }

    private static List<String> keys(String prefix, Class<?> type) {
        var keys = new ArrayList<String>();
        for (var component : type.getRecordComponents()) {
            var key = prefix + "." + kebab(component);
            if (component.getType().isRecord()) {
                keys.addAll(keys(key, component.getType()));
            } else {
                keys.add(key);
            }
        }
        return keys;
    }

    private static String kebab(RecordComponent component) {
        return component.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }
}
