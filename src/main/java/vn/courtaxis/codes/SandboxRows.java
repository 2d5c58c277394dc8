package vn.courtaxis.codes;

import java.util.stream.Stream;
import vn.courtaxis.codes.KnownOrganization.Certainty;
import vn.courtaxis.codes.SheetRow.CodeRow;
import vn.courtaxis.codes.SheetRow.OrganizationRow;
import vn.courtaxis.codes.SheetRow.SuccessionRow;

/** Rows that are made up for the sandbox: where real documents pass they have no place. */
final class SandboxRows {

    private SandboxRows() {}

    /** A sentence for each of them. */
    static Stream<String> of(SheetSet set) {
        var organizations = set.rows(Sheet.ORGANIZATIONS, OrganizationRow.class)
                .filter(row -> row.certainty() == Certainty.SANDBOX)
                .map(row -> told(row.at(), row.code().isEmpty() ? row.id() : row.code()));
        var codes = set.rows(Sheet.CODES, CodeRow.class)
                .filter(row -> row.certainty() == Certainty.SANDBOX)
                .map(row -> told(row.at(), row.text()));
        var successions = set.rows(Sheet.SUCCESSIONS, SuccessionRow.class)
                .filter(row -> row.certainty() == Certainty.SANDBOX)
                .map(row -> told(row.at(), row.old()));
        return Stream.of(organizations, codes, successions).flatMap(rows -> rows);
    }

    private static String told(String at, String what) {
        return at + ": " + what + " là của sandbox; người điền bảng bỏ dòng này"
                + " / is of the sandbox; whoever fills in the table takes the line out";
    }
}
