package vn.courtaxis.codes;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.courtaxis.codes.Tables.court;
import static vn.courtaxis.codes.Tables.organizations;
import static vn.courtaxis.codes.Tables.table;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;

/** What is exported means, on every day, what the layers meant from which it was put together. */
class ExportedCodesTest {

    private static final String CODES = "organization,code,kind,valid_from,valid_to,certainty,source";
    private static final List<String> ALL = List.of("W90.01", "W90.02", "TAND-A");
    private static final List<LocalDate> DAYS = Stream.iterate(LocalDate.of(2025, 1, 1), day -> day.plusMonths(1))
            .limit(16)
            .toList();

    @Test
    void theTimeBeforeACodeChangedHandsBetweenLayersIsKept() {
        var files = List.of(organizations(court("cu", "W90.01", "", ""), court("moi", "W90.02", "", "")));
        var edition = List.of(table("codes.csv", CODES, "moi,W90.01,current,2025-07-01,2025-12-31,sandbox,test"));

        var back = snapshot(exported(files, edition, List.of()), List.of(), List.of());

        assertThat(holder(back, "W90.01", LocalDate.of(2025, 6, 30))).isEqualTo("cu");
        assertThat(holder(back, "W90.01", LocalDate.of(2025, 7, 1))).isEqualTo("moi");
        assertThat(holder(back, "W90.01", LocalDate.of(2026, 1, 1))).isEqualTo("cu");
    }

    @Property(tries = 1_000, seed = "20261127", edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void everyCodeIsWhoseItWasOnEveryDay(@ForAll Random random) {
        var files = List.of(courts(random), codes("files.csv", random));
        var edition = List.of(courts(random), codes("edition.csv", random));
        var edits = edits(random);
        if (!problems(files, edition, edits).isEmpty()) {
            return;
        }

        var exported = exported(files, edition, edits);

        var held = held(snapshot(files, edition, edits));
        assertThat(held(snapshot(exported, List.of(), List.of())))
                .as("elsewhere")
                .isEqualTo(held);
        assertThat(held(snapshot(files, exported, edits))).as("here").isEqualTo(held);
    }

    private static SheetSource courts(Random random) {
        var rows = Stream.of("mot", "hai", "ba")
                .filter(id -> random.nextInt(3) > 0)
                .map(id -> court(id, random.nextInt(3) == 0 ? any(random) : "", "", ""))
                .toArray(String[]::new);
        return organizations(rows);
    }

    private static SheetSource codes(String name, Random random) {
        var rows = Stream.generate(() -> code(random))
                .limit(random.nextInt(4))
                .map(cells -> String.join(",", cells.values()))
                .toArray(String[]::new);
        return table(name, CODES, rows);
    }

    private static List<SheetEdit> edits(Random random) {
        return random.nextInt(3) == 0 ? List.of(new SheetEdit("edit 1", Sheet.CODES, false, code(random))) : List.of();
    }

    private static Map<String, String> code(Random random) {
        var first = random.nextInt(4) == 0 ? null : DAYS.get(random.nextInt(DAYS.size()));
        var last = random.nextInt(3) == 0 ? null : DAYS.get(random.nextInt(DAYS.size()));
        var cells = new LinkedHashMap<String, String>();
        cells.put("organization", List.of("mot", "hai", "ba").get(random.nextInt(3)));
        cells.put("code", any(random));
        cells.put("kind", cells.get("code").startsWith("TAND") ? "dms_unit" : "current");
        cells.put("valid_from", first == null ? "" : first.toString());
        cells.put("valid_to", last == null || first != null && last.isBefore(first) ? "" : last.toString());
        cells.put("certainty", "sandbox");
        cells.put("source", "test");
        return cells;
    }

    private static String any(Random random) {
        return ALL.get(random.nextInt(ALL.size()));
    }

    private static Tables tables(List<SheetSource> files, List<SheetSource> edition, List<SheetEdit> edits) {
        return new Tables()
                .files(files.toArray(new SheetSource[0]))
                .edition(edition.toArray(new SheetSource[0]))
                .edits(edits.toArray(new SheetEdit[0]));
    }

    private static List<String> problems(List<SheetSource> files, List<SheetSource> edition, List<SheetEdit> edits) {
        return tables(files, edition, edits).problems();
    }

    private static CodeSnapshot snapshot(List<SheetSource> files, List<SheetSource> edition, List<SheetEdit> edits) {
        return tables(files, edition, edits).snapshot();
    }

    private static List<SheetSource> exported(
            List<SheetSource> files, List<SheetSource> edition, List<SheetEdit> edits) {
        var export = new SheetExport(files, edition, edits, List.of(), new ArrayList<>());
        return Stream.of(Sheet.ORGANIZATIONS, Sheet.CODES)
                .map(sheet -> {
                    var text = new StringBuilder();
                    export.write(sheet, text::append);
                    var bytes = text.toString().getBytes(UTF_8);
                    return new SheetSource(sheet + ".csv", () -> new ByteArrayInputStream(bytes));
                })
                .toList();
    }

    private static Map<String, String> held(CodeSnapshot codes) {
        var held = new TreeMap<String, String>();
        for (var code : ALL) {
            DAYS.forEach(day -> held.put(code + " on " + day, holder(codes, code, day)));
        }
        return held;
    }

    private static String holder(CodeSnapshot codes, String code, LocalDate day) {
        return codes.resolve(code, day).map(KnownOrganization::id).orElse("");
    }
}
