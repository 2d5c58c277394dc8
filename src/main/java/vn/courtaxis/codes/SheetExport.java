package vn.courtaxis.codes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.courtaxis.codes.Decided.Meaning;
import vn.courtaxis.codes.SheetRow.CodeRow;
import vn.courtaxis.codes.SheetRow.OrganizationRow;
import vn.courtaxis.document.OrganizationCode;

/**
 * The tables that are in force, as files to import: of each row the one that counts, with all its cells, and answers of operators as further
 * codes. What it reads it reads again for each table, so that little lies in memory.
 */
public final class SheetExport {

    private final List<Layered> sources = new ArrayList<>();
    private final List<SheetEdit> edits;
    private final List<Decided> decisions;
    private final Map<String, String> winners = new HashMap<>();
    // as the registry has it: who takes over a matter is one layer's word as a whole
    private final Map<String, Layer> deciding = new HashMap<>();
    private final Map<String, Validity> lives = new HashMap<>();
    private final Map<String, List<Claim>> claims = new HashMap<>();

    private record Layered(Layer layer, SheetSource source) {}

    /** @param place unlike any other row's */
    private record Stated(Sheet sheet, Layer layer, String place, Map<String, String> cells, boolean removes) {

        String key() {
            return sheet + "|" + sheet.key(cells);
        }
    }

    /** That a code is an organization's on some days. */
    private record Claim(String organization, Layer layer, Validity days) {

        boolean outranks(Claim other) {
            return isAbove(other) && (organization.equals(other.organization) || days.overlaps(other.days));
        }

        /** Of one organization's claims of a code those of the highest layer count, whatever their days. */
        boolean replaces(Claim other) {
            return isAbove(other) && organization.equals(other.organization);
        }

        private boolean isAbove(Claim other) {
            return layer.compareTo(other.layer) > 0;
        }
    }

    /**
     * @param edits oldest first
     * @param decisions oldest first
     * @param problems gets what cannot be read; then nothing is to be written
     */
    public SheetExport(
            List<SheetSource> files,
            List<SheetSource> edition,
            List<SheetEdit> edits,
            List<Decided> decisions,
            List<String> problems) {
        files.forEach(source -> sources.add(new Layered(Layer.FILES, source)));
        edition.forEach(source -> sources.add(new Layered(Layer.EDITION, source)));
        this.edits = List.copyOf(edits);
        this.decisions = List.copyOf(decisions);
        each(problems, row -> {
            winners.put(row.key(), row.place());
            if (row.sheet() == Sheet.SUCCESSIONS && !row.removes()) {
                deciding.merge(decides(row), row.layer(), (one, other) -> one.compareTo(other) < 0 ? other : one);
            }
        });
        inForce(problems, Sheet.ORGANIZATIONS, row -> {
            var parsed = (OrganizationRow) SheetReader.row(row.sheet(), row.layer(), cells(row));
            lives.put(CodeSnapshot.key(parsed.id()), parsed.life());
            Stream.of(Stream.of(parsed.code()), parsed.aliases().stream(), parsed.unitIds().stream())
                    .flatMap(codes -> codes)
                    .forEach(code -> claim(code, parsed.id(), row.layer(), parsed.life()));
        });
        inForce(problems, Sheet.CODES, row -> {
            var parsed = (CodeRow) SheetReader.row(row.sheet(), row.layer(), cells(row));
            claim(parsed.text(), parsed.organization(), row.layer(), days(parsed));
        });
        claims.values().forEach(SheetExport::leaveHighest);
    }

    private static void leaveHighest(List<Claim> ofOneCode) {
        var all = List.copyOf(ofOneCode);
        ofOneCode.removeIf(claim -> all.stream().anyMatch(other -> other.replaces(claim)));
    }

    private static String decides(Stated row) {
        return Stream.of("old", "matter")
                .map(column -> CodeSnapshot.key(row.cells().getOrDefault(column, "")))
                .collect(Collectors.joining("|"));
    }

    private static CsvRow cells(Stated row) {
        return new CsvRow(row.place(), row.cells());
    }

    private Validity days(CodeRow row) {
        return Assembly.within(
                row.validity(), lives.getOrDefault(CodeSnapshot.key(row.organization()), Validity.ALWAYS));
    }

    private void claim(String code, String organization, Layer layer, Validity days) {
        if (!code.isEmpty()) {
            claims.computeIfAbsent(CodeSnapshot.key(code), key -> new ArrayList<>(1))
                    .add(new Claim(CodeSnapshot.key(organization), layer, days));
        }
    }

