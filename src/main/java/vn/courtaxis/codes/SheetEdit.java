package vn.courtaxis.codes;

import java.util.Map;

/**
 * One row of a table that is put in place, or taken away.
 *
 * @param at what problems call it
 * @param cells by column name, as in the file
 */
public record SheetEdit(String at, Sheet sheet, boolean removes, Map<String, String> cells) {

    public SheetEdit {
        cells = Map.copyOf(cells);
    }
}
