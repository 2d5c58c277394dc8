package vn.courtaxis.docs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.courtaxis.document.RemarkCode;

/** Holds the table of remarks in the operators' documents to the code, and the code to its use. */
class RemarkTableTest {

    private static final Path DOCUMENT = Path.of("src", "docs", "remarks.md");
    private static final Path CODE = Path.of("src", "main", "java", "vn", "courtaxis");
    private static final String BEGIN = "<!-- remark codes: begin -->\n";
    private static final String END = "<!-- remark codes: end -->";

    @Test
    void listsEveryRemarkAsTheCodeHasIt() throws IOException {
        var text = Files.readString(DOCUMENT, UTF_8);
        var written = text.substring(text.indexOf(BEGIN) + BEGIN.length(), text.indexOf(END));

        var expected = Arrays.stream(RemarkCode.values())
                .map(RemarkTableTest::row)
                .collect(Collectors.joining("", "\n| code | sentence |\n|---|---|\n", "\n"));

        assertThat(written)
                .as("Put this between the markers of %s:%n%n%s", DOCUMENT, expected)
                .isEqualTo(expected);
    }

    @Test
    void everyRemarkIsMadeSomewhere() throws IOException {
        var code = new StringBuilder();
        try (var files = Files.walk(CODE)) {
            for (var file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                code.append(Files.readString(file, UTF_8));
            }
        }
        var used = Pattern.compile("RemarkCode\\.([A-Z_]+)")
                .matcher(code)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toSet());

        assertThat(used)
                .containsAll(Arrays.stream(RemarkCode.values()).map(Enum::name).toList());
    }

    private static String row(RemarkCode code) {
        return "| `" + code + "` | " + code.vietnamese() + "<br>" + code.english() + " |\n";
    }
}
