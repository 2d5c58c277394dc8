package vn.courtaxis.docs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.courtaxis.document.ErrorCode;

/** Holds the table of error codes in the operators' documents to the code. */
class ErrorCodeTableTest {

    private static final Path DOCUMENT = Path.of("src", "docs", "errors.md");
    private static final String BEGIN = "<!-- error codes: begin -->\n";
    private static final String END = "<!-- error codes: end -->";

    @Test
    void listsEveryCodeAsTheCodeHasIt() throws IOException {
        var written = between(Files.readString(DOCUMENT, UTF_8));

        var expected = table();

        assertThat(written)
                .as("Put this between the markers of %s:%n%n%s", DOCUMENT, expected)
                .isEqualTo(expected);
    }

    private static String between(String text) {
        var begin = text.indexOf(BEGIN);
        var end = text.indexOf(END);
        assertThat(begin).as("marker %s", BEGIN).isNotNegative();
        assertThat(end).as("marker %s", END).isGreaterThan(begin);
        return text.substring(begin + BEGIN.length(), end);
    }

    private static String table() {
        return Arrays.stream(ErrorCode.Stage.values())
                .map(ErrorCodeTableTest::section)
                .collect(Collectors.joining("\n", "\n", "\n"));
    }

    private static String section(ErrorCode.Stage stage) {
        return Arrays.stream(ErrorCode.values())
                .filter(code -> code.stage() == stage)
                .map(ErrorCodeTableTest::row)
                .collect(Collectors.joining(
                        "", "### " + stage + "\n\n| code | who acts | retry | sentence |\n|---|---|---|---|\n", ""));
    }

    private static String row(ErrorCode code) {
        return "| `" + code + "` | " + code.actor() + " | " + code.retry() + " | " + cell(code.vietnamese()) + "<br>"
                + cell(code.english()) + " |\n";
    }

    private static String cell(String text) {
        return text.replace("|", "\\|");
    }
}
