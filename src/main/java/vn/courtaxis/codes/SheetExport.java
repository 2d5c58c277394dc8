package vn.courtaxis.codes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.courtaxis.codes.Decided.Meaning;
import vn.courtaxis.codes.SheetRow.CodeRow;
import vn.courtaxis.codes.SheetRow.OrganizationRow;
import vn.courtaxis.codes.StatedCodes.Claim;
import vn.courtaxis.document.OrganizationCode;

/**
 * The tables that are in force, as files to import: of each row the one that counts, with all its cells, and answers of operators as further
 * codes. A code is whose it was on every day; which of its codes a body with several current ones writes, layers may have told and tables
 * cannot. What it reads it reads again for each table, so that little lies in memory.
 */
public final class SheetExport {

    private static final List<String> CODE_COLUMNS = List.of("code", "aliases", "dms_unit_ids");

    private final List<Layered> sources = new ArrayList<>();
    private final List<SheetEdit> edits;
    private final List<Decided> decisions;
    private final Map<String, String> winners = new HashMap<>();
    // as the registry has it: who takes over a matter is one layer's word as a whole
    private final Map<String, Layer> deciding = new HashMap<>();
    private final Map<String, Validity> lives = new HashMap<>();
    private final StatedCodes codes = new StatedCodes();
    // rows of codes that no table has: of those that are somebody's on some of the stated days only
    private final Map<String, Map<String, String>> partly = new LinkedHashMap<>();

    private record Layered(Layer layer, SheetSource source) {}

    /** @param place unlike any other row's */
    private record Stated(Sheet sheet, Layer layer, String place, Map<String, String> cells, boolean removes) {

        String key() {
            return sheet + "|" + sheet.key(cells);
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
            var claim = new Claim(parsed.id(), row.layer(), parsed.life());
            Stream.of(Stream.of(parsed.code()), parsed.aliases().stream(), parsed.unitIds().stream())
                    .flatMap(all -> all)
                    .forEach(code -> codes.add(code, claim));
        });
        inForce(problems, Sheet.CODES, row -> {
            var parsed = (CodeRow) SheetReader.row(row.sheet(), row.layer(), cells(row));
            codes.add(parsed.text(), claim(parsed));
        });
        codes.finish();
        inForce(problems, Sheet.ORGANIZATIONS, this::inlinePartly);
        inForce(problems, Sheet.CODES, row -> left(row).ifPresent(rows -> rows.forEach(cells -> add(partly, cells))));
    }

    private static String decides(Stated row) {
        return Stream.of("old", "matter")
                .map(column -> CodeSnapshot.key(row.cells().getOrDefault(column, "")))
                .collect(Collectors.joining("|"));
    }

    private static CsvRow cells(Stated row) {
        return new CsvRow(row.place(), row.cells());
    }

    private Claim claim(CodeRow row) {
        var life = lives.getOrDefault(CodeSnapshot.key(row.organization()), Validity.ALWAYS);
        return new Claim(row.organization(), row.layer(), Assembly.within(row.validity(), life));
    }

    private Claim claim(Stated organization) {
        var id = organization.cells().getOrDefault("id", "");
        return new Claim(id, organization.layer(), lives.getOrDefault(CodeSnapshot.key(id), Validity.ALWAYS));
    }

    private void inlinePartly(Stated row) {
        var whole = List.of(claim(row).days());
        CODE_COLUMNS.forEach(column -> cells(row).list(column).forEach(code -> {
            var left = codes.left(code, claim(row));
            if (!left.equals(whole)) {
                var kind = column.equals("dms_unit_ids") ? CodeKind.DMS_UNIT : CodeSyntax.kind(CodeSnapshot.key(code));
                var said = Map.of(
                        "organization", row.cells().getOrDefault("id", ""),
                        "code", code,
                        "kind", kind.name().toLowerCase(Locale.ROOT),
                        "certainty", row.cells().getOrDefault("certainty", ""),
                        "source", row.cells().getOrDefault("source", ""));
                left.forEach(days -> add(partly, within(said, days)));
            }
        }));
    }

    /** Of two rows that begin on one day the longer holds both. */
    private static void add(Map<String, Map<String, String>> rows, Map<String, String> row) {
        rows.merge(Sheet.CODES.key(row), row, (one, other) -> last(one).isBefore(last(other)) ? other : one);
    }

    private static LocalDate last(Map<String, String> row) {
        var last = row.getOrDefault("valid_to", "");
        return last.isEmpty() ? LocalDate.MAX : LocalDate.parse(last);
    }

    private static Map<String, String> within(Map<String, String> cells, Validity days) {
        var limited = new HashMap<>(cells);
        limited.put("valid_from", days.from() == null ? "" : days.from().toString());
        limited.put("valid_to", days.last() == null ? "" : days.last().toString());
        return limited;
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
     * A table with its header, line by line. A code that a higher layer gives to somebody else has the days that are left, and is left out
     * where none are; so is one for which the same body has days of its own in a higher layer.
     */
    public void write(Sheet sheet, Consumer<String> lines) {
        var columns = Stream.concat(sheet.required().stream(), sheet.optional().stream())
                .toList();
        lines.accept(CsvText.line(columns));
        var unread = new ArrayList<String>();
        switch (sheet) {
            case ORGANIZATIONS -> inForce(unread, sheet, row -> lines.accept(line(columns, withoutTaken(row))));
            case CODES -> codes(cells -> lines.accept(line(columns, cells)));
            default -> inForce(unread, sheet, row -> lines.accept(line(columns, row.cells())));
        }
    }

    private void codes(Consumer<Map<String, String>> taker) {
        var others = new LinkedHashMap<>(partly);
        inForce(new ArrayList<>(), Sheet.CODES, row -> {
            if (left(row).isPresent()) {
                return;
            }
            if (others.containsKey(Sheet.CODES.key(row.cells()))) {
                add(others, row.cells());
            } else {
                taker.accept(row.cells());
            }
        });
        others.values().forEach(taker);
        answers().forEach(taker);
    }

    private static String line(List<String> columns, Map<String, String> cells) {
        return CsvText.line(
                columns.stream().map(column -> cells.getOrDefault(column, "")).toList());
    }

    /** What a row of codes becomes; empty when it stays as it is. */
    private Optional<List<Map<String, String>>> left(Stated row) {
        var parsed = (CodeRow) SheetReader.row(row.sheet(), row.layer(), cells(row));
        var claim = claim(parsed);
        return Optional.of(codes.left(parsed.text(), claim))
                .filter(left -> !left.equals(List.of(claim.days())))
                .map(left ->
                        left.stream().map(days -> within(row.cells(), days)).toList());
    }

    private Map<String, String> withoutTaken(Stated row) {
        var whole = List.of(claim(row).days());
        var cells = new HashMap<>(row.cells());
        CODE_COLUMNS.forEach(column -> cells.computeIfPresent(
                column,
                (name, text) -> cells(row).list(name).stream()
                        .filter(code -> codes.left(code, claim(row)).equals(whole))
                        .collect(Collectors.joining(";"))));
        return cells;
    }

    /** Whose code it is, by answers of operators; who receives what is addressed to a code has no row in the tables. */
    private List<Map<String, String>> answers() {
        var rows = new HashMap<String, Map<String, String>>();
        decisions.stream()
                .filter(decided -> decided.meaning() == Meaning.ALIAS)
                .filter(decided -> OrganizationCode.parse(decided.code()).isPresent())
                .filter(decided -> !codes.isStated(decided.code()))
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
