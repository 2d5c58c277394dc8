package vn.courtaxis.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every attack of the corpus gets the verdict that the documentation promises. */
class HostileCorpusTest {

    private static final Path DOCUMENT = Path.of("src/docs/signatures.md");

    static Stream<CorpusRow> rows() {
        return Stream.of(
                        BytesCorpus.rows(),
                        PageCorpus.rows(),
                        TrustCorpus.rows(),
                        RevocationCorpus.rows(),
                        AlgorithmCorpus.rows(),
                        SizeCorpus.rows())
                .flatMap(List::stream);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void getsTheVerdictOfTheTable(CorpusRow row, @TempDir Path folder) throws Exception {
        assertThat(row.judged(folder)).as(row.attack()).isEqualTo(row.expected());
    }

    @Test
    void isTheTableInTheDocumentation() throws IOException {
        var document = Files.readString(DOCUMENT);
        var table = document.substring(
                document.indexOf("<!-- corpus -->") + 15, document.indexOf("<!-- end of corpus -->"));

        assertThat(table.strip()).isEqualTo(table());
    }

    static String table() {
        var head = "| done to the file | said of its signatures, first one first | found by check |\n|---|---|---|\n";
        return head
                + rows().map(row -> "| " + String.join(" | ", row.cells()) + " |")
                        .collect(Collectors.joining("\n"));
    }
}
