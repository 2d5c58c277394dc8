package vn.courtaxis.codes;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import vn.courtaxis.document.Organization;
import vn.courtaxis.document.OrganizationCode;

/**
 * An organization of the registry as it is on a day, with a code to write. Two of the same id are equal: one organization on two days is
 * one.
 *
 * @param id stable name of the row; never travels
 * @param code the one to write on the axis: the current form where it was really observed, else the legacy form that was
 * @param aliases other codes the files state for it: legacy, current, ad-hoc
 * @param unitIds what the document management systems call it
 * @param name official name; never used to identify
 * @param certainty how sure {@code code} is
 * @param source where the code was seen; never empty
 * @param parent id of the body it belongs to; empty when not known
 * @param life the days on which it exists
 * @param layer what states it
 */
public record KnownOrganization(
        String id,
        OrganizationCode code,
        List<OrganizationCode> aliases,
        List<String> unitIds,
        String name,
        Kind kind,
        Certainty certainty,
        String source,
        Organization.Contact contact,
        String parent,
        Validity life,
        Layer layer) {

    private static final Pattern REMARK = Pattern.compile("\\([^)]*\\)");

    /** As bodies shorten each other's names, marks folded. */
    private static final Map<String, String> SHORTENED = Map.of(
            "ubnd", "uy ban nhan dan",
            "hdnd", "hoi dong nhan dan",
            "tandtc", "toa an nhan dan toi cao",
            "tand", "toa an nhan dan",
            "vksndtc", "vien kiem sat nhan dan toi cao",
            "vksnd", "vien kiem sat nhan dan",
            "vpcp", "van phong chinh phu",
            "tp", "thanh pho");

    /** What an organization is. */
    public enum Kind {
        COURT,
        MINISTRY,
        PROVINCE,
        CENTRAL_BODY,
        OTHER
    }

    /** How sure a code is. */
    public enum Certainty {
        /** Read in the text of a decision, or given by the body itself. */
        OFFICIAL,
        /** Seen in a message, a directory or a vendor's sample. */
        OBSERVED,
        /** Only its group was seen, or it was made by the mechanical rule; confirm before relying on it. */
        DERIVED,
        /** Made up for the sandbox; production refuses it. */
        SANDBOX
    }

    public KnownOrganization {
        aliases = List.copyOf(aliases);
        unitIds = List.copyOf(unitIds);
    }

    /**
     * The other form of a level-1 code by the mechanical rule ({@code G22} and {@code 000.00.00.G22}). It finds the organization but is
     * never written on the axis; below level 1 the rule is no law, and the files state the aliases.
     */
    public Optional<OrganizationCode> derivedAlias() {
        return CodeSyntax.otherLevelOne(code.value())
                .map(OrganizationCode::new)
                .filter(alias -> !aliases.contains(alias));
    }

    /** One of its unit ids as its own row spells it; the text itself when it is none. */
    public String unitId(String written) {
        return unitIds.stream()
                .filter(id -> id.equalsIgnoreCase(written.strip()))
                .findFirst()
                .orElse(written);
    }

    /** Every code it is found by. */
    public Set<OrganizationCode> codes() {
        var codes = new LinkedHashSet<OrganizationCode>();
        codes.add(code);
        codes.addAll(aliases);
        derivedAlias().ifPresent(codes::add);
        return codes;
    }

    /**
     * Whether a name can be meant for it: the official one, without marks, more or less of it ("UBND tỉnh", "... (Mã cũ)"), or with the
     * usual abbreviations. Never identifies.
     */
    public boolean isNamed(String written) {
        return fits(name, written);
    }

    static boolean fits(String name, String written) {
        var stated = comparable(written);
        var official = comparable(name);
        return !stated.isEmpty() && (official.contains(stated) || stated.contains(official));
    }

    /** A name folded, without remarks, its abbreviations written out. */
    static String comparable(String text) {
        var words = " " + VietnameseText.folded(REMARK.matcher(text).replaceAll(" ")) + " ";
        for (var shortened : SHORTENED.entrySet()) {
            words = words.replace(" " + shortened.getKey() + " ", " " + shortened.getValue() + " ");
        }
        return words.strip();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof KnownOrganization known && known.id.equals(id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    public Organization asOrganization() {
        return new Organization(code, name, contact);
    }
}
