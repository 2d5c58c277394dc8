package vn.courtaxis.codes;

import java.util.List;
import java.util.Map;
import vn.courtaxis.codes.KnownOrganization.Certainty;
import vn.courtaxis.codes.KnownOrganization.Kind;
import vn.courtaxis.codes.SheetRow.CodeRow;
import vn.courtaxis.codes.SheetRow.Field;
import vn.courtaxis.codes.SheetRow.MatterRow;
import vn.courtaxis.codes.SheetRow.OrganizationRow;
import vn.courtaxis.codes.SheetRow.RouteRow;
import vn.courtaxis.codes.SheetRow.SuccessionRow;
import vn.courtaxis.document.Organization.Contact;
import vn.courtaxis.document.OrganizationCode;

/** Takes the rows of the five tables apart. What is wrong within a row is an {@link IllegalArgumentException}. */
final class SheetReader {

    private SheetReader() {}

    /** The columns a header promises; an unknown header is measured by the table of organizations. */
    static Sheet sheet(List<String> header) {
        return Sheet.of(header).orElse(Sheet.ORGANIZATIONS);
    }

    static SheetRow row(Sheet sheet, Layer layer, CsvRow row) {
        Cells.check(sheet, row.cells());
        return switch (sheet) {
            case ORGANIZATIONS -> organization(layer, row);
            case CODES -> code(layer, row);
            case SUCCESSIONS -> succession(layer, row);
            case ROUTES -> route(layer, row);
            case MATTERS -> matter(layer, row);
        };
    }

    private static OrganizationRow organization(Layer layer, CsvRow row) {
        return new OrganizationRow(
                row.at(),
                layer,
                row.present("id"),
                row.text("code").isEmpty() ? "" : code(row.text("code")),
                row.list("aliases").stream().map(SheetReader::code).toList(),
                row.list("dms_unit_ids").stream().map(SheetReader::unit).toList(),
                row.present("name"),
                row.constant("kind", Kind.class),
                row.constant("certainty", Certainty.class),
                row.present("source"),
                contact(row),
                row.text("parent"),
                row.days("valid_from", "valid_to"),
                row.list("former_names").stream().map(SheetReader::formerName).toList());
    }

    private static CodeRow code(Layer layer, CsvRow row) {
        var kind = row.constant("kind", CodeKind.class);
        if (kind == CodeKind.DERIVED) {
            throw new IllegalArgumentException("kind derived is made by the adapter and not stated");
        }
        var text = row.present("code");
        return new CodeRow(
                row.at(),
                layer,
                row.present("organization"),
                kind == CodeKind.DMS_UNIT ? unit(text) : code(text),
                kind,
                row.days("valid_from", "valid_to"),
                row.constant("certainty", Certainty.class),
                row.present("source"));
    }

    private static SuccessionRow succession(Layer layer, CsvRow row) {
        var on = row.day("effective");
        if (on == null) {
            throw new IllegalArgumentException("effective is empty");
        }
        return new SuccessionRow(
                row.at(),
                layer,
                row.present("old"),
                row.text("new"),
                on,
                row.text("matter"),
                row.constant("certainty", Certainty.class),
                row.present("source"));
    }

    private static RouteRow route(Layer layer, CsvRow row) {
        var order = row.text("order");
        if (!order.matches("\\d{0,6}")) {
            throw new IllegalArgumentException("order \"" + order + "\" is not a number");
        }
        return new RouteRow(
                row.at(),
                layer,
                row.present("organization"),
                unit(row.present("unit")),
                order.isEmpty() ? 0 : Integer.parseInt(order),
                words(row, "type"),
                words(row, "keyword"),
                row.text("matter"),
                row.days("valid_from", "valid_to"));
    }

    private static MatterRow matter(Layer layer, CsvRow row) {
        row.present("text");
        return new MatterRow(
                row.at(),
                layer,
                row.present("matter"),
                row.constant("field", Field.class),
                words(row, "text"),
                row.present("source"));
    }

    /** What is looked for in documents; a sign that is no word would be found in all of them. */
    private static String words(CsvRow row, String column) {
        var text = row.text(column);
        if (!text.isEmpty() && text.codePoints().noneMatch(Character::isLetterOrDigit)) {
            throw new IllegalArgumentException(column + " \"" + text + "\" holds no word");
        }
        return text;
    }

    private static String code(String text) {
        return OrganizationCode.parse(text)
                .orElseThrow(() -> new IllegalArgumentException("\"" + text + "\" is not an organization code (at most "
                        + OrganizationCode.MAX_LENGTH + " of 0-9, A-Z and dots)"))
                .value();
    }

    private static String unit(String text) {
        if (text.length() > 100 || text.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("\"" + text + "\" is no unit id (1 to 100 characters)");
        }
        return text;
    }

    private static FormerName formerName(String text) {
        var at = text.lastIndexOf('@');
        if (at < 0) {
            return new FormerName(text, null);
        }
        var day = new CsvRow("", Map.of("former_names", text.substring(at + 1).strip())).day("former_names");
        return new FormerName(text.substring(0, at).strip(), day);
    }

    private static Contact contact(CsvRow row) {
        var contact = new Contact(
                row.text("in_charge"),
                row.text("address"),
                row.text("email"),
                row.text("telephone"),
                row.text("fax"),
                row.text("website"));
        // rows are many, and most have none
        return contact.equals(Contact.NONE) ? Contact.NONE : contact;
    }
}
