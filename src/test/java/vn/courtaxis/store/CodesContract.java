package vn.courtaxis.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.courtaxis.codes.KnownOrganization;
import vn.courtaxis.codes.Sheet;
import vn.courtaxis.codes.SheetEdit;
import vn.courtaxis.directory.DirectoryRow;
import vn.courtaxis.directory.DirectorySource;
import vn.courtaxis.directory.RefreshDirectory;
import vn.courtaxis.directory.ScriptedDirectory;
import vn.courtaxis.document.ErrorCode;
import vn.courtaxis.document.Verdict;
import vn.courtaxis.ledger.Ledger;
import vn.courtaxis.ledger.MovableClock;
import vn.courtaxis.registry.Edit;
import vn.courtaxis.registry.Edition;
import vn.courtaxis.registry.ImportCodes;

/** What the storage of the code registry promises, and everything that changes it on top; run against each database. */
abstract class CodesContract {

    private static final String HEADER = "id,code,name,kind,certainty,source";
    static final String NEW_COURT = "sandbox-tand-04,W90.04,Tòa án tỉnh số 4 (SANDBOX),court,sandbox,test";

    final MovableClock clock = new MovableClock();
    DataSource source;
    Ledger ledger;
    private FileDocumentStore documents;
    TestCodes registry;

    /** A migrated database without entries. */
    abstract DataSource database();

    @BeforeEach
    void open(@TempDir Path directory) throws IOException {
        source = database();
        ledger = TestLedger.on(source, clock);
        documents = new FileDocumentStore(directory, "test", file -> {});
        registry = adapter();
    }

    final TestCodes adapter() throws IOException {
        return TestCodes.on(source, ledger, documents, clock);
    }

    final Edition imported(String... rows) {
        var lines = new String[rows.length + 1];
        lines[0] = HEADER;
        System.arraycopy(rows, 0, lines, 1, rows.length);
        var outcome = registry.imports().prepare(List.of(registry.upload("courts.csv", lines)), "note", "op");
        return ((ImportCodes.Outcome.Draft) outcome).edition();
    }

    static <T> T done(Verdict<T> verdict) {
        assertThat(verdict).isInstanceOf(Verdict.Done.class);
        return ((Verdict.Done<T>) verdict).value();
    }

    static ErrorCode refused(Verdict<?> verdict) {
        assertThat(verdict).isInstanceOf(Verdict.Rejected.class);
        return ((Verdict.Rejected<?>) verdict).problem().code();
    }

    private String name(TestCodes at, String code) {
        return at.codes().resolve(code).map(KnownOrganization::name).orElse("");
    }

    @Test
    void showsADraftBeforeItIsValidAndGoesBackToAFormerOne() throws IOException {
        var other = adapter();
        var first = imported(NEW_COURT);
        var shown = registry.imports().preview(first.number()).orElseThrow();

        assertThat(shown.difference().added()).containsExactly("sandbox-tand-04");
        assertThat(first.added()).isOne();
        assertThat(name(registry, "W90.04")).isEmpty();

        done(registry.imports().activate(first.number(), shown.version(), "đúng", "op"));
        other.reload().ifChanged();
        assertThat(name(registry, "W90.04")).isEqualTo("Tòa án tỉnh số 4 (SANDBOX)");
        assertThat(name(other, "W90.04")).isEqualTo("Tòa án tỉnh số 4 (SANDBOX)");
        assertThat(other.codes().version()).isEqualTo(2);

        var second = imported();
        done(registry.imports().activate(second.number(), 2, "rỗng", "op"));
        assertThat(name(registry, "W90.04")).isEmpty();

        var back = done(registry.imports().activate(first.number(), 3, "quay lại", "op"));
        assertThat(back.state()).isEqualTo(Edition.State.ACTIVE);
        assertThat(name(registry, "W90.04")).isNotEmpty();
        assertThat(registry.editions().editions(10))
                .extracting(Edition::state)
                .containsExactly(Edition.State.FORMER, Edition.State.ACTIVE);
    }

