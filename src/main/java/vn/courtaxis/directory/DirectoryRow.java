package vn.courtaxis.directory;

import vn.courtaxis.codes.VietnameseText;

/**
 * A row of one of the axis's lists. Texts are as they came, empty when absent; one code may stand in several rows.
 *
 * @param axisId the axis's own id of the row, which {@code parentId} of others points to
 * @param code never empty
 * @param otherCode the code in the other of the two code systems
 * @param centre code of the centre that serves the unit
 * @param modified when the axis says it changed; no format is known
 * @param deleted whether the axis calls it deleted
 * @param agency whether the axis calls it an agency; true where a list does not say
 */
public record DirectoryRow(
        String axisId,
        String parentId,
        String code,
        String otherCode,
        String name,
        String mail,
        String centre,
        String version,
        String modified,
        boolean deleted,
        boolean agency) {

    /** Characters; longer ones are no codes, and cutting one would make another of it. */
    public static final int LONGEST_CODE = 250;

    public DirectoryRow {
        if (!isCode(code)) {
            throw new IllegalArgumentException("A row of the directory has a code");
        }
    }

    /** Whether a text can be the code of a row: old and odd codes are in the directory too, so no form is asked for. */
    public static boolean isCode(String text) {
        return !text.isBlank() && text.length() <= LONGEST_CODE && text.chars().noneMatch(Character::isISOControl);
    }

    /** What a search looks through: codes and name without case and marks. */
    public String searchText() {
        return VietnameseText.folded(code + " " + otherCode + " " + name);
    }
}
