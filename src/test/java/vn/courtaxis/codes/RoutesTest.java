package vn.courtaxis.codes;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.courtaxis.codes.Tables.table;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a document's own words tell: what it is about, and to which unit of the court it goes. */
class RoutesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 27);
    private static final SheetSource COURT = table(
            "organizations.csv",
            "id,code,dms_unit_ids,name,kind,certainty,source",
            "tinh,W90.01,VP;HS;DS,Tòa,court,sandbox,test");

    @Test
    void aDocumentGoesToTheClerksUnlessARouteFits() {
        var codes = routed("tinh,HS,,Bản án,kháng nghị,hinh-su,,");
        var all = Set.of("hinh-su");

        assertThat(codes.route("tinh", "bản án", "Kháng nghị số 1", all)).contains("HS");
        assertThat(codes.route("tinh", "Công văn", "Kháng nghị số 1", all)).contains("VP");
        assertThat(codes.route("tinh", "Bản án", "Hồ sơ số 1", all)).contains("VP");
        assertThat(codes.route("tinh", "Bản án", "Kháng nghị số 1", Set.of("dan-su")))
                .contains("VP");
        assertThat(codes.route("nobody", "Bản án", "Kháng nghị số 1", all)).isEmpty();
    }

    @Test
    void aKeywordIsLookedForInWholeWords() {
        var codes = routed("tinh,HS,,,án,,,");

        assertThat(codes.route("tinh", "", "Vụ ÁN số 1", Set.of())).contains("HS");
        assertThat(codes.route("tinh", "", "Kế toán", Set.of())).contains("VP");
    }

    @Test
    void ofRoutesThatFitTheOperatorsOrderDecidesAndElseTheOneThatDemandsMost() {
        var demanding = "tinh,HS,%s,Bản án,kháng nghị,,,";
        var general = "tinh,DS,%s,,kháng nghị,,,";

        assertThat(routed(general.formatted(""), demanding.formatted(""))
                        .route("tinh", "Bản án", "kháng nghị", Set.of()))
                .contains("HS");
        assertThat(routed(general.formatted(1), demanding.formatted(2)).route("tinh", "Bản án", "kháng nghị", Set.of()))
                .contains("DS");
    }

    @Test
    void aRouteHoldsOnItsDaysOnly() {
        var lastYear = "tinh,HS,,,,,2025-01-01,2025-12-31";
        var today = "tinh,HS,,,,,2026-11-27,2026-11-27";
        var tomorrow = "tinh,HS,,,,,2026-11-28,";

        assertThat(routed(lastYear).route("tinh", "", "", Set.of())).contains("VP");
        assertThat(routed(today).route("tinh", "", "", Set.of())).contains("HS");
        assertThat(routed(tomorrow).route("tinh", "", "", Set.of())).contains("VP");
        assertThat(routed(today).routedUnits("tinh")).containsExactly("HS");
        assertThat(routed(lastYear, tomorrow).routedUnits("tinh")).isEmpty();
    }

    @Test
    void aMatterIsToldBySignsThatAgreeAndByNoneThatDoNot() {
        var codes = signed("hinh-su,notation,HS", "hinh-su,subject,vụ án hình sự", "dan-su,subject,vụ án dân sự");

        assertThat(codes.matters("Công văn", "12/2025/HS-ST", "V/v vụ án hình sự", ""))
                .containsExactly("hinh-su");
        assertThat(codes.matters("", "12/CV", "về VỤ ÁN DÂN SỰ số 3", "")).containsExactly("dan-su");
        assertThat(codes.matters("", "12/HS", "vụ án dân sự", "")).isEmpty();
        assertThat(codes.matters("", "12/HSX", "", "")).isEmpty();
    }

    @Test
    void aSignIsLookedForInItsOwnFieldOnly() {
        var codes = signed("hinh-su,sphere,hình sự");

        assertThat(codes.matters("", "", "", "Hình sự")).containsExactly("hinh-su");
        assertThat(codes.matters("Hình sự", "12/HÌNH SỰ", "Hình sự", "")).isEmpty();
    }

    @Test
    void anAbbreviationInANotationNeedsItsMarks() {
        var codes = signed("lao-dong,notation,LĐ");

        assertThat(codes.matters("", "12/2025/lđ-ST", "", "")).containsExactly("lao-dong");
        assertThat(codes.matters("", "12/2025/LD-ST", "", "")).isEmpty();
    }

    private static CodeRegistry routed(String... rows) {
        return new Tables()
                .files(
                        COURT,
                        table("routes.csv", "organization,unit,order,type,keyword,matter,valid_from,valid_to", rows))
                .on(DAY);
    }

    private static CodeRegistry signed(String... rows) {
        var sourced = Stream.of(rows).map(row -> row + ",test").toArray(String[]::new);
        return new Tables()
                .files(COURT, table("matters.csv", "matter,field,text,source", sourced))
                .on(DAY);
    }
}
