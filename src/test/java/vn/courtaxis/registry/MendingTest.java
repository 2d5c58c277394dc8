package vn.courtaxis.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.courtaxis.store.TestCodes.refused;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.courtaxis.codes.Sheet;
import vn.courtaxis.codes.SheetEdit;
import vn.courtaxis.document.ErrorCode;
import vn.courtaxis.document.Verdict;
import vn.courtaxis.ledger.MovableClock;
import vn.courtaxis.registry.ImportCodes.Outcome;
import vn.courtaxis.store.TestCodes;

/** A registry in which more than one thing is wrong, as if files had changed since, is mended one thing after the other. */
final class MendingTest {

    private static final String CODES = "organization,code,kind,certainty,source";
    private static final String WRONG = "gone,W90.71,ad_hoc,sandbox,test";
    private static final String ALSO_WRONG = "gone,W90.72,ad_hoc,sandbox,test";
    private static final String RIGHT = "sandbox-tand-02,W90.73,ad_hoc,sandbox,test";

    private final MovableClock clock = new MovableClock();
    private TestCodes registry;

    @BeforeEach
    void open(@TempDir Path folder) throws IOException {
        registry = TestCodes.inMemory(folder, clock);
    }

    @Test
    void twoWrongRowsAreTakenBackOneAfterTheOther() {
        var one = registry.inForce(row("W90.74"));
        var other = registry.inForce(row("W90.75"));

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
        var row = registry.inForce(row("W90.74"));
        var right = draft(RIGHT);

        assertThat(registry.imports().activate(right, version(), "sửa", "op")).isInstanceOf(Verdict.Done.class);
        assertThat(registry.edit().undo(row, "sai", "two")).isInstanceOf(Verdict.Done.class);

        assertThat(registry.loader().problems()).isEmpty();
        assertThat(registry.codes().resolve("W90.73")).isPresent();
    }

    @Test
    void whatIsRightComesInBesideWhatIsWrongAlready() {
        registry.inForce(row("W90.74"));
        registry.reload().ifChanged();

        var outcome = registry.imports().prepare(List.of(registry.upload("codes.csv", CODES, RIGHT)), "", "op");
        var edition = ((Outcome.Draft) outcome).edition().number();
        var shown = registry.imports().preview(edition).orElseThrow();
        var activated = registry.imports().activate(edition, shown.version(), "đúng", "op");
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
        var needed = registry.inForce(new SheetEdit(
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
        registry.inForce(row("W90.74"));

        assertThat(refused(registry.edit().undo(needed, "thừa", "two"))).isEqualTo(ErrorCode.CODES_FILE_WRONG);
        assertThat(refused(registry.imports().activate(draft(RIGHT, WRONG), version(), "x", "op")))
                .as("mended in part")
                .isEqualTo(ErrorCode.CODES_FILE_WRONG);
        assertThat(refused(registry.imports().activate(draft(RIGHT, ALSO_WRONG), version(), "x", "op")))
                .as("wrong in another way")
                .isEqualTo(ErrorCode.CODES_FILE_WRONG);
    }

    private static SheetEdit row(String code) {
        return TestCodes.code("gone", code);
    }

    private static SheetEdit right(String code) {
        return TestCodes.code("sandbox-tand-02", code);
    }

    private void valid(String... rows) {
        registry.editions().activate(draft(rows), version(), "op", "đúng");
    }

    private long draft(String... rows) {
        var lines = Stream.concat(Stream.of(CODES), Stream.of(rows)).toArray(String[]::new);
        return registry.draft(Sheet.CODES, registry.upload("codes.csv", lines));
    }

    private long version() {
        return registry.version();
    }
}
