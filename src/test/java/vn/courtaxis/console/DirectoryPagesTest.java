package vn.courtaxis.console;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.courtaxis.directory.ScriptedDirectory.row;

import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.courtaxis.codes.CodeRegistry;
import vn.courtaxis.directory.AgencyDeed.Outcome;
import vn.courtaxis.directory.DirectoryRow;
import vn.courtaxis.directory.DirectorySource;
import vn.courtaxis.directory.Refresh;
import vn.courtaxis.directory.RefreshRequests;
import vn.courtaxis.directory.ScriptedDirectory;
import vn.courtaxis.document.ErrorCode;
import vn.courtaxis.document.Problem;
import vn.courtaxis.exchange.AxisAnswer;
import vn.courtaxis.store.TestDirectory;

class DirectoryPagesTest extends ConsoleTest {

    @Autowired
    private ScriptedDirectory axis;

    @Autowired
    private TestDirectory directory;

    @Autowired
    private RefreshRequests requests;

    @Autowired
    private CodeRegistry codes;

    @AfterEach
    void clear() {
        axis.clear();
        directory.clear();
    }

    private Refresh fetched(DirectorySource source, DirectoryRow... rows) {
        axis.lists(rows);
        requests.request(source, "operator");
        return directory.views().refreshes(0, 1).items().get(0);
    }

    @Test
    void showsWhatAFetchByHandBroughtAndWhatChanged() throws Exception {
        fetched(DirectorySource.QD20, row("A1", "cũ"), row("B1", "b"), row("C1", "c"), row("D1", "d"), row("E1", "e"));
        axis.lists(row("A1", "mới"), row("B1", "b"), row("C1", "c"), row("D1", "d"), row("F1", "f"));

        var asked = post("/directory/refresh", "source", "QD20");
        var refresh = directory.views().refreshes(0, 1).items().get(0);

        assertThat(asked).hasRedirectedUrl("/directory");
        assertThat(page("/directory", "vi"))
                .contains("Danh mục trên trục", "/directory/refreshes/" + refresh.number(), "operator", "Đã áp dụng")
                .contains("5 dòng: thêm 1, đổi 1, mất 1");
        var href = "/directory/refreshes/" + refresh.number();
        assertThat(page(href + "?kind=CHANGED", "vi"))
                .contains("A1", "mới", "Trước đây: A1, cũ")
                .doesNotContain("F1");
        assertThat(page(href + "?kind=REMOVED", "en")).contains("E1", "Removed");
        assertThat(page(href, "en")).contains("F1");
        assertThat(get("/directory/refreshes/999999", "vi")).hasStatus(404);
    }

    @Test
    void pagesThroughManyDifferences() throws Exception {
        var rows = IntStream.range(100, 180).mapToObj(n -> row("N" + n, "n")).toArray(DirectoryRow[]::new);
        var refresh = fetched(DirectorySource.SYNCHRONIZE_UNIT, rows);
        var href = "/directory/refreshes/" + refresh.number() + "?kind=ADDED";

        assertThat(page(href, "vi"))
                .contains("N149", href.replace("&", "&amp;") + "&amp;page=1")
                .doesNotContain("N150");
        assertThat(page(href + "&page=1", "vi")).contains("N150", "N179").doesNotContain("N149");
    }

    @Test
    void findsRowsWithAndWithoutMarks() throws Exception {
        fetched(
                DirectorySource.AGENCIES,
                row("H13.35", "UBND phường Đống Đa"),
                row("G22", "Văn phòng <b>Chính phủ</b>"));

        assertThat(page("/directory/rows?q=dong+da", "vi")).contains("H13.35").doesNotContain("G22");
        assertThat(page("/directory/rows?q=V%C4%83n&source=AGENCIES", "vi")).contains("G22", "&lt;b&gt;");
        assertThat(page("/directory/rows?q=G22&source=QD20", "vi")).contains("Không có dòng nào");
    }

    @Test
    void letsAnOperatorConfirmOrDiscardWhatIsHeldBackWithAReason() throws Exception {
        fetched(DirectorySource.AGENCIES, row("A", "a"), row("B", "b"));
        var first = fetched(DirectorySource.AGENCIES, row("A", "a"));
        var href = "/directory/refreshes/" + first.number();

        assertThat(page(href, "vi")).contains("Chờ quyết định", href + "/confirm\"", href + "/discard\"", "1 / 2");
        var withoutReason = post(href + "/confirm", "reason", " ");
        var discarded = post(href + "/discard", "reason", "trục lỗi");
        var late = post(href + "/confirm", "reason", "muộn");

        assertThat(flash(withoutReason, "refusal")).isEqualTo(ErrorCode.REASON_MISSING.vietnamese());
        assertThat(flash(discarded, "notice")).isNotEmpty();
        assertThat(flash(late, "refusal")).isEqualTo(ErrorCode.ACTION_NOT_ALLOWED.vietnamese());
        assertThat(page(href, "vi")).contains("operator quyết định", "trục lỗi").doesNotContain("/confirm\"");
        var second = fetched(DirectorySource.AGENCIES, row("A", "a"));
        post("/directory/refreshes/" + second.number() + "/confirm", "reason", "sáp nhập");
        assertThat(directory.views().refresh(second.number()).orElseThrow().state())
                .isEqualTo(Refresh.State.APPLIED);
    }

