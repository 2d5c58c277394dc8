package vn.courtaxis.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.springframework.test.web.servlet.assertj.MvcTestResult;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.courtaxis.codes.Resolution;
import vn.courtaxis.codes.Sheet;
import vn.courtaxis.codes.SheetEdit;
import vn.courtaxis.document.Verdict;
import vn.courtaxis.registry.Edit;
import vn.courtaxis.registry.ImportCodes;
import vn.courtaxis.registry.Question;
import vn.courtaxis.store.TestCodes;

class CodesPagesTest extends ConsoleTest {

    private static final String HEADER = "id,code,name,kind,certainty,source";

    @Autowired
    private TestCodes registry;

    private String imported(String row) {
        var outcome = registry.imports().prepare(List.of(registry.upload("courts.csv", HEADER, row)), "", "operator");
        return "/codes/editions/"
                + ((ImportCodes.Outcome.Draft) outcome).edition().number();
    }

    @Test
    void showsWhatAnImportChangesActivatesAndGoesBack() throws Exception {
        var empty = imported("sandbox-tand-08,W90.08,Tòa án số 8 (SANDBOX),court,sandbox,test");
        post(empty + "/activate", "version", version(), "reason", "thử");
        var href = imported("sandbox-tand-09,W90.09,Tòa án số 9 (SANDBOX),court,sandbox,test");

        assertThat(page(href, "vi")).contains("Tòa án số 9 (SANDBOX) (W90.09)", "Chờ áp dụng", "Không còn: 1");
        assertThat(page("/codes", "en")).contains(href, "Draft");

        var activated = post(href + "/activate", "version", version(), "reason", "theo QĐ");
        assertThat(activated).hasRedirectedUrl(href);
        assertThat(registry.codes().resolve("W90.09")).isPresent();
        assertThat(page(href, "en")).contains("Active", "Nothing is different");

        post(empty + "/activate", "version", version(), "reason", "nhầm");
        assertThat(registry.codes().resolve("W90.09")).isEmpty();
        assertThat(registry.codes().resolve("W90.08")).isPresent();
    }

    private String version() {
        return String.valueOf(registry.codes().version());
    }

    @Test
    void asksWhoIsMeantAndRemembersTheAnswer() throws Exception {
        registry.collect().met("W90.66", "Tòa án nhân dân tỉnh số 2", new Resolution.Unknown(), Set.of(), "dms");
        var question = registry.questions().questions(Question.State.OPEN, 0, 1).get(0);
        var href = "/codes/questions/" + question.number();

        assertThat(page("/codes", "vi")).contains(href, "W90.66", "Không có trong danh mục");
        assertThat(page(href, "vi")).contains("sandbox-tand-02", "Nơi nhận văn bản đi");
        assertThat(page(href + "?q=TAND-01-KV1", "en")).contains("sandbox-tand-01-kv1");

        post(href + "/decide", "organization", "sandbox-tand-02", "meaning", "ALIAS", "reason", "theo công văn");

        assertThat(registry.codes().resolve("W90.66").orElseThrow().id()).isEqualTo("sandbox-tand-02");
        assertThat(page(href, "en")).contains("Decided", "theo công văn", "Take the decision back");
        var decision = registry.questions().decisions(0, 1).get(0).number();
        post("/codes/decisions/" + decision + "/revoke", "reason", "nhầm");
        assertThat(registry.codes().resolve("W90.66")).isEmpty();
    }

    @Test
    void showsProposedRowsToWhoeverApprovesThem() throws Exception {
        var row = new SheetEdit(
                "row",
                Sheet.CODES,
                false,
                Map.of(
                        "organization", "sandbox-tand-02", "code", "W90.55", "kind", "current", "certainty", "sandbox",
                        "source", "QĐ (SANDBOX)"));
        var verdict = registry.edit().propose(row, "mã mới", "another");
        var number = ((Verdict.Done<Edit>) verdict).value().number();

        assertThat(page("/codes", "vi")).contains("/codes/edits/" + number + "/approve", "W90.55", "mã mới");

        post("/codes/edits/" + number + "/approve", "reason", "đúng");
        assertThat(registry.codes().resolve("W90.55")).isPresent();
        post("/codes/edits/" + number + "/undo", "reason", "thử xong");
        assertThat(registry.codes().resolve("W90.55")).isEmpty();
    }

    private MvcTestResult post(String path, String... parameters) {
        var request = console.post().uri(path).with(operator());
        for (var n = 0; n < parameters.length; n += 2) {
            request = request.param(parameters[n], parameters[n + 1]);
        }
        return request.exchange();
    }
}