    /** Every row of every layer, the higher ones later. */
    private void each(List<String> problems, Consumer<Stated> taker) {
        for (var n = 0; n < sources.size(); n++) {
            var number = n;
            var layer = sources.get(n).layer();
            CsvFile.read(
                    sources.get(n).source(),
                    header -> {
                        var sheet = SheetReader.sheet(header);
                        return new CsvFile.Format(
                                sheet.required(),
                                sheet.optional(),
                                row -> taker.accept(
                                        new Stated(sheet, layer, number + "|" + row.at(), row.cells(), false)));
                    },
                    problems);
        }
        edits.forEach(
                edit -> taker.accept(new Stated(edit.sheet(), Layer.MANUAL, edit.at(), edit.cells(), edit.removes())));
    }

    private void inForce(List<String> problems, Sheet sheet, Consumer<Stated> taker) {
        each(problems, row -> {
            if (row.sheet() == sheet && isInForce(row)) {
                taker.accept(row);
            }
        });
    }

    private boolean isInForce(Stated row) {
        return !row.removes()
                && row.place().equals(winners.get(row.key()))
                && (row.sheet() != Sheet.SUCCESSIONS || row.layer() == deciding.get(decides(row)));
    }

    /**
     * A table with its header, line by line. A code that a higher layer gives to somebody else, or the same body on days of its own, is
     * left out: one table holds a code once.
     */
    public void write(Sheet sheet, Consumer<String> lines) {
        var columns = Stream.concat(sheet.required().stream(), sheet.optional().stream())
                .toList();
        lines.accept(CsvText.line(columns));
        inForce(new ArrayList<>(), sheet, row -> {
            var cells = sheet == Sheet.ORGANIZATIONS ? withoutTaken(row) : row.cells();
            if (sheet != Sheet.CODES || !isTaken(row)) {
                lines.accept(line(columns, cells));
            }
        });
        if (sheet == Sheet.CODES) {
            answers().forEach(cells -> lines.accept(line(columns, cells)));
        }
    }

    private static String line(List<String> columns, Map<String, String> cells) {
        return CsvText.line(
                columns.stream().map(column -> cells.getOrDefault(column, "")).toList());
    }

    private boolean isTaken(Stated row) {
        var parsed = (CodeRow) SheetReader.row(row.sheet(), row.layer(), cells(row));
        return isTaken(parsed.text(), new Claim(CodeSnapshot.key(parsed.organization()), row.layer(), days(parsed)));
    }

    private boolean isTaken(String code, Claim claim) {
        return claims.getOrDefault(CodeSnapshot.key(code), List.of()).stream().anyMatch(other -> other.outranks(claim));
    }

    private Map<String, String> withoutTaken(Stated row) {
        var id = CodeSnapshot.key(row.cells().getOrDefault("id", ""));
        var own = new Claim(id, row.layer(), lives.getOrDefault(id, Validity.ALWAYS));
        var cells = new HashMap<>(row.cells());
        for (var column : List.of("code", "aliases", "dms_unit_ids")) {
            cells.computeIfPresent(
                    column,
                    (name, text) -> cells(row).list(name).stream()
                            .filter(code -> !isTaken(code, own))
                            .collect(Collectors.joining(";")));
        }
        return cells;
    }

    /** Whose code it is, by answers of operators; who receives what is addressed to a code has no row in the tables. */
    private List<Map<String, String>> answers() {
        var rows = new HashMap<String, Map<String, String>>();
        decisions.stream()
                .filter(decided -> decided.meaning() == Meaning.ALIAS)
                .filter(decided -> OrganizationCode.parse(decided.code()).isPresent())
                .filter(decided -> !claims.containsKey(CodeSnapshot.key(decided.code())))
                .filter(decided -> lives.containsKey(CodeSnapshot.key(decided.organization())))
                .forEach(decided -> rows.put(
                        CodeSnapshot.key(decided.code()),
                        Map.of(
                                "organization",
                                decided.organization(),
                                "code",
                                decided.code(),
                                "kind",
                                "ad_hoc",
                                "certainty",
                                SheetChecks.isOfSandbox(decided.code()) ? "sandbox" : "observed",
                                "source",
                                "quyết định của người vận hành")));
        return rows.keySet().stream().sorted().map(rows::get).toList();
    }
}
