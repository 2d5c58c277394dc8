package vn.courtaxis.codes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.courtaxis.codes.DocumentTypes.TypeName;

class DocumentTypesTest {

    private static final Path SHIPPED = Path.of("config/codes/document-types.csv");

    @ParameterizedTest
    @CsvSource({
        "Công văn, 18",
        "cong van, 18",
        "CÔNG  VĂN, 18",
        "Quyết định (cá biệt), 2",
        "quyet dinh, 2",
        "quy dinh, 5",
        "QĐ, 2",
        "qđ, 2",
        "QyĐ, 5",
        "HĐ, 17",
        "HD, 8",
        "ĐA, 12",
        "DA, 13",
        "de an, 12",
        "TTr, 16",
        "thư công, 29"
    })
    void findsATypeByNameOrAbbreviation(String text, int number) throws IOException {
        var types = DocumentTypes.load(SHIPPED);

        assertThat(types.byName(text))
                .hasValueSatisfying(type -> assertThat(type.number()).isEqualTo(number));
        assertThat(types.byName(Normalizer.normalize(text, Normalizer.Form.NFD)))
                .isEqualTo(types.byName(text));
    }

    @Test
    void knowsAllTypesAndCopiesOfTheRegulation() throws IOException {
        var types = DocumentTypes.load(SHIPPED);

        assertThat(types.all()).filteredOn(type -> !type.isCopy()).hasSize(29);
        assertThat(types.all())
                .filteredOn(TypeName::isCopy)
                .extracting(TypeName::abbreviation)
                .containsExactly("SY", "TrS", "SL");
        assertThat(types.all())
                .extracting(TypeName::source)
                .allSatisfy(source -> assertThat(source).isNotBlank());
    }

    @Test
    void doesNotGuessATypeItDoesNotKnow() throws IOException {
        var types = DocumentTypes.load(SHIPPED);

        assertThat(List.of("", " ", "(cá biệt)", "Bản án", "V"))
                .allSatisfy(text -> assertThat(types.byName(text)).isEmpty());
    }

    @Test
    void namesEveryWrongLine(@TempDir Path directory) throws IOException {
        var file = Files.write(
                directory.resolve("types.csv"),
                List.of("number,name,abbreviation,source", "x,Tên,T,s", "2,,T,s", "3,Báo cáo,BC,s", "4,bao cao,B,s"),
                StandardCharsets.UTF_8);

        var broken = catchThrowableOfType(BrokenCodeFile.class, () -> DocumentTypes.load(file));

        assertThat(broken.problems())
                .containsExactly(
                        "types.csv:2: number \"x\" is not a number",
                        "types.csv:3: name is empty",
                        "types.csv:5: the same text already stands for \"Báo cáo\"");
    }
}
