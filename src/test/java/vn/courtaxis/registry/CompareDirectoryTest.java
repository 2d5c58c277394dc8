package vn.courtaxis.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.courtaxis.directory.DirectoryRow;
import vn.courtaxis.directory.DirectorySource;
import vn.courtaxis.directory.RefreshDirectory;
import vn.courtaxis.directory.ScriptedDirectory;
import vn.courtaxis.document.Verdict;
import vn.courtaxis.ledger.MovableClock;
import vn.courtaxis.registry.CompareDirectory.Report;
import vn.courtaxis.registry.DirectoryDifference.Kind;
import vn.courtaxis.store.TestCodes;
import vn.courtaxis.store.TestDirectory;

/** What the axis's lists say otherwise than the court's tables. */
final class CompareDirectoryTest {

    private static final String COURT = "Tòa án nhân dân tỉnh số 1 (SANDBOX)";
    private static final String OTHER = "TAND tỉnh số 2";

    private final MovableClock clock = new MovableClock();
    private TestCodes registry;

    @BeforeEach
    void open(@TempDir Path folder) throws IOException {
        registry = TestCodes.inMemory(folder, clock);
    }

    @Test
    void tellsEachDifferenceOnce() {
        refresh(
                DirectorySource.AGENCIES,
                row("W90.01", "000.00.01.W90", COURT, false),
                row("W90.02", "000.99.02.W90", OTHER, true),
                row("W90.01.01", "", "Sở Tư pháp", true),
                row("Z99", "", "Ai đó", false));
        refresh(
                DirectorySource.QD20,
                row("W90.02", "000.99.02.W90", OTHER, true),
                row("W90.01.01", "", "so tu phap", false));

        var report = report();

        assertThat(of(report, Kind.FURTHER_CODE))
                .extracting(DirectoryDifference::id, DirectoryDifference::listedCode)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("sandbox-tand-02", "000.99.02.W90"));
        assertThat(of(report, Kind.NAMED_OTHERWISE))
                .extracting(DirectoryDifference::id, DirectoryDifference::listedName)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("sandbox-tand-01-kv1", "Sở Tư pháp"));
        assertThat(of(report, Kind.DELETED)).extracting(DirectoryDifference::id).containsExactly("sandbox-tand-02");
        assertThat(of(report, Kind.NOT_LISTED))
                .extracting(DirectoryDifference::id)
                .contains("sandbox-tandtc")
                .doesNotContain("sandbox-tand-01", "sandbox-tand-02", "sandbox-tand-03", "tand-thanh-pho-ha-noi");
        assertThat(report.lists()).containsOnlyKeys(DirectorySource.AGENCIES, DirectorySource.QD20);
    }

    @Test
    void findsOursByTheOtherCodeAndByFormerNames() {
        imported(
                "id,code,name,kind,certainty,source,former_names",
                "moi,W90.04,Tòa án khu vực 4 (SANDBOX),court,sandbox,test,Tòa án huyện Xa@2025-06-30");
        refresh(
                DirectorySource.AGENCIES,
                row("H77.1", "W90.04", "TOA AN HUYEN XA", false),
                row("W90.03", "", "Tòa án nhân dân tỉnh số 3", true));

        var report = report();

        assertThat(of(report, Kind.FURTHER_CODE))
                .extracting(DirectoryDifference::id, DirectoryDifference::listedCode)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("moi", "H77.1"));
        assertThat(of(report, Kind.NAMED_OTHERWISE)).isEmpty();
        assertThat(of(report, Kind.DELETED)).isEmpty();
        assertThat(of(report, Kind.NOT_LISTED))
                .extracting(DirectoryDifference::id)
                .doesNotContain("moi");
    }

    @Test
    void comparesNothingWithNothingAndAnewWhenEitherChanged() {
        assertThat(report().counts().values()).containsOnly(0L);

        refresh(DirectorySource.AGENCIES, row("W90.01", "", "Sở Y tế", false));
        assertThat(of(report(), Kind.NAMED_OTHERWISE)).hasSize(1);
        assertThat(report()).isSameAs(report());

        refresh(DirectorySource.AGENCIES, row("W90.01", "", COURT, false));
        assertThat(of(report(), Kind.NAMED_OTHERWISE)).isEmpty();
        imported("id,code,name,kind,certainty,source", "sandbox-tand-01,W90.01,Khác hẳn (SANDBOX),court,sandbox,test");
        assertThat(of(report(), Kind.NAMED_OTHERWISE)).hasSize(1);
    }

    /** With {@code -Ddirectory.rows=120000} it tells how long that takes. */
    @Test
    void keepsTheFirstOfManyAndCountsAll() {
        var many = Integer.getInteger("directory.rows", 3_000);
        var rows = new ArrayList<DirectoryRow>();
        IntStream.range(0, many).forEach(n -> rows.add(row("H" + n, "", "Đơn vị " + n, false)));
        IntStream.range(0, 2_600).forEach(n -> rows.add(row("H9." + n, "W90.01", COURT, false)));
        refresh(DirectorySource.AGENCIES, rows.toArray(DirectoryRow[]::new));
        var began = System.nanoTime();

        var report = report();

        System.out.printf("%d rows compared in %d ms%n", rows.size(), (System.nanoTime() - began) / 1_000_000);
        assertThat(report.total(Kind.FURTHER_CODE)).isEqualTo(2_600);
        assertThat(of(report, Kind.FURTHER_CODE)).hasSize(2_500);
        assertThat(report.page(Kind.FURTHER_CODE, 49, 50)).hasSize(50);
        assertThat(report.page(Kind.FURTHER_CODE, 50, 50)).isEmpty();
    }

    private static List<DirectoryDifference> of(Report report, Kind kind) {
        return report.page(kind, 0, Integer.MAX_VALUE);
    }

    private Report report() {
        return ((Verdict.Done<Report>) registry.compare().compare()).value();
    }

    private void imported(String... lines) {
        registry.imported(registry.upload("courts.csv", lines));
    }

    private void refresh(DirectorySource list, DirectoryRow... rows) {
        new RefreshDirectory(
                        new ScriptedDirectory().lists(rows),
                        TestDirectory.on(registry.source(), clock).store(),
                        "W90",
                        100)
                .refresh(list, "op");
    }

    private static DirectoryRow row(String code, String other, String name, boolean deleted) {
        return new DirectoryRow("id-" + code, "", code, other, name, "", "", "", "", deleted, true);
    }
}
