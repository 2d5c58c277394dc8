package vn.courtaxis.registry;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.courtaxis.codes.Comparison;
import vn.courtaxis.codes.Decided.Meaning;
import vn.courtaxis.codes.Resolution;
import vn.courtaxis.codes.Sheet;
import vn.courtaxis.codes.SheetEdit;
import vn.courtaxis.codes.SheetExport;
import vn.courtaxis.document.Verdict;
import vn.courtaxis.exchange.TemporaryDocumentStore;
import vn.courtaxis.ledger.Ledger;
import vn.courtaxis.ledger.MovableClock;
import vn.courtaxis.registry.ImportCodes.Upload;
import vn.courtaxis.store.TestCodes;
import vn.courtaxis.store.TestLedger;

/** The tables in force given away and imported again. */
final class ExportTest {

    private static final String HEADER = "id,code,name,kind,certainty,source,aliases,dms_unit_ids,telephone,valid_to";

    private final MovableClock clock = new MovableClock();
    private final DataSource source = TestLedger.inMemory();
    private final Ledger ledger = TestLedger.on(source, clock);
    private TestCodes registry;

    @BeforeEach
    void open(@TempDir Path folder) throws IOException {
        registry = TestCodes.on(source, ledger, new TemporaryDocumentStore(folder), clock);
    }

    @Test
    void importingItAgainChangesNothing() {
        layers();
        byHandAlone();

        var back = importedAgain();

        assertThat(back.problems()).isEmpty();
        assertThat(back.difference()).matches(Comparison::isEmpty);
        assertThat(text(Sheet.ROUTES)).contains("sandbox-tand-01,TAND-01-HS,1,,,hinh-su");
        assertThat(text(Sheet.MATTERS)).contains("hinh-su,subject,hình sự,");
        assertThat(text(Sheet.SUCCESSIONS)).contains("vì sáp nhập, theo nghị quyết");
        assertThat(text(Sheet.ORGANIZATIONS)).contains("'=HYPERLINK").startsWith("\uFEFFid,code,name");
    }

    @Test
    void anotherAdapterWithoutTheseLayersHasTheSameRegistry(@TempDir Path folder) throws IOException {
        layers();
        var elsewhere = TestLedger.inMemory();
        var other = TestCodes.on(elsewhere, TestLedger.on(elsewhere, clock), new TemporaryDocumentStore(folder), clock);

        var tables = Arrays.stream(Sheet.values())
                .map(sheet -> other.upload(SheetText.fileName(sheet), text(sheet)))
                .toList();
        var edition = ((ImportCodes.Outcome.Draft) other.imports().prepare(tables, "", "op")).edition();
        other.imports().activate(edition.number(), 1, "chuyển sang", "op");

        assertThat(Comparison.of(registry.codes().snapshot(), other.codes().snapshot())
                        .isEmpty())
                .isTrue();
        assertThat(other.codes().resolve("W90.02.99"))
                .hasValueSatisfying(known -> assertThat(known.id()).isEqualTo("sandbox-tand-02"));
    }

    @Test
    void takesAnAnswerAlongAsACode(@TempDir Path folder) {
        registry.collect().met("W90.66", "Tòa", new Resolution.Unknown(), Set.of(), "dms");
        registry.decide().decide(1, "sandbox-tand-02", Meaning.ALIAS, "theo công văn", "op");
        registry.collect().met("W90.92", "Tòa", new Resolution.Unknown(), Set.of(), "dms");
        registry.decide().decide(2, "sandbox-tand-01", Meaning.REDIRECT, "theo công văn", "op");

        assertThat(text(Sheet.CODES))
                .contains("sandbox-tand-02,W90.66,ad_hoc,sandbox,")
                .doesNotContain("W90.92");
        assertThat(importedAgain().difference().changed()).containsExactly("sandbox-tand-02");
    }

    @Test
    void leavesOutACodeThatAHigherLayerGivesToSomebodyElse() {
        imported(
                "courts.csv",
                HEADER,
                "moi,W90.02,Tòa án mới (SANDBOX),court,sandbox,test,,TAND-02;TAND-MOI,,",
                "cu,W90.05,Tòa án cũ (SANDBOX),court,sandbox,test,,,,");
        imported(
                "codes.csv",
                "organization,code,kind,certainty,source,valid_from",
                "cu,W90.01.01,current,sandbox,test,2027-01-01");

        assertThat(text(Sheet.ORGANIZATIONS))
                .contains("moi,W90.02,")
                .contains("sandbox-tand-02,,Tòa án nhân dân tỉnh số 2 (SANDBOX)")
                .contains("sandbox-tand-01-kv1,,");
        assertThat(importedAgain().problems()).isEmpty();
    }