    @Test
    void previewsExactlyWhatIsSentAndWritesItDown() throws Exception {
        fetched(DirectorySource.AGENCIES, row("W90.01", "Tên cũ"));
        var name = codes.resolve("W90.01").orElseThrow().name();
        var shown = "{W90.01,00.90.W00," + name + ",kv1@example.vn}";

        var preview = page("/directory/units/W90.01?pcode=00.90.W00&mail=kv1@example.vn", "vi");
        var other = register("W90.01", shown.replace("kv1", "kv2"), "lý do");
        var withoutReason = register("W90.01", shown, " ");
        var sent = register("W90.01", shown, "đổi tên");

        assertThat(preview).contains("value=\"" + shown + "\"", "Tên cũ", "/directory/units/W90.01/register\"");
        assertThat(flash(other, "refusal")).isEqualTo(ErrorCode.DIRECTORY_PREVIEW_OUTDATED.vietnamese());
        assertThat(flash(withoutReason, "refusal")).isEqualTo(ErrorCode.REASON_MISSING.vietnamese());
        assertThat(flash(sent, "notice")).contains("Trục đã nhận");
        assertThat(axis.sent()).containsExactly("W90 " + shown);
        assertThat(directory.deeds().latest(1)).singleElement().satisfies(deed -> {
            assertThat(deed.actor()).isEqualTo("operator");
            assertThat(deed.reason()).isEqualTo("đổi tên");
            assertThat(deed.body()).isEqualTo(axis.sent().get(0).substring("W90 ".length()));
            assertThat(deed.outcome()).isEqualTo(Outcome.DONE);
        });
        assertThat(page("/directory/units", "vi")).contains("đổi tên", "operator", "Trục đã nhận");
    }

    @Test
    void saysOfAnUnknownOutcomeThatItMayBeSentAgain() {
        axis.answers(new AxisAnswer.Unclear<>(new Problem(ErrorCode.AXIS_TIMEOUT, "time is over")));

        var result = post("/directory/units/W90.01/delete", "reason", "giải thể");

        assertThat(flash(result, "refusal")).contains("Có thể gửi lại", ErrorCode.AXIS_TIMEOUT.vietnamese());
        assertThat(axis.sent()).containsExactly("W90 delete W90.01");
        assertThat(directory.deeds().latest(1).get(0).outcome()).isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void registersAndDeletesTheCourtsOwnUnitsOnlyAndThroughTheirAccount() throws Exception {
        assertThat(get("/directory/units/G22", "vi")).hasStatus(404);
        assertThat(post("/directory/units/G22/delete", "reason", "x")).hasStatus(404);
        assertThat(page("/directory/units/W90.02", "vi"))
                .contains(ErrorCode.AXIS_NO_ACCOUNT.vietnamese())
                .doesNotContain("/register\"");
        assertThat(flash(post("/directory/units/W90.02/delete", "reason", "x"), "refusal"))
                .contains(ErrorCode.AXIS_NO_ACCOUNT.vietnamese());
        assertThat(axis.sent()).isEmpty();
    }

    @Test
    void letsOnlyOperatorsAct() {
        var href = "/directory/units/W90.01/delete";

        assertThat(console.post().uri(href).param("reason", "x").with(reader()).exchange())
                .hasStatus(403);
        assertThat(console.post()
                        .uri("/directory/refresh")
                        .param("source", "QD20")
                        .with(reader())
                        .exchange())
                .hasStatus(403);
        assertThat(console.get().uri("/directory/units/W90.01").with(reader()).exchange())
                .bodyText()
                .doesNotContain("/delete\"", "/register\"");
        assertThat(axis.sent()).isEmpty();
    }

    private MvcTestResult register(String code, String shown, String reason) {
        return post(
                "/directory/units/" + code + "/register",
                "pcode",
                "00.90.W00",
                "mail",
                "kv1@example.vn",
                "shown",
                shown,
                "reason",
                reason);
    }

    private MvcTestResult post(String path, String... parameters) {
        var request = console.post().uri(path).with(operator());
        for (var n = 0; n < parameters.length; n += 2) {
            request = request.param(parameters[n], parameters[n + 1]);
        }
        return request.exchange();
    }

    private static String flash(MvcTestResult result, String name) {
        return String.valueOf(result.getMvcResult().getFlashMap().getOrDefault(name, ""));
    }
}
