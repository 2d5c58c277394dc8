package vn.courtaxis.codes;

import java.util.Map;

/** What may stand in a cell of a table, whatever its column is for: signs that people see, and no more of them than are kept. */
final class Cells {

    /** Signs of a cell that a sentence quotes. */
    private static final int QUOTED = 60;

    private Cells() {}

    /** @throws IllegalArgumentException when a cell is too long or holds what nobody sees; names the column */
    static void check(Sheet sheet, Map<String, String> cells) {
        cells.forEach((column, text) -> check(sheet, column, text));
    }

    private static void check(Sheet sheet, String column, String text) {
        if (text.length() > longest(column)) {
            throw new IllegalArgumentException(
                    column + " has " + text.length() + " characters; " + longest(column) + " at most");
        }
        text.codePoints().filter(Cells::isUnseen).findFirst().ifPresent(sign -> {
            throw new IllegalArgumentException(
                    column + " holds the unseen sign U+%04X; type the cell anew".formatted(sign));
        });
        if (text.indexOf('|') >= 0 && sheet.isKey(column)) {
            throw new IllegalArgumentException(column + " \"" + quoted(text) + "\" holds a |");
        }
    }

    /** What a sentence quotes of a text that may be of any length and hold any sign. */
    static String quoted(String text) {
        var shown = new StringBuilder();
        text.codePoints()
                .limit(QUOTED)
                .forEach(sign -> shown.append(isUnseen(sign) ? "U+%04X".formatted(sign) : Character.toString(sign)));
        return text.codePoints().skip(QUOTED).findAny().isPresent() ? shown + "..." : shown.toString();
    }

    /** Control signs, signs without width, those that turn the direction of writing, and what is no character. */
    private static boolean isUnseen(int sign) {
        return switch (Character.getType(sign)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> (sign & 0xFFFE) == 0xFFFE;
        };
    }

    /** In characters: no more than the columns of the database and of the pages take; keys of rows fit code_edit.row_key. */
    private static int longest(String column) {
        return switch (column) {
            case "id", "organization", "old", "new", "parent" -> 150;
            case "code", "unit" -> 100;
            case "type", "keyword" -> 80;
            case "matter" -> 60;
            case "text", "email", "telephone", "fax", "website", "in_charge" -> 250;
            case "name", "address" -> 500;
            case "source", "note" -> 1_000;
            case "aliases", "dms_unit_ids", "former_names" -> 2_000;
            default -> 30;
        };
    }
}
