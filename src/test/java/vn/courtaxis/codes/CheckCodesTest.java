package vn.courtaxis.codes;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCodesTest {

    private static final String HEADER = "id,code,aliases,name,kind,certainty,source";

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final Path directory;

    CheckCodesTest(@TempDir Path directory) {
        this.directory = directory;
    }

    @Test
    void tellsWhatIsWrongWithItsLineAndWhatIsOddWithItsClause() throws IOException {
        var file = file(
                HEADER,
                "a,D01,A53.000,Tòa án,court,official,QĐ",
                "b,H53,00A.00.00.G22,Bộ,ministry,official,QĐ",
                "c,,,Tòa án chưa có mã,court,observed,báo",
                "d,D01,,Tòa án khác,court,official,QĐ");

        assertThat(run("check", file)).isEqualTo(CheckCodes.WRONG);

        assertThat(lines())
                .contains("SAI / WRONG  codes.csv:5: D01 is already claimed by codes.csv:2")
                .contains("organizations 4, codes 0, successions 0, routes 0, matters 0")
                .anyMatch(line -> line.contains("codes.csv:3: H53 nhóm H") && line.contains("usually G"))
                .anyMatch(line -> line.contains("00A.00.00.G22 QCVN 102:2016"))
                .anyMatch(line -> line.startsWith("1 dòng sai"));
    }

    @Test
    void namesTheCourtsThatHaveNoCodeYet() throws IOException {
        var file = file(HEADER, "a,D01,,Tòa án,court,official,QĐ", "c,,,Tòa án chưa có mã,court,observed,báo");

        assertThat(run("check", file)).isEqualTo(CheckCodes.SOUND);
        assertThat(lines()).contains("  c  Tòa án chưa có mã").noneMatch(line -> line.startsWith("LẠ"));
    }

    @Test
    void aMatterThatNoDocumentCanShowIsOdd() throws IOException {
        var courts = file(
                HEADER + ",valid_to", "a,D01,,Tòa cũ,court,official,QĐ,2025-06-30", "b,D02,,Tòa,court,official,QĐ,");
        var successions = Files.write(
                directory.resolve("s.csv"),
                List.of(
                        "old,new,effective,certainty,source,matter",
                        "a,b,2025-07-01,official,QĐ,hinh-su",
                        "a,b,2025-07-01,official,QĐ,Dan-Su"));
        var matters = Files.write(
                directory.resolve("m.csv"),
                List.of("matter,field,text,source", "hinh-su,notation,HS,QĐ", "dan-su,notation,DS,QĐ"));

        assertThat(run("check", courts, successions.toString(), matters.toString()))
                .isEqualTo(CheckCodes.SOUND);

        assertThat(lines())
                .filteredOn(line -> line.startsWith("LẠ"))
                .singleElement()
                .asString()
                .contains("s.csv:3: Dan-Su");
    }

    @Test
    void theShippedTablesAreRight() {
        assertThat(run(
                        "check",
                        "config/codes/organizations.csv",
                        "config/codes/courts-of-vietnam.csv",
                        "config/codes/successions-2025.csv"))
                .isEqualTo(CheckCodes.SOUND);
        assertThat(lines()).noneMatch(line -> line.startsWith("LẠ"));
    }

    @Test
    void saysHowItIsCalledAndWhatCannotBeRead() {
        assertThat(run("check")).isEqualTo(CheckCodes.UNUSABLE);
        assertThat(run("check", "nowhere.csv")).isEqualTo(CheckCodes.UNUSABLE);
        assertThat(lines()).contains("codes check FILE...", "nowhere.csv: không đọc được / cannot be read");
    }

    private int run(String... arguments) {
        return CheckCodes.run(List.of(arguments), new PrintStream(said, true, UTF_8), LocalDate.of(2026, 11, 27));
    }

    private List<String> lines() {
        return new ArrayList<>(said.toString(UTF_8).lines().toList());
    }

    private String file(String... lines) throws IOException {
        return Files.write(directory.resolve("codes.csv"), List.of(lines)).toString();
    }
}
