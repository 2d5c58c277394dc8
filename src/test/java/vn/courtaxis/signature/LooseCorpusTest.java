package vn.courtaxis.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every attack on signatures outside PDFs gets the verdict that the documentation promises, by the check that it names. */
class LooseCorpusTest {

    private static final String BEGIN = "<!-- corpus outside PDF -->";

    static Stream<LooseRow> rows() {
        return LooseCorpus.rows().stream();
    }

    static Stream<LooseRow> attacks() {
        return rows().filter(row -> !row.checks().isEmpty());
    }

    @ParameterizedTest
    @MethodSource("rows")
    void getsTheVerdictOfTheTable(LooseRow row, @TempDir Path folder) throws Exception {
        assertThat(row.judged(folder)).as(row.attack()).isEqualTo(row.expected());
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void isMissedWithoutItsCheck(LooseRow row, @TempDir Path folder) throws Exception {
        assertThat(row.judgedWithoutItsChecks(folder)).as(row.attack()).isNotEqualTo(row.expected());
    }

    @Test
    void isTheTableInTheDocumentation() throws IOException {
        var document = Files.readString(Path.of("src/docs/signatures.md"));
        var begin = document.indexOf(BEGIN) + BEGIN.length();

        assertThat(document.substring(begin, document.indexOf("<!-- end of corpus outside PDF -->"))
                        .strip())
                .isEqualTo(table());
    }

    static String table() {
        return "| attachments | said of them | found by check |\n|---|---|---|\n"
                + rows().map(row -> "| " + String.join(" | ", row.cells()) + " |")
                        .collect(Collectors.joining("\n"));
    }
}
