package vn.courtaxis.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The reasons in the documentation are those of the code. */
class FindingTableTest {

    @Test
    void isTheTableInTheDocumentation() throws IOException {
        var document = Files.readString(Path.of("src/docs/signatures.md"));
        var table = document.substring(
                document.indexOf("<!-- findings -->") + 17, document.indexOf("<!-- end of findings -->"));

        assertThat(table.strip()).isEqualTo(table());
    }

    static String table() {
        return "| reason | verdict | Vietnamese | English |\n|---|---|---|---|\n"
                + Arrays.stream(Finding.values())
                        .map(finding -> "| " + finding + " | " + finding.verdict() + " | "
                                + finding.reason().vietnamese() + " | "
                                + finding.reason().english() + " |")
                        .collect(Collectors.joining("\n"));
    }
}
