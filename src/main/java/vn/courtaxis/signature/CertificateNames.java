package vn.courtaxis.signature;

import eu.europa.esig.dss.diagnostic.CertificateWrapper;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.courtaxis.document.OrganizationCode;
import vn.courtaxis.document.Signer;

/**
 * Under which names organizations and their signers appear in certificates. Nothing is guessed from likeness: a name is
 * in the table or it is not.
 *
 * @param rows empty when the table is not used
 */
public record CertificateNames(List<Row> rows) {

    /** The table that is not used. */
    public static final CertificateNames NONE = new CertificateNames(List.of());

    public CertificateNames {
        rows = List.copyOf(rows);
    }

    /** A part of the certificate's subject. */
    public enum Attribute {
        CN,
        O,
        OU,
        SERIALNUMBER,
        /** organizationIdentifier (2.5.4.97). */
        ORGANIZATION_ID
    }

    /**
     * One name.
     *
     * @param text as in the certificate; compared in Unicode normal form, without regard to case and repeated blanks;
     *     a star at the end stands for any ending
     */
    public record Row(OrganizationCode code, Attribute attribute, String text, Signer kind) {

        boolean fits(CertificateWrapper certificate) {
            var stated = folded(attribute(certificate));
            var wanted = folded(text);
            return wanted.endsWith("*")
                    ? stated.startsWith(wanted.substring(0, wanted.length() - 1))
                    : !stated.isEmpty() && stated.equals(wanted);
        }

        private @Nullable String attribute(CertificateWrapper certificate) {
            return switch (attribute) {
                case CN -> certificate.getCommonName();
                case O -> certificate.getOrganizationName();
                case OU -> certificate.getOrganizationalUnit();
                case SERIALNUMBER -> certificate.getSubjectSerialNumber();
                case ORGANIZATION_ID -> certificate.getOrganizationIdentifier();
            };
        }
    }

    /**
     * The table first; then what certificates say by their kind: an organization identifier or a common name equal to
     * the organization is a body's (ETSI EN 319 412-3), a surname or given name a person's (EN 319 412-2).
     */
    Signer kind(CertificateWrapper certificate) {
        return row(certificate).map(Row::kind).orElseGet(() -> kindByForm(certificate));
    }

    private Optional<Row> row(CertificateWrapper certificate) {
        return rows.stream().filter(row -> row.fits(certificate)).findFirst();
    }

    private static Signer kindByForm(CertificateWrapper certificate) {
        var name = folded(certificate.getCommonName());
        if (!folded(certificate.getSurname()).isEmpty()
                || !folded(certificate.getGivenName()).isEmpty()) {
            return Signer.PERSON;
        }
        var body = !folded(certificate.getOrganizationIdentifier()).isEmpty()
                || !name.isEmpty() && name.equals(folded(certificate.getOrganizationName()));
        return body ? Signer.BODY : Signer.UNKNOWN;
    }

    boolean knows(OrganizationCode code) {
        return rows.stream().anyMatch(row -> row.code().equals(code));
    }

    boolean isOf(CertificateWrapper certificate, OrganizationCode code) {
        return rows.stream().anyMatch(row -> row.code().equals(code) && row.fits(certificate));
    }

    private static String folded(@Nullable String text) {
        return text == null
                ? ""
                : Normalizer.normalize(text, Normalizer.Form.NFC)
                        .strip()
                        .replaceAll("[\\s\\u00A0]+", " ")
                        .toLowerCase(Locale.ROOT);
    }
}
