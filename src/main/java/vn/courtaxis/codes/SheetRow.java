package vn.courtaxis.codes;

import java.time.LocalDate;
import java.util.List;
import vn.courtaxis.codes.KnownOrganization.Certainty;
import vn.courtaxis.codes.KnownOrganization.Kind;
import vn.courtaxis.document.Organization.Contact;

/** A row of a table, taken apart. */
sealed interface SheetRow {

    /** File name and line, as problems name it. */
    String at();

    Layer layer();

    /** @param code the one to write; empty when it is not known */
    record OrganizationRow(
            String at,
            Layer layer,
            String id,
            String code,
            List<String> aliases,
            List<String> unitIds,
            String name,
            Kind kind,
            Certainty certainty,
            String source,
            Contact contact,
            String parent,
            Validity life,
            List<FormerName> formerNames)
            implements SheetRow {}

    /** One code of an organization. */
    record CodeRow(
            String at,
            Layer layer,
            String organization,
            String text,
            CodeKind kind,
            Validity validity,
            Certainty certainty,
            String source)
            implements SheetRow {}

    /**
     * One edge of the line of succession.
     *
     * @param successor empty: it is stated that nobody takes over
     */
    record SuccessionRow(
            String at,
            Layer layer,
            String old,
            String successor,
            LocalDate on,
            String matter,
            Certainty certainty,
            String source)
            implements SheetRow {

        /** What one layer decides as a whole: who takes over this matter from this organization. */
        String decides() {
            return CodeSnapshot.key(old) + "|" + CodeSnapshot.key(matter);
        }
    }

    /** @param order smaller ones are asked first */
    record RouteRow(
            String at,
            Layer layer,
            String organization,
            String unit,
            int order,
            String type,
            String keyword,
            String matter,
            Validity validity)
            implements SheetRow {}

    /** A sign by which a document shows its matter. */
    record MatterRow(String at, Layer layer, String matter, Field field, String text, String source)
            implements SheetRow {}

    /** A row that was taken away by hand. */
    record Removed(String at, Layer layer) implements SheetRow {}

    /** Where in a document a sign stands. */
    enum Field {
        TYPE,
        NOTATION,
        SUBJECT,
        SPHERE
    }
}
