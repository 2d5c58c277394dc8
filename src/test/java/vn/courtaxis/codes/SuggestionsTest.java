package vn.courtaxis.codes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.courtaxis.codes.Tables.court;
import static vn.courtaxis.codes.Tables.organizations;
import static vn.courtaxis.codes.Tables.succession;
import static vn.courtaxis.codes.Tables.successions;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.courtaxis.codes.Suggestion.Because;

class SuggestionsTest {

    private final CodeRegistry codes = SandboxCodes.load();

    @ParameterizedTest
    @CsvSource({
        "000.20.31.H53, H53.31.20",
        "000.00.00.G12, G12",
        "H53.31.20, 000.20.31.H53",
        "W90.1, 000.00.01.W90",
        "H37.DN.001, ''",
        "A.B, ''",
        "không, ''"
    })
    void turnsACodeRound(String code, String other) {
        assertThat(CodeSyntax.otherForm(code).orElse("")).isEqualTo(other);
    }

    @Test
    void suggestsTheOtherFormFirstAndTheLineOfSuccession() {
        var found = codes.suggestions("000.81.01.W90", "", 8);

        assertThat(found.get(0).card().id()).isEqualTo("sandbox-tand-01-huyen-a");
        assertThat(found.get(0).because()).startsWith(Because.MECHANICAL_FORM);
        assertThat(found)
                .filteredOn(suggestion -> suggestion.because().contains(Because.HISTORY))
                .extracting(suggestion -> suggestion.card().id())
                .contains("sandbox-tand-01-kv1");
    }

    @Test
    void courtsThatHaveOnlyTheCommonWordsOfANameAreNotMeant() {
        assertThat(codes.suggestions("", "Tòa án nhân dân quận Ba Đình", 8))
                .extracting(suggestion -> suggestion.card().id(), Suggestion::because)
                .containsExactly(
                        tuple("tand-quan-ba-dinh-thanh-pho-ha-noi", List.of(Because.NAME)),
                        tuple("tand-khu-vuc-1-ha-noi", List.of(Because.HISTORY)));
    }

    @Test
    void neighboursOfACodeAreSuggestedWithoutThoseWhoTookOverFromThem() {
        var reorganised = new Tables()
                .files(
                        organizations(
                                court("huyen-a", "W90.01.81", "", "2025-06-30"),
                                court("khac", "W90.02.81", "", ""),
                                court("ngan", "W90", "", ""),
                                court("kv1", "W90.03.01", "2025-07-01", "")),
                        successions(succession("huyen-a", "kv1", "2025-07-01", "")))
                .snapshot();

        assertThat(reorganised.suggestions("W90.01.77", "", 8))
                .extracting(suggestion -> suggestion.card().id(), Suggestion::because)
                .containsExactly(tuple("huyen-a", List.of(Because.SAME_PARENT)));
        assertThat(reorganised.suggestions("W90.01.82", "", 8))
                .extracting(suggestion -> suggestion.card().id(), Suggestion::because)
                .containsExactly(
                        tuple("huyen-a", List.of(Because.CODE_NEARLY)), tuple("kv1", List.of(Because.HISTORY)));
    }

    @Test
    void aNameIsRecognizedByItsRareWordsAndASlipOfTheKeyboardByItsNeighbours() {
        assertThat(codes.suggestions("X", "TAND quận Ba Đình", 1))
                .extracting(suggestion -> suggestion.card().id(), Suggestion::because)
                .containsExactly(tuple("tand-quan-ba-dinh-thanh-pho-ha-noi", List.of(Because.NAME)));
        assertThat(codes.suggestions("W90.01.8", "", 8))
                .filteredOn(suggestion -> suggestion.because().contains(Because.CODE_NEARLY))
                .extracting(suggestion -> suggestion.card().id())
                .containsExactly("sandbox-tand-01-huyen-a", "sandbox-tand-01-huyen-b");
        assertThat(codes.suggestions("", "", 8)).isEmpty();
        assertThat(codes.resolve("W90.01.8")).isEmpty();
    }
}
