package vn.courtaxis.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.courtaxis.store.TestCodes.refused;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.courtaxis.codes.Sheet;
import vn.courtaxis.codes.SheetEdit;
import vn.courtaxis.document.ErrorCode;
import vn.courtaxis.document.Verdict;
import vn.courtaxis.ledger.MovableClock;
import vn.courtaxis.registry.Edit.State;
import vn.courtaxis.registry.ImportCodes.Outcome;
import vn.courtaxis.store.TestCodes;

/** Where real documents pass, nothing of the sandbox comes into force. */
final class SandboxRowsTest {

    private static final String HEADER = "id,code,name,kind,certainty,source";
    private static final String MADE_UP = "moi,W90.55,Tòa mới (SANDBOX),court,sandbox,test";
    private static final String REAL = "that,Q01.02,Cơ quan mẫu,ministry,observed,văn bản mẫu";
    private static final SheetEdit ROW = TestCodes.code("sandbox-tand-01", "W90.56");

    private final MovableClock clock = new MovableClock();
    private TestCodes registry;

    @BeforeEach
    void open(@TempDir Path folder) throws IOException {
        registry = TestCodes.inMemory(folder, clock, false);
    }

    @Test
    void anImportIsRefusedAndEachLineTold() {
        var outcome = registry.imports()
                .prepare(
                        List.of(
                                registry.upload("courts.csv", HEADER, MADE_UP, REAL),
                                registry.upload(
                                        "successions.csv",
                                        "old,new,effective,certainty,source",
                                        "sandbox-tand-01-huyen-a,sandbox-tand-02,2025-07-01,sandbox,test")),
                        "",
                        "op");

        assertThat(((Outcome.Broken) outcome).problems())
                .satisfiesExactly(
                        line -> assertThat(line)
                                .startsWith("courts.csv:2: W90.55")
                                .contains("of the sandbox"),
                        line -> assertThat(line).startsWith("successions.csv:2: sandbox-tand-01-huyen-a"));
        assertThat(registry.editions().editions(1)).isEmpty();
    }

    @Test
    void aRowIsNeitherProposedNorApproved() {
        var kept = registry.proposed(ROW);

        assertThat(refused(registry.edit().propose(ROW, "vì", "one"))).isEqualTo(ErrorCode.CODES_FILE_WRONG);
        assertThat(refused(registry.edit().approve(kept, "đúng", "two"))).isEqualTo(ErrorCode.CODES_FILE_WRONG);
        assertThat(registry.edits().edit(kept))
                .hasValueSatisfying(edit -> assertThat(edit.state()).isEqualTo(State.PROPOSED));
    }

    @Test
    void aDraftOfAnOlderVersionIsNotActivated() {
        var draft = draft(MADE_UP);

        var refused = registry.imports().activate(draft, registry.version(), "đúng", "op");

        assertThat(refused(refused)).isEqualTo(ErrorCode.CODES_FILE_WRONG);
        assertThat(((Verdict.Rejected<?>) refused).problem().detail()).contains("W90.55");
        assertThat(registry.codes().resolve("W90.55")).isEmpty();
    }

    @Test
    void whatIsInForceStaysUntilItIsReplacedAndKeepsNothingElseFromComing() {
        registry.editions().activate(draft(MADE_UP), registry.version(), "op", "phiên bản cũ");
        registry.reload().ifChanged();
        assertThat(registry.codes().resolve("W90.55")).isPresent();

        var row = registry.edit().propose(real(), "vì", "one");
        var replaced = (Outcome.Draft)
                registry.imports().prepare(List.of(registry.upload("courts.csv", HEADER, REAL)), "", "op");
        var shown = registry.imports().preview(replaced.edition().number()).orElseThrow();

        assertThat(row).isInstanceOf(Verdict.Done.class);
        assertThat(shown.problems()).isEmpty();
        assertThat(shown.difference().removed()).containsExactly("moi");
        assertThat(registry.imports().activate(replaced.edition().number(), registry.version(), "đúng", "op"))
                .isInstanceOf(Verdict.Done.class);
        assertThat(registry.codes().resolve("W90.55")).isEmpty();
    }

    private static SheetEdit real() {
        return new SheetEdit(
                "row",
                Sheet.ORGANIZATIONS,
                false,
                Map.of(
                        "id", "khac",
                        "code", "Q01.03",
                        "name", "Cơ quan khác",
                        "kind", "ministry",
                        "certainty", "observed",
                        "source", "văn bản mẫu"));
    }

    /** As an adapter that took sandbox rows left it. */
    private long draft(String row) {
        return registry.draft(Sheet.ORGANIZATIONS, registry.upload("courts.csv", HEADER, row));
    }
}
