package vn.courtaxis.signature;

import java.security.cert.X509Certificate;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1String;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;

/** The names in a certificate's subject, compared in Unicode normal form, without regard to case and repeated blanks. */
final class SubjectNames {

    private static final List<ASN1ObjectIdentifier> ALL = List.of(BCStyle.O, BCStyle.CN, BCStyle.UID, BCStyle.OU);

    private final X500Name subject;

    private SubjectNames(X500Name subject) {
        this.subject = subject;
    }

    static SubjectNames of(X509Certificate certificate) {
        return new SubjectNames(
                X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded()));
    }

    boolean isCommonName(String name) {
        return are(BCStyle.CN, name);
    }

    /** True also when neither names an organization. */
    boolean isOrganization(String name) {
        return name.isBlank() ? values(BCStyle.O).findAny().isEmpty() : are(BCStyle.O, name);
    }

    /** Whether one of the names of organization, person or user is this. */
    boolean carry(String name) {
        return ALL.stream().anyMatch(type -> are(type, name));
    }

    private boolean are(ASN1ObjectIdentifier type, String name) {
        return values(type).anyMatch(value -> folded(value).equals(folded(name)));
    }

    private Stream<String> values(ASN1ObjectIdentifier type) {
        return Stream.of(subject.getRDNs(type))
                .flatMap(names -> Stream.of(names.getTypesAndValues()))
                .filter(name -> name.getType().equals(type))
                .map(name -> name.getValue() instanceof ASN1String text
                        ? text.getString()
                        : name.getValue().toString());
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .strip()
                .replaceAll("\\s+", " ")
                .toLowerCase(Locale.ROOT);
    }
}
