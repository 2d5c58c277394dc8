package vn.courtaxis.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.courtaxis.codes.Sheet;
import vn.courtaxis.codes.SheetEdit;
import vn.courtaxis.document.ErrorCode;
import vn.courtaxis.document.Verdict;
import vn.courtaxis.exchange.TemporaryDocumentStore;
import vn.courtaxis.ledger.MovableClock;
import vn.courtaxis.registry.Edit.State;
import vn.courtaxis.registry.ImportCodes.Outcome;
import vn.courtaxis.store.TestCodes;
import vn.courtaxis.store.TestLedger;

/** A registry in which more than one thing is wrong is mended one thing after the other. */
final class MendingTest {

    private static final String CODES = "organization,code,kind,certainty,source";
    private static final String WRONG = "gone,W90.71,ad_hoc,sandbox,test";
    private static final String ALSO_WRONG = "gone,W90.72,ad_hoc,sandbox,test";
    private static final String RIGHT = "sandbox-tand-02,W90.73,ad_hoc,sandbox,test";

    private final MovableClock clock = new MovableClock();
    private final DataSource source = TestLedger.inMemory();
    private TestCodes registry;

    @BeforeEach
    void open(@TempDir Path folder) throws IOException {
        registry = TestCodes.on(source, TestLedger.on(source, clock), new TemporaryDocumentStore(folder), clock);
    }

    @Test
    void twoWrongRowsAreTakenBackOneAfterTheOther() {
        var one = inForce(row("W90.74"));
        var other = inForce(row("W90.75"));

        var first = registry.edit().undo(one, "sai", "two");
        var between = registry.loader().problems();
        var second = registry.edit().undo(other, "sai", "two");

        assertThat(first).isInstanceOf(Verdict.Done.class);
        assertThat(between).singleElement().asString().contains("gone");
        assertThat(second).isInstanceOf(Verdict.Done.class);
        assertThat(registry.loader().problems()).isEmpty();
    }

    @Test
    void aWrongRowAndAWrongEditionDoNotHoldEachOther() {
        valid(WRONG);
        var row = inForce(row("W90.74"));
        var right = draft(RIGHT);

        assertThat(registry.imports().activate(right, version(), "sửa", "op")).isInstanceOf(Verdict.Done.class);
        assertThat(registry.edit().undo(row, "sai", "two")).isInstanceOf(Verdict.Done.class);

        assertThat(registry.loader().problems()).isEmpty();
        assertThat(registry.codes().resolve("W90.73")).isPresent();
    }

    @Test
    void whatIsRightComesInBesideWhatIsWrongAlready() {
        inForce(row("W90.74"));

        var outcome = registry.imports().prepare(List.of(registry.upload("codes.csv", CODES, RIGHT)), "", "op");
        var edition = ((Outcome.Draft) outcome).edition().number();
        var shown = registry.imports().preview(edition).orElseThrow();
        var activated = registry.imports().activate(edition, version(), "đúng", "op");
        var proposed = registry.edit().propose(right("W90.78"), "vì", "one");
        var approved =
                registry.edit().approve(((Verdict.Done<Edit>) proposed).value().number(), "đúng", "two");

        assertThat(shown.problems()).isEmpty();
        assertThat(shown.remaining()).singleElement().asString().contains("gone");
        assertThat(activated).isInstanceOf(Verdict.Done.class);
        assertThat(approved).isInstanceOf(Verdict.Done.class);
        assertThat(registry.codes().resolve("W90.73"))
                .as("not before all is mended")
                .isEmpty();
    }

    @Test
    void besideATableThatCannotBeReadNothingIsKnownToBeRight() throws IOException {
        valid(RIGHT);
        var table = registry.editions()
                .edition(registry.editions().standing().edition())
                .orElseThrow()
                .tables()
                .get(0);
        Files.delete(registry.documents().locate(table.file()));

        assertThat(refused(registry.edit().propose(right("W90.78"), "vì", "one")))
                .isEqualTo(ErrorCode.CODES_FILE_WRONG);
    }

    @Test
    void whatIsWrongAnewIsRefused() {
        var needed = inForce(new SheetEdit(
                "x",
                Sheet.ORGANIZATIONS,
                false,
                Map.of(
                        "id", "needed",
                        "code", "W90.76",
                        "name", "Tòa",
                        "kind", "court",
                        "certainty", "sandbox",
                        "source", "test")));
        valid("needed,W90.77,ad_hoc,sandbox,test", WRONG);
        inForce(row("W90.74"));

        assertThat(refused(registry.edit().undo(needed, "thừa", "two"))).isEqualTo(ErrorCode.CODES_FILE_WRONG);
        assertThat(refused(registry.imports().activate(draft(RIGHT, WRONG), version(), "x", "op")))
                .as("mended in part")
                .isEqualTo(ErrorCode.CODES_FILE_WRONG);
        assertThat(refused(registry.imports().activate(draft(RIGHT, ALSO_WRONG), version(), "x", "op")))
                .as("wrong in another way")
                .isEqualTo(ErrorCode.CODES_FILE_WRONG);
    }

    private static SheetEdit row(String code) {
        return of("gone", code);
    }

    private static SheetEdit right(String code) {
        return of("sandbox-tand-02", code);
    }

    private static SheetEdit of(String organization, String code) {
        return new SheetEdit(
                "x",
                Sheet.CODES,
                false,
                Map.of(
                        "organization", organization,
                        "code", code,
                        "kind", "ad_hoc",
                        "certainty", "sandbox",
                        "source", "test"));
    }

    /** As if files had changed since it was approved. */
    private long inForce(SheetEdit row) {
        var number = registry.edits()
                .propose(new Edit.New(row, row.sheet().key(row.cells()), "one", "vì"))
                .number();
        registry.edits().decide(number, State.PROPOSED, State.APPROVED, "two", "");
        return number;
    }

    private void valid(String... rows) {
        registry.editions().activate(draft(rows), version(), "op", "đúng");
    }

    private long draft(String... rows) {
        var lines = new String[rows.length + 1];
        lines[0] = CODES;
        System.arraycopy(rows, 0, lines, 1, rows.length);
        var upload = registry.upload("codes.csv", lines);
        return registry.editions()
                .draft(new Edition.New(
                        version(),
                        "op",
                        "",
                        0,
                        0,
                        0,
                        List.of(new Edition.Table(Sheet.CODES, upload.name(), upload.file()))))
                .number();
    }

    private long version() {
        return registry.editions().standing().version();
    }

    private static ErrorCode refused(Verdict<?> verdict) {
        return ((Verdict.Rejected<?>) verdict).problem().code();
    }
}
