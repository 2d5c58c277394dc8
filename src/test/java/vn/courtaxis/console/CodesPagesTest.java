package vn.courtaxis.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.courtaxis.codes.Decided.Meaning;
import vn.courtaxis.codes.Resolution;
import vn.courtaxis.codes.Sheet;
import vn.courtaxis.codes.SheetEdit;
import vn.courtaxis.directory.DirectorySource;
import vn.courtaxis.directory.RefreshDirectory;
import vn.courtaxis.directory.ScriptedDirectory;
import vn.courtaxis.document.MessageKind;
import vn.courtaxis.ledger.Change;
import vn.courtaxis.ledger.Fixtures;
import vn.courtaxis.ledger.NewListing;
import vn.courtaxis.ledger.State;
import vn.courtaxis.ledger.TimelineEvent.Outcome;
import vn.courtaxis.registry.Edit;
import vn.courtaxis.registry.ImportCodes;
import vn.courtaxis.registry.Question;
import vn.courtaxis.store.TestCodes;
import vn.courtaxis.store.TestDirectory;
import vn.courtaxis.store.TestLedger;

class CodesPagesTest extends ConsoleTest {

    @Autowired
    private TestCodes codes;

    @Test
    void asksWhoseACodeIsAndRemembersTheAnswer() throws Exception {
        codes.collect().met("W90.01.99", "Tòa án nhân dân khu vực 1", new Resolution.Unknown(), Set.of(), "G22");
        var question = codes.questions().questions(Question.State.OPEN, 0, 1).get(0);
        var path = "/codes/questions/" + question.number();

        assertThat(page("/codes", "vi")).contains("W90.01.99 · Tòa án nhân dân khu vực 1", path);
        assertThat(page(path, "vi"))
                .contains("Mã W90.01.99 là của ai?", "Không có trong danh mục", "sandbox-tand-01-kv1", "tên giống");
        var without = post(path + "/decide", "organization", "sandbox-tand-01-kv1", "meaning", "ALIAS");
        assertThat(without).hasRedirectedUrl(path);
        assertThat(codes.codes().resolve("W90.01.99")).isEmpty();

        post(path + "/decide", "organization", "sandbox-tand-01-kv1", "meaning", "ALIAS", "reason", "theo công văn");

        assertThat(codes.codes().resolve("W90.01.99")).isPresent();
        assertThat(page("/codes", "en")).contains("In force", "theo công văn");
    }

    @Test
    void showsWhatAnImportWouldChangeBeforeItIsActivated() throws Exception {
        var edition = ((ImportCodes.Outcome.Draft) codes.imports()
                        .prepare(
                                List.of(codes.upload(
                                        "moi.csv",
                                        "id,code,name,kind,certainty,source",
                                        "moi-1,W90.55,Tòa án mới nhập (SANDBOX),court,sandbox,thử")),
                                "theo quyết định mẫu",
                                "operator"))
                .edition();
        var path = "/codes/editions/" + edition.number();

        assertThat(page(path, "vi")).contains("Chưa áp dụng", "Cơ quan mới", "Tòa án mới nhập (SANDBOX) (W90.55)");
        post(path + "/activate", "seen", String.valueOf(codes.codes().version() + 7), "reason", "x");
        assertThat(codes.codes().resolve("W90.55")).isEmpty();
        post(path + "/activate", "seen", String.valueOf(codes.codes().version()), "reason", "đã xem");

        assertThat(codes.codes().resolve("W90.55")).isPresent();
        assertThat(page(path, "en")).contains("In force", "There is no difference.");
    }

    @Test
    void showsAnImportThatChangesOnlyWhatLeadsToOrganizations() throws Exception {
        var path = "/codes/editions/"
                + drafted(
                        codes.upload(
                                "successions.csv",
                                "old,new,effective,certainty,source",
                                "sandbox-tand-01-huyen-a,sandbox-tand-01,2025-07-01,sandbox,test"),
                        codes.upload("routes.csv", "organization,unit,keyword", "sandbox-tand-01,TAND-01-DS,trao đổi"),
                        codes.upload("matters.csv", "matter,field,text,source", "khac,notation,KHAC,test"));

        assertThat(page(path, "vi"))
                .contains("Cơ quan kế thừa thay đổi", "Cơ quan có phân luồng thay đổi", "Dấu hiệu lĩnh vực thay đổi")
                .doesNotContain("Không có gì khác.");
        assertThat(page(path, "en"))
                .contains("(W90.01.81): Tòa án nhân dân khu vực 1", "Organizations with other routes", "(W90.01)</li>")
                .doesNotContain("There is no difference.");
    }

    @Test
    void showsEachProposalHoweverManyCameAfterIt() throws Exception {
        var first = proposed("000.00.70.W90");
        for (var n = 0; n < 25; n++) {
            var later = proposed("000.00.71.W90");
            codes.edits().decide(later, Edit.State.PROPOSED, Edit.State.REFUSED, "op", "nhầm");
        }

        var shown = page("/codes", "vi");
        codes.edits().decide(first, Edit.State.PROPOSED, Edit.State.REFUSED, "op", "xong");

        assertThat(shown).contains("/codes/edits/" + first + "/approve", "000.00.70.W90");
    }

