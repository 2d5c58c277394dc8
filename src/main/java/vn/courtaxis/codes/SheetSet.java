package vn.courtaxis.codes;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.courtaxis.codes.SheetRow.OrganizationRow;
import vn.courtaxis.codes.SheetRow.Removed;

/** The rows of all tables and layers: of each row the one that the highest layer states. */
final class SheetSet {

    private final Map<Sheet, Map<String, SheetRow>> rows = new EnumMap<>(Sheet.class);
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
            table(sheet).put(key, row);
        } else if (other.layer() == row.layer()) {
            var what = row instanceof OrganizationRow organization ? "id " + organization.id() : "the same row";
            throw new IllegalArgumentException(what + " is already on " + other.at());
        }
    }

    /** A later edit of the same row counts. */
    void edit(SheetEdit edit) {
        try {
            var row = edit.removes()
                    ? new Removed(edit.at(), Layer.MANUAL)
                    : SheetReader.row(edit.sheet(), Layer.MANUAL, new CsvRow(edit.at(), edit.cells()));
            table(edit.sheet()).put(edit.sheet().key(edit.cells()), row);
        } catch (IllegalArgumentException e) {
            problems.add(edit.at() + ": " + e.getMessage());
        }
    }

    private Map<String, SheetRow> table(Sheet sheet) {
        return rows.getOrDefault(sheet, Map.of());
    }

    <R extends SheetRow> Stream<R> rows(Sheet sheet, Class<R> type) {
        return table(sheet).values().stream().filter(type::isInstance).map(type::cast);
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
    }
}
