package vn.courtaxis.codes;

import java.util.ArrayList;
import java.util.List;
import vn.courtaxis.codes.KnownOrganization.Certainty;
import vn.courtaxis.codes.KnownOrganization.Kind;
import vn.courtaxis.document.Organization;
import vn.courtaxis.document.OrganizationCode;

/** The columns of an organization file. */
final class OrganizationFile {

    private static final List<String> REQUIRED = List.of("id", "code", "name", "kind", "certainty", "source");
    private static final List<String> OPTIONAL =
            List.of("aliases", "dms_unit_ids", "in_charge", "address", "email", "telephone", "fax", "website");

    /** An organization and the line that states it. */
    record Stated(String at, KnownOrganization organization) {}

    private OrganizationFile() {}

    static List<Stated> read(SheetSource source, List<String> problems) {
        var stated = new ArrayList<Stated>();
        CsvFile.read(source, REQUIRED, OPTIONAL, problems, row -> stated.add(new Stated(row.at(), organization(row))));
        return stated;
    }

    private static KnownOrganization organization(CsvRow row) {
        return new KnownOrganization(
                row.present("id"),
                code(row.present("code")),
                row.list("aliases").stream().map(OrganizationFile::code).toList(),
                row.list("dms_unit_ids"),
                row.present("name"),
                row.constant("kind", Kind.class),
                row.constant("certainty", Certainty.class),
                row.present("source"),
                contact(row),
                "",
                Validity.ALWAYS,
                Layer.FILES);
    }

    private static OrganizationCode code(String text) {
        return OrganizationCode.parse(text)
                .orElseThrow(() -> new IllegalArgumentException("\"" + text + "\" is not an organization code (at most "
                        + OrganizationCode.MAX_LENGTH + " of 0-9, A-Z and dots)"));
    }

    private static Organization.Contact contact(CsvRow row) {
        return new Organization.Contact(
                row.text("in_charge"),
                row.text("address"),
                row.text("email"),
                row.text("telephone"),
                row.text("fax"),
                row.text("website"));
    }
}