    @Test
    void olderRowsInForceAndOlderAnswersAreOnFurtherPages() throws Exception {
        var rows =
                IntStream.range(0, 21).mapToObj(n -> approved("000.00.73.W90")).toList();
        for (var n = 0; n < 21; n++) {
            codes.collect().met("W90.66." + n, "", new Resolution.Unknown(), Set.of(), "dms");
            var question = codes.questions()
                    .questions(Question.State.OPEN, 0, 1)
                    .get(0)
                    .number();
            codes.decide().decide(question, "sandbox-tand-02", Meaning.ALIAS, "thử", "op");
        }

        var newest = page("/codes", "vi");
        var older = page("/codes?approved=1&decided=1", "vi");
        rows.forEach(this::undone);

        assertThat(newest)
                .contains("/codes?approved=1&amp;decided=0#proposals", "/codes?approved=0&amp;decided=1#decisions")
                .doesNotContain("/codes/edits/" + rows.get(0) + "/undo", "<strong>W90.66.0 ");
        assertThat(older)
                .contains("/codes/edits/" + rows.get(0) + "/undo", "<strong>W90.66.0 ")
                .contains("/codes?approved=0&amp;decided=1#proposals", "/codes?approved=1&amp;decided=0#decisions");
        assertThat(get("/codes?approved=2147483647&decided=-1", "vi")).hasStatusOk();
    }

    private void undone(long row) {
        codes.edits().decide(row, Edit.State.APPROVED, Edit.State.UNDONE, "op", "xong");
        codes.reload().ifChanged();
    }

    private long approved(String code) {
        var number = proposed(code);
        codes.edits().decide(number, Edit.State.PROPOSED, Edit.State.APPROVED, "op", "đúng");
        return number;
    }

    @Test
    void takesPagesAndDaysThatNobodyHas() throws Exception {
        var path = "/codes/editions/"
                + drafted(codes.upload("routes.csv", "organization,unit,keyword", "sandbox-tand-01,TAND-01-DS,a"));

        assertThat(get("/codes/directory-differences?page=2147483647", "vi")).hasStatusOk();
        assertThat(page(path + "/simulation?on=%2B9999999-01-01", "en")).contains("Not done", "1900 to 9999");
    }

    @Test
    void tellsWhatWasWrongBeforeApartFromWhatAnImportMakesWrong() throws Exception {
        var wrong = proposed("gone", "000.00.72.W90");
        codes.edits().decide(wrong, Edit.State.PROPOSED, Edit.State.APPROVED, "op", "thử");
        var path = "/codes/editions/"
                + drafted(codes.upload("routes.csv", "organization,unit,keyword", "sandbox-tand-01,TAND-01-DS,a"));
        var before = page(path, "vi");
        undone(wrong);
        var mended = page(path, "vi");

        assertThat(before)
                .contains("Sai từ trước", "organization gone is no organization", path + "/activate")
                .doesNotContain("Sai do lần nhập này", "Cơ quan có phân luồng thay đổi");
        assertThat(mended).doesNotContain("Sai từ trước").contains("Cơ quan có phân luồng thay đổi");
    }

    private long proposed(String code) {
        return proposed("sandbox-tand-02", code);
    }

    private long proposed(String organization, String code) {
        var cells = Map.of(
                "organization", organization, "code", code, "kind", "LEGACY", "certainty", "SANDBOX", "source", "x");
        return codes.edits()
                .propose(new Edit.New(new SheetEdit("test", Sheet.CODES, false, cells), code, "another", "thử"))
                .number();
    }

    private long drafted(ImportCodes.Upload... tables) {
        var outcome = codes.imports().prepare(List.of(tables), "", "operator");
        return ((ImportCodes.Outcome.Draft) outcome).edition().number();
    }

    @Test
    void playsTheDocumentsOfTheLastDaysWithADraft() throws Exception {
        var edition = ((ImportCodes.Outcome.Draft) codes.imports()
                        .prepare(
                                List.of(codes.upload(
                                        "routes.csv",
                                        "organization,unit,keyword",
                                        "sandbox-tand-01,TAND-01-DS,trao đổi")),
                                "",
                                "operator"))
                .edition();
        var entries = TestLedger.on(codes.source(), Clock.fixed(SampleEntry.NOW, ConsoleUnderTest.HERE));
        var entry = entries.listed(new NewListing("W90", "played", MessageKind.DOCUMENT, "G22", ""));
        entries.apply(
                entry,
                Change.to(State.DELIVERED, "incoming-open", Outcome.DONE)
                        .header(Fixtures.header("77", Fixtures.OFFICE, Fixtures.COURT)));
        var path = "/codes/editions/" + edition.number();

        assertThat(page(path, "vi")).contains("Chạy thử trước khi áp dụng", path + "/simulation");
        assertThat(page(path + "/simulation?days=&on=", "vi"))
                .contains("77/CV-TA01", "/documents/" + entry.id(), "TAND-01-DS", "Đi nơi khác")
                .contains("đơn vị trong phần mềm quản lý văn bản");
        assertThat(page(path + "/simulation?days=2&on=2026-12-24", "en"))
                .contains("All were taken as of 24/12/2026.", "Go elsewhere");
        assertThat(page(path + "/simulation?days=1000", "en")).contains("Not done", "1 to 366");
    }

