package vn.courtaxis.faults;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Holds the fault table in the documents to the one that the tests run. */
final class FaultDocumentTest {

    private static final Path DOCUMENT = Path.of("src", "docs", "faults.md");
    private static final String BEGIN = "<!-- faults: begin -->\n";
    private static final String END = "<!-- faults: end -->";

    @Test
    void showsEveryRowAsTheTestsRunIt() throws IOException {
        var text = Files.readString(DOCUMENT, UTF_8);
        var written = text.substring(text.indexOf(BEGIN) + BEGIN.length(), text.indexOf(END));

        var expected = FaultDocument.text();

        assertThat(written)
                .as("Put this between the markers of %s:%n%n%s", DOCUMENT, expected)
                .isEqualTo(expected);
    }
}