    @Test
    void keepsNothingOfTablesWithWrongLinesAndTellsThemAll() {
        var outcome = registry.imports()
                .prepare(
                        List.of(
                                registry.upload(
                                        "courts.csv",
                                        HEADER,
                                        NEW_COURT,
                                        "x,W90.01,Ai đó,court,sandbox,test",
                                        "y,W90.05,,court,sandbox,test"),
                                registry.upload("more.csv", "what,is,this", "1,2,3")),
                        "",
                        "op");
        var again = registry.imports()
                .prepare(
                        List.of(registry.upload(
                                "courts.csv",
                                HEADER,
                                NEW_COURT,
                                "x,W90.06,Ai đó,court,sandbox,test",
                                "z,W90.06,Ai đó,court,sandbox,test",
                                "y,W90.05,,court,sandbox,test")),
                        "",
                        "op");

        assertThat(((ImportCodes.Outcome.Broken) outcome).problems())
                .singleElement()
                .asString()
                .startsWith("more.csv");
        assertThat(((ImportCodes.Outcome.Broken) again).problems())
                .hasSize(2)
                .anySatisfy(problem -> assertThat(problem).contains("courts.csv:4", "W90.06"))
                .anySatisfy(problem -> assertThat(problem).startsWith("courts.csv:5"));
        assertThat(registry.editions().editions(10)).isEmpty();
    }

    @Test
    void activatesNothingThatWasLookedAtBesideAnotherRegistry() {
        var one = imported(NEW_COURT);
        var other = imported();

        done(registry.imports().activate(one.number(), 1, "đúng", "op"));
        var late = registry.imports().activate(other.number(), 1, "đúng", "op");
        var unreasoned = registry.imports().activate(other.number(), 2, " ", "op");
        done(registry.imports().discard(other.number(), "thôi", "op"));
        var discarded = registry.imports().activate(other.number(), 2, "đúng", "op");

        assertThat(refused(late)).isEqualTo(ErrorCode.CODES_OUTDATED);
        assertThat(refused(unreasoned)).isEqualTo(ErrorCode.REASON_MISSING);
        assertThat(refused(discarded)).isEqualTo(ErrorCode.ACTION_NOT_ALLOWED);
        assertThat(refused(registry.imports().activate(999, 2, "đúng", "op")))
                .isEqualTo(ErrorCode.CODES_ENTRY_NOT_FOUND);
        assertThat(registry.editions().standing().version()).isEqualTo(2);
    }

    @Test
    void keepsTheFilesOfEveryEdition() {
        var file = imported(NEW_COURT).tables().get(0).file();

        assertThat(TestLedger.retention(source).wanted(List.of(file.sha256(), "0".repeat(64))))
                .containsExactly(file.sha256());
    }

    @Test
    void staysWithWhatIsRightWhenTheNewRegistryIsNot() throws IOException {
        var edition = imported(NEW_COURT);
        done(registry.imports().activate(edition.number(), 1, "đúng", "op"));
        var other = adapter();
        // a hand at the database: what no use case would let through
        registry.edits()
                .propose(new Edit.New(
                        new SheetEdit("test", Sheet.ORGANIZATIONS, false, Map.of("id", "broken")),
                        "BROKEN",
                        "op",
                        "thử"));
        var number = registry.edits().edits(0, 1).get(0).number();
        registry.edits().decide(number, Edit.State.PROPOSED, Edit.State.APPROVED, "op", "");

        other.reload().ifChanged();
        other.reload().ifChanged();

        assertThat(name(other, "W90.04")).isNotEmpty();
        assertThat(other.codes().version()).isEqualTo(2);
        assertThat(other.broken()).hasSize(1);
    }

    @Test
    void startsWithTheTablesOfTheConfigurationWhenAnEditionCannotBeRead(@TempDir Path elsewhere) throws IOException {
        var edition = imported(NEW_COURT);
        done(registry.imports().activate(edition.number(), 1, "đúng", "op"));
        var lost = new FileDocumentStore(elsewhere, "test", file -> {});

        var started = TestCodes.on(source, ledger, lost, clock);

        assertThat(name(started, "W90.04")).isEmpty();
        assertThat(name(started, "W90.01")).isNotEmpty();
        assertThat(started.loader().problems()).singleElement().asString().contains("courts.csv");

        try (var found = documents.open(edition.tables().get(0).file())) {
            lost.keep(found);
        }
        clock.move(java.time.Duration.ofMinutes(2));
        started.reload().ifChanged();
        assertThat(name(started, "W90.04")).isNotEmpty();
        assertThat(started.loader().problems()).isEmpty();
    }

