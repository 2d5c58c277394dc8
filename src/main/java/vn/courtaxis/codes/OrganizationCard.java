package vn.courtaxis.codes;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.courtaxis.codes.KnownOrganization.Certainty;
import vn.courtaxis.codes.KnownOrganization.Kind;
import vn.courtaxis.document.Organization.Contact;
import vn.courtaxis.document.OrganizationCode;

/**
 * All that the registry knows of an organization, with or without a code.
 *
 * @param id stable name; never travels
 * @param parent id of the body it belongs to; empty when not known
 * @param life the days on which it exists
 * @param codes best first: what is written before what is only understood
 * @param from what it succeeded to
 * @param into what succeeds it
 * @param source where it was read; never empty
 */
public record OrganizationCard(
        String id,
        String name,
        Kind kind,
        String parent,
        Validity life,
        List<CodeFact> codes,
        List<FormerName> formerNames,
        List<Succession> from,
        List<Succession> into,
        Layer layer,
        Certainty certainty,
        String source,
        Contact contact) {

    public OrganizationCard {
        codes = List.copyOf(codes);
        formerNames = List.copyOf(formerNames);
        from = List.copyOf(from);
        into = List.copyOf(into);
    }

    /** The code to write on a day: of those valid then the first that may travel; empty when it has none. */
    public Optional<OrganizationCode> code(LocalDate day) {
        return codes.stream()
                .filter(code -> code.kind() != CodeKind.DMS_UNIT && code.kind() != CodeKind.DERIVED)
                .filter(code -> code.validity().contains(day))
                .min(Comparator.comparingInt(code -> code.kind().ordinal()))
                .flatMap(code -> OrganizationCode.parse(code.text()));
    }

    /** Name and code as an operator reads it in a sentence. */
    public String shown() {
        return codes.stream()
                .filter(code -> code.kind() != CodeKind.DMS_UNIT)
                .findFirst()
                .map(code -> name + " (" + code.text() + ")")
                .orElse(name);
    }
}
