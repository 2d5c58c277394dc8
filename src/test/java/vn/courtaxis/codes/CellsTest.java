package vn.courtaxis.codes;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.courtaxis.codes.Tables.table;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellsTest {

    private static final String HEADER = "id,name,kind,certainty,source,code";

    @ParameterizedTest
    @ValueSource(
            ints = {
                0x0, 0x7, 0x1F, 0x7F, 0x85, 0xAD, 0x200B, 0x200E, 0x2028, 0x202E, 0x2066, 0xFEFF, 0xFFFE, 0xFFFF,
                0x1FFFF, 0xE0041
            })
    void aSignThatNobodySeesIsToldWithItsColumnAndNumber(int sign) {
        var problems = problems("t,Tòa" + Character.toString(sign) + "án,court,sandbox,test,W90.01");

        assertThat(problems)
                .containsExactly("o.csv:2: name holds the unseen sign U+%04X; type the cell anew".formatted(sign));
    }

    @Test
    void signsOfVietnameseInAnyFormAreFine() {
        assertThat(problems("t,Tòa án Đặc biệt – “số 1” / e\u0302\u0301,court,sandbox,test,W90.01"))
                .isEmpty();
    }

    @Test
    void aCellIsAsLongAsItsColumnTakesAndNoLonger() {
        assertThat(problems("t," + "x".repeat(500) + ",court,sandbox,test,W90.01"))
                .isEmpty();
        assertThat(problems(
                        "t," + "x".repeat(501) + ",court,sandbox,test,W90.01",
                        "i".repeat(151) + ",Tòa,court,sandbox,test,W90.02",
                        "u,Tòa,court,sandbox," + "s".repeat(3_000_000) + ",W90.03"))
                .containsExactly(
                        "o.csv:2: name has 501 characters; 500 at most",
                        "o.csv:3: id has 151 characters; 150 at most",
                        "o.csv:4: source has 3000000 characters; 1000 at most");
    }

    @Test
    void whatJoinsTheCellsOfAKeyStandsInNoneOfThem() {
        assertThat(problems("a|b,Tòa | án,court,sandbox,test,W90.01")).containsExactly("o.csv:2: id \"a|b\" holds a |");
    }

    @Test
    void aHeaderIsQuotedInPartAndReadable() {
        assertThat(new Tables()
                        .files(table("o.csv", HEADER + "," + "c".repeat(1_000_000) + "\u202E", "1"))
                        .problems())
                .first()
                .isEqualTo("o.csv:1: column \"" + "c".repeat(60) + "...\" is unknown or repeated");
    }

    @ParameterizedTest
    @ValueSource(strings = {".", "...", "-/-", "()"})
    void aSignThatIsNoWordWouldBeFoundInEveryDocument(String text) {
        var problems = new Tables()
                .files(
                        table("m.csv", "matter,field,text,source", "hinh-su,notation," + text + ",test"),
                        table("o.csv", HEADER + ",dms_unit_ids", "t,Tòa,court,sandbox,test,W90.01,VP"),
                        table("r.csv", "organization,unit,keyword,type", "t,VP," + text + ",", "t,VP,," + text))
                .problems();

        assertThat(problems)
                .containsExactly(
                        "m.csv:2: text \"" + text + "\" holds no word",
                        "r.csv:2: keyword \"" + text + "\" holds no word",
                        "r.csv:3: type \"" + text + "\" holds no word");
    }

    @Test
    void whatIsEditedByHandIsLookedAtLikewise() {
        var edit = new SheetEdit(
                "edit 1",
                Sheet.MATTERS,
                false,
                Map.of("matter", "m".repeat(61), "field", "subject", "text", "án", "source", "test"));

        assertThat(new Tables().edits(edit).problems()).containsExactly("edit 1: matter has 61 characters; 60 at most");
    }

    private static List<String> problems(String... rows) {
        return new Tables().files(table("o.csv", HEADER, rows)).problems();
    }
}
