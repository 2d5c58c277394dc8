package vn.courtaxis.codes;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.courtaxis.codes.SheetRow.OrganizationRow;
import vn.courtaxis.codes.SheetRow.Removed;
import vn.courtaxis.codes.SheetRow.SuccessionRow;

/** The rows of all tables and layers: of each row the one that the highest layer states. */
final class SheetSet {

    private final Map<Sheet, Map<String, SheetRow>> rows = new EnumMap<>(Sheet.class);
    // a row that is taken away leaves its layer here: what it stood for does not come back by that
    private final Map<String, Layer> deciding = new HashMap<>();
    private final List<String> problems;

    SheetSet(List<String> problems) {
        this.problems = problems;
        for (var sheet : Sheet.values()) {
            rows.put(sheet, new LinkedHashMap<>());
        }
    }

    void read(Layer layer, SheetSource source) {
        CsvFile.read(
                source,
                header -> {
                    var sheet = SheetReader.sheet(header);
                    return new CsvFile.Format(
                            sheet.required(),
                            sheet.optional(),
                            row -> state(sheet, SheetReader.row(sheet, layer, row), row));
                },
                problems);
    }

    private void state(Sheet sheet, SheetRow row, CsvRow cells) {
        var key = sheet.key(cells.cells());
        var other = table(sheet).get(key);
        if (other == null || other.layer().compareTo(row.layer()) < 0) {
            put(sheet, key, row);
        } else if (other.layer() == row.layer()) {
            var what = row instanceof OrganizationRow organization ? "id " + organization.id() : "the same row";
            throw new IllegalArgumentException(what + " is already on " + other.at());
        }
    }

    private void put(Sheet sheet, String key, SheetRow row) {
        table(sheet).put(key, row);
        if (row instanceof SuccessionRow edge) {
            deciding.merge(edge.decides(), edge.layer(), (one, other) -> one.compareTo(other) < 0 ? other : one);
        }
    }

    /** A later edit of the same row counts. One that takes away what nobody states any more is no harm. */
    void edit(SheetEdit edit) {
        try {
            var unknown = edit.cells().keySet().stream()
                    .filter(column -> !edit.sheet().isColumn(column))
                    .sorted()
                    .map(column -> "column \"" + Cells.quoted(column) + "\" is unknown")
                    .collect(Collectors.joining(", "));
            if (!unknown.isEmpty()) {
                throw new IllegalArgumentException(unknown);
            }
            var row = edit.removes()
                    ? new Removed(edit.at(), Layer.MANUAL)
                    : SheetReader.row(edit.sheet(), Layer.MANUAL, new CsvRow(edit.at(), edit.cells()));
            put(edit.sheet(), edit.sheet().key(edit.cells()), row);
        } catch (IllegalArgumentException e) {
            problems.add(edit.at() + ": " + e.getMessage());
        }
    }

    /** An edit that a person asks for now: what it takes away must be there. */
    void propose(SheetEdit edit) {
        var key = edit.sheet().key(edit.cells());
        var there = table(edit.sheet()).get(key);
        if (edit.removes() && (there == null || there instanceof Removed)) {
            problems.add(edit.at() + ": takes away a row that no table states: " + Cells.quoted(key.replace('|', ' ')));
        }
        edit(edit);
    }

    private Map<String, SheetRow> table(Sheet sheet) {
        return rows.getOrDefault(sheet, Map.of());
    }

    <R extends SheetRow> Stream<R> rows(Sheet sheet, Class<R> type) {
        return table(sheet).values().stream().filter(type::isInstance).map(type::cast);
    }

    /** Who takes over, of each organization and matter as the highest layer that says anything about the two has it. */
    Stream<SuccessionRow> successions() {
        return rows(Sheet.SUCCESSIONS, SuccessionRow.class).filter(row -> deciding.get(row.decides()) == row.layer());
    }

    /** An organization by its id in any case. */
    Optional<OrganizationRow> organization(String id) {
        return Optional.ofNullable(table(Sheet.ORGANIZATIONS).get(CodeSnapshot.key(id)))
                .filter(OrganizationRow.class::isInstance)
                .map(OrganizationRow.class::cast);
    }

    /** Lets the rows go when they lie in columns. */
    void clear() {
        rows.values().forEach(Map::clear);
        deciding.clear();
    }
}
