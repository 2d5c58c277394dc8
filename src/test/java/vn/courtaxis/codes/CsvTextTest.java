package vn.courtaxis.codes;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows that are written and read back, past a spreadsheet that may have had them open. */
final class CsvTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "=1+1|'=1+1",
                "+84 24|'+84 24",
                "-1|'-1",
                "@SUM(A1)|'@SUM(A1)",
                "'=x|''=x",
                "'tis|'tis",
                "a-b=c|a-b=c",
                "#x|#x",
                "a;=b; +c;d|a;'=b; '+c;d",
                "a;'-b|a;''-b",
            })
    void givesASpreadsheetNoFormulaAndLosesNothing(String text, String seen) {
        var line = CsvText.line(List.of(text, "b"));

        assertThat(unquoted(line)).isEqualTo(seen + ",b\n");
        assertThat(CsvLine.cells(line.strip())).containsExactly(text, "b");
    }

    private static String unquoted(String line) {
        return line.replace("\"", "");
    }

    @Property
    void readsBackWhatItWrote(@ForAll("rows") List<String> cells) {
        var line = CsvText.line(cells);

        assertThat(line.lines()).hasSizeLessThanOrEqualTo(1);
        assertThat(line).doesNotStartWith("#").endsWith("\n");
        assertThat(CsvLine.cells(nfc(line.substring(0, line.length() - 1))))
                .isEqualTo(cells.stream().map(CsvTextTest::kept).toList());
    }

    @Provide
    Arbitrary<List<String>> rows() {
        return Arbitraries.strings()
                .withChars("=+-@'\",;#\n\r\t aÂ\u0302\u0338\u2028\uFEFF")
                .ofMaxLength(6)
                .list()
                .ofMinSize(1)
                .ofMaxSize(4);
    }

    private static String kept(String text) {
        return nfc(text.replaceAll("\\R", " ")).strip();
    }

    private static String nfc(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }
}