    @Test
    void writesOfAMatterOnlyWhatTheHighestLayerSays() {
        imported(
                "successions.csv",
                "old,new,effective,matter,certainty,source",
                "sandbox-tand-03,sandbox-tand-01,2025-07-01,,sandbox,test",
                "sandbox-tand-03,,2025-07-01,lao-dong,sandbox,test",
                "sandbox-tand-01-huyen-a,,2025-07-01,,sandbox,test");

        var back = importedAgain();

        assertThat(text(Sheet.SUCCESSIONS))
                .contains("sandbox-tand-03,sandbox-tand-01,", "sandbox-tand-01-huyen-a,,", "lao-dong")
                .contains("sandbox-tand-cap-cao,sandbox-tand-02,")
                .doesNotContain("sandbox-tand-03,sandbox-tand-02,", "sandbox-tand-01-huyen-a,sandbox-tand-01-kv1,");
        assertThat(back.problems()).isEmpty();
        assertThat(back.difference()).matches(Comparison::isEmpty);
    }

    @Test
    void aCodeThatAHigherLayerLimitsInDaysStaysLimited() {
        imported(
                "codes.csv",
                "organization,code,kind,certainty,source,valid_from,valid_to",
                "sandbox-tand-01,W90.01,current,sandbox,test,,2026-12-31",
                "sandbox-tand-02,000.00.02.W90,legacy,sandbox,test,,2026-12-31");

        var back = importedAgain();

        assertThat(text(Sheet.ORGANIZATIONS)).contains("sandbox-tand-01,,Tòa", "sandbox-tand-02,W90.02,Tòa");
        assertThat(text(Sheet.CODES)).contains("W90.01,current,", "000.00.02.W90,legacy,");
        assertThat(back.difference()).matches(Comparison::isEmpty);
    }

    @Test
    void aClaimThatItsOwnBodyLimitedTakesTheCodeFromNobodyElse() {
        imported(
                "codes.csv",
                "organization,code,kind,certainty,source,valid_from,valid_to",
                "sandbox-tand-02,W90.01.81,current,sandbox,test,,");
        approved(new SheetEdit(
                "x",
                Sheet.CODES,
                false,
                Map.of(
                        "organization", "sandbox-tand-02",
                        "code", "W90.01.81",
                        "kind", "current",
                        "certainty", "sandbox",
                        "source", "test",
                        "valid_from", "2026-01-01")));

        assertThat(text(Sheet.CODES))
                .contains("W90.01.81,current,sandbox,test,2026-01-01,")
                .doesNotContain("W90.01.81,current,sandbox,test,,");
        assertThat(text(Sheet.ORGANIZATIONS)).contains("sandbox-tand-01-huyen-a,W90.01.81,");
    }

    private void layers() {
        imported(
                registry.upload(
                        "courts.csv",
                        HEADER,
                        "\"=cmd\",W90.04,\"Tòa \"\"số 4\"\", khu A (SANDBOX)\",court,sandbox,\"=HYPERLINK(\"\"http://x\"\")\",W90.04.09,"
                                + "\"@don-vi;+don-vi\",+84 24 1,",
                        "sandbox-tand-03,W90.03,Tòa số 3 (SANDBOX),court,sandbox,test,,,,2026-06-30"),
                registry.upload(
                        "successions.csv",
                        "old,new,effective,certainty,source,note",
                        "sandbox-tand-03,sandbox-tand-02,2026-07-01,sandbox,test,\"vì sáp nhập, theo nghị quyết\""));
        approved(new SheetEdit(
                "x",
                Sheet.CODES,
                false,
                Map.of(
                        "organization",
                        "sandbox-tand-02",
                        "code",
                        "W90.02.99",
                        "kind",
                        "ad_hoc",
                        "certainty",
                        "sandbox",
                        "source",
                        "văn bản")));
    }

    /** What a table cannot hold: that a row of somebody's files is gone. */
    private void byHandAlone() {
        approved(new SheetEdit(
                "x",
                Sheet.SUCCESSIONS,
                true,
                Map.of("old", "sandbox-tand-cap-cao", "new", "sandbox-tand-02", "matter", "dan-su")));
    }

    private void approved(SheetEdit row) {
        var proposed = ((Verdict.Done<Edit>) registry.edit().propose(row, "vì", "one")).value();
        assertThat(registry.edit().approve(proposed.number(), "đúng", "two")).isInstanceOf(Verdict.Done.class);
    }

    private void imported(String name, String... lines) {
        imported(registry.upload(name, lines));
    }

    private void imported(Upload... tables) {
        registry.imported(tables);
    }

    private ImportCodes.Preview importedAgain() {
        List<Upload> tables = Arrays.stream(Sheet.values())
                .map(sheet -> registry.upload(SheetText.fileName(sheet), text(sheet)))
                .toList();
        var outcome = registry.imports().prepare(tables, "", "op");
        assertThat(outcome).isInstanceOf(ImportCodes.Outcome.Draft.class);
        return registry.imports()
                .preview(((ImportCodes.Outcome.Draft) outcome).edition().number())
                .orElseThrow();
    }

    private String text(Sheet sheet) {
        try {
            var bytes = new ByteArrayOutputStream();
            SheetText.write(((Verdict.Done<SheetExport>) registry.loader().export()).value(), sheet, bytes);
            return bytes.toString(UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