    @Test
    void changesASingleRowByTwoPeople() {
        var cells = Map.of(
                "id",
                "sandbox-tand-04",
                "code",
                "W90.04",
                "name",
                "Tòa số 4",
                "kind",
                "court",
                "certainty",
                "sandbox",
                "source",
                "QĐ (SANDBOX)");
        var row = new SheetEdit("new", Sheet.ORGANIZATIONS, false, cells);
        var clash = new SheetEdit(
                "new",
                Sheet.CODES,
                false,
                Map.of(
                        "organization",
                        "sandbox-tand-02",
                        "code",
                        "W90.01",
                        "kind",
                        "current",
                        "certainty",
                        "sandbox",
                        "source",
                        "QĐ"));
        var proposal = done(registry.edit().propose(row, "mới lập", "one"));

        assertThat(refused(registry.edit()
                        .propose(new SheetEdit("new", Sheet.ORGANIZATIONS, false, Map.of("id", "x")), "vì", "one")))
                .isEqualTo(ErrorCode.CODES_FILE_WRONG);
        assertThat(registry.edit().propose(clash, "vì", "one")).isInstanceOf(Verdict.Done.class);
        assertThat(refused(registry.edit().approve(proposal.number(), "", "one")))
                .isEqualTo(ErrorCode.CODES_SECOND_PERSON);
        assertThat(name(registry, "W90.04")).isEmpty();

        done(registry.edit().approve(proposal.number(), "", "two"));
        assertThat(name(registry, "W90.04")).isEqualTo("Tòa số 4");
        assertThat(refused(registry.edit().refuse(proposal.number(), "muộn", "two")))
                .isEqualTo(ErrorCode.ACTION_NOT_ALLOWED);

        assertThat(refused(registry.edit().undo(proposal.number(), "nhầm", "one")))
                .isEqualTo(ErrorCode.CODES_SECOND_PERSON);
        done(registry.edit().undo(proposal.number(), "nhầm", "two"));
        assertThat(name(registry, "W90.04")).isEmpty();
    }

    @Test
    void knowsTheCodesOfTheAxisUnderEverythingThatIsStated() {
        var rows = IntStream.range(0, 520)
                .mapToObj(n -> row("H90." + n, "", "Đơn vị " + n))
                .toList();
        refresh(rows, row("W90.01", "000.01.90.W90", "Tên khác"), row("Z99.1", "000.00.01.Z99", "Trung tâm"));

        registry.reload().ifChanged();

        assertThat(name(registry, "H90.519")).isEqualTo("Đơn vị 519");
        assertThat(name(registry, "000.01.90.W90")).isEmpty();
        assertThat(name(registry, "000.00.01.Z99")).isEqualTo("Trung tâm");
        assertThat(registry.codes().own()).extracting(KnownOrganization::id).doesNotContain("axis:Z99.1");
        assertThat(registry.codes().all()).extracting(KnownOrganization::id).doesNotContain("axis:Z99.1");
    }

    private void refresh(List<DirectoryRow> many, DirectoryRow... more) {
        var all = new java.util.ArrayList<>(many);
        Collections.addAll(all, more);
        var axis = new ScriptedDirectory().lists(all.toArray(DirectoryRow[]::new));
        var refreshed = new RefreshDirectory(
                        axis, TestDirectory.on(source, clock).store(), "W90", 20)
                .refresh(DirectorySource.AGENCIES, "op");
        assertThat(refreshed).isPresent();
    }

    private static DirectoryRow row(String code, String other, String name) {
        return new DirectoryRow("id-" + code, "", code, other, name, "", "", "", "", false, true);
    }
}