    @Test
    void tellsWhatTheDirectorySaysOtherwise() throws Exception {
        var clock = Clock.fixed(SampleEntry.NOW, ConsoleUnderTest.HERE);
        var axis = new ScriptedDirectory().lists(ScriptedDirectory.row("W90.02", "Sở <Y tế>"));
        new RefreshDirectory(axis, TestDirectory.on(codes.source(), clock).store(), "W90", 20)
                .refresh(DirectorySource.QD20, "op");

        assertThat(page("/codes", "vi")).contains("/codes/directory-differences");
        assertThat(page("/directory", "vi")).contains("/codes/directory-differences");
        assertThat(page("/codes/directory-differences?kind=NAMED_OTHERWISE", "vi"))
                .contains("W90.02 · Sở &lt;Y tế&gt;", "/codes/organizations/sandbox-tand-02", "Mang tên khác");
        assertThat(page("/codes/directory-differences?kind=DELETED", "en")).contains("There is no difference.");
    }

    @Test
    void givesTheTablesAway() throws Exception {
        assertThat(page("/codes", "vi")).contains("/codes/export/ORGANIZATIONS", "/codes/template");
        assertThat(get("/codes/export/ROUTES", "vi"))
                .hasStatusOk()
                .headers()
                .hasValue("Content-Disposition", "attachment; filename=\"court-axis-routes.csv\"");
        assertThat(page("/codes/export/ROUTES", "vi")).contains("sandbox-tand-01,TAND-01-HS,1,");
        assertThat(page("/codes/template", "vi")).contains("tand-thanh-pho-ha-noi,,");
    }

    @Test
    void aProposedRowIsApprovedBySomebodyElse() throws Exception {
        post(
                "/codes/edits",
                "sheet",
                "CODES",
                "organization",
                "sandbox-tand-02",
                "code",
                "000.00.77.W90",
                "kind",
                "LEGACY",
                "certainty",
                "SANDBOX",
                "source",
                "thử",
                "reason",
                "thấy trong gói tin");
        var edit = codes.edits().edits(0, 1).get(0);

        post("/codes/edits/" + edit.number() + "/approve", "reason", "tự duyệt");
        assertThat(codes.codes().resolve("000.00.77.W90")).isEmpty();
        codes.edit().approve(edit.number(), "đúng", "another");

        assertThat(codes.codes().resolve("000.00.77.W90")).isPresent();
        assertThat(page("/codes", "vi")).contains("000.00.77.W90", "Đang hiệu lực");
    }

    @Test
    void namesTheCourtsOfTodayThatHaveNoCode() throws Exception {
        assertThat(page("/codes", "vi"))
                .contains("Tòa án chưa có mã định danh", "/codes/organizations/tand-thanh-pho-ha-noi")
                .doesNotContain("Tòa án nhân dân cấp cao tại Hà Nội");
    }

    @Test
    void findsAnOrganizationWithoutMarksAndWithoutCode() throws Exception {
        assertThat(page("/codes/organizations?q=toa+an+nhan+dan+cap+cao+tai+ha+noi", "vi"))
                .contains("Tòa án nhân dân cấp cao tại Hà Nội", "Đã kết thúc ngày 30/06/2025");
        assertThat(page("/codes/organizations?q=w90.01.81", "en"))
                .contains("/codes/organizations/sandbox-tand-01-huyen-a", "W90.01.81", "Ended on 30/06/2025");
        assertThat(page("/codes/organizations?q=khongcogi", "vi")).contains("Không tìm thấy cơ quan nào.");
    }

    @Test
    void showsItsHistoryItsCodesAndWhoTookOver() throws Exception {
        var ended = page("/codes/organizations/sandbox-tand-01-huyen-a", "vi");
        var alive = page("/codes/organizations/sandbox-tand-01-kv1", "en");

        assertThat(ended)
                .contains("Cơ quan kế thừa", "/codes/organizations/sandbox-tand-01-kv1", "01/07/2025", "W90.01.81");
        assertThat(alive)
                .contains("Took over from", "/codes/organizations/sandbox-tand-01-huyen-a", "TAND-01-KV1", "Exists");
        assertThat(get("/codes/organizations/khong-co", "vi")).hasStatus(404);
    }

    private MvcTestResult post(String path, String... said) {
        var request = console.post().uri(path).with(operator());
        for (var n = 0; n < said.length; n += 2) {
            request.param(said[n], said[n + 1]);
        }
        return request.exchange();
    }
}
