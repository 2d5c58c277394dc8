package vn.courtaxis.codes;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The tables an operator may fill in; the header of a file tells which one it is. */
public enum Sheet {
    /** Who exists. */
    ORGANIZATIONS(
            List.of("id"),
            List.of("id", "code", "name", "kind", "certainty", "source"),
            List.of(
                    "aliases",
                    "dms_unit_ids",
                    "parent",
                    "valid_from",
                    "valid_to",
                    "former_names",
                    "in_charge",
                    "address",
                    "email",
                    "telephone",
                    "fax",
                    "website")),
    /** Further codes, with the days on which they hold. */
    CODES(
            List.of("organization", "code", "valid_from"),
            List.of("organization", "code", "kind", "certainty", "source"),
            List.of("valid_from", "valid_to")),
    /** Who took over from whom. */
    SUCCESSIONS(
            List.of("old", "new", "matter"),
            List.of("old", "new", "effective", "certainty", "source"),
            List.of("matter", "note")),
    /** Which unit of the document management system a document goes to, of those that one code serves. */
    ROUTES(
            List.of("organization", "unit", "type", "keyword", "matter", "valid_from"),
            List.of("organization", "unit"),
            List.of("order", "type", "keyword", "matter", "valid_from", "valid_to", "note")),
    /** By what a document shows what it is about. */
    MATTERS(List.of("matter", "field", "text"), List.of("matter", "field", "text", "source"), List.of());

    private final List<String> key;
    private final List<String> required;
    private final List<String> optional;

    Sheet(List<String> key, List<String> required, List<String> optional) {
        this.key = key;
        this.required = required;
        this.optional = optional;
    }

    /** Columns that every file of this kind has. */
    public List<String> required() {
        return required;
    }

    /** Columns that a file may have besides. */
    public List<String> optional() {
        return optional;
    }

    /** Whether a column is part of {@link #key}. */
    boolean isKey(String column) {
        return key.contains(column);
    }

    /** Whether a file of this kind may have a column. */
    boolean isColumn(String column) {
        return required.contains(column) || optional.contains(column);
    }

    /** What makes two rows of this table the same row; case does not matter. */
    public String key(Map<String, String> cells) {
        return key.stream()
                .map(column -> CodeSnapshot.key(cells.getOrDefault(column, "")))
                .collect(Collectors.joining("|"));
    }

    /** The table whose columns a header has most of; empty when it has none of them in full, so that what is missing can be told. */
    public static Optional<Sheet> of(List<String> header) {
        return Arrays.stream(values())
                .filter(sheet -> header.containsAll(sheet.required))
                .max((one, other) -> Integer.compare(one.required.size(), other.required.size()));
    }
}
