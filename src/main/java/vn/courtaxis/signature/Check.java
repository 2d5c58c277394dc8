package vn.courtaxis.signature;

import eu.europa.esig.dss.diagnostic.PDFRevisionWrapper;
import eu.europa.esig.dss.diagnostic.jaxb.XmlDigestMatcher;
import eu.europa.esig.dss.diagnostic.jaxb.XmlOID;
import eu.europa.esig.dss.diagnostic.jaxb.XmlObjectModification;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** The questions put to every signature, each by itself; the hostile corpus shows what is missed without each of them. */
enum Check {
    /** Is every signature field judged? Asked of the file as a whole, for of a broken signature there may be no trace. */
    COUNTED(seen -> EnumSet.noneOf(Finding.class)),
    /** Are the signed bytes and the signature value intact? */
    INTEGRITY(Check::integrity),
    /** What does DSS find changed between the signed revision and the file? */
    CHANGES(Check::changes),
    /** Did that comparison come to an end? */
    COMPARED(seen -> of(!seen.compared() && !seen.covers(), Finding.CHANGES_NOT_SEEN)),
    /** What do we find changed in pictures, fields, notes, scripts; is nothing but the signature left out? */
    REVISIONS(SignatureUnderTest::revision),
    /** May the XML be opened at all? Asked of the file as a whole. */
    XML_SAFE(seen -> EnumSet.noneOf(Finding.class)),
    /** Outside PDFs: does the signature cover all of the XML, or the file by whose name it goes? */
    SCOPE(SignatureUnderTest::revision),
    /** Is everything behind the last signature explained? */
    COVERAGE(Check::coverage),
    /** Do the configured lists, which are always asked, name a certificate of the chain? */
    CONFIGURED_LISTS(LocalRevocation::findings),
    /** Does what is known of revocation come from somebody who may say so? */
    REVOCATION_SOURCE(RevocationSources::findings),
    /** Does anybody who may say so call a certificate of the chain revoked, whatever else is said? */
    ANY_REVOCATION(AnyRevocation::findings),
    /** Is the chain of a length that anybody has use for? */
    CHAIN(seen -> of(seen.signature().getCertificateChain().size() > Check.LONGEST_CHAIN, Finding.CHAIN_TOO_LONG)),
    /** May the certificate sign documents at all, by its extended purposes, and were its issuers allowed to issue? */
    PURPOSE(Check::purpose),
    /** Are the time stamps sound and trusted? */
    TIME_STAMPS(Check::stamps),
    /** Is the list of roots confirmed lately and meant for such signers? */
    TRUST_LIST(SignerChecks::lists),
    /** Does the dated policy still allow the algorithms? */
    ALGORITHMS(SignerChecks::algorithms),
    /** Is the signing body the sender? */
    SENDER(SignerChecks::sender),
    /** What does DSS conclude by the policy: format, chain, validity, revocation, algorithms, key usage? */
    CONCLUSION(DssConclusion::findings);

    /** Certificates, root and signer included; the government's chains have three or four. */
    private static final int LONGEST_CHAIN = 10;

    /** RFC 5280, 4.2.1.12: serverAuth, codeSigning, IPsec, timeStamping, OCSPSigning. */
    private static final Set<String> MACHINES = Set.of(
            "1.3.6.1.5.5.7.3.1",
            "1.3.6.1.5.5.7.3.3",
            "1.3.6.1.5.5.7.3.5",
            "1.3.6.1.5.5.7.3.6",
            "1.3.6.1.5.5.7.3.7",
            "1.3.6.1.5.5.7.3.17",
            "1.3.6.1.5.5.7.3.8",
            "1.3.6.1.5.5.7.3.9");

    /** Any purpose, emailProtection, documentSigning (RFC 9336), and what two vendors used before it. */
    private static final Set<String> DOCUMENTS = Set.of(
            "2.5.29.37.0",
            "1.3.6.1.5.5.7.3.4",
            "1.3.6.1.5.5.7.3.36",
            "1.3.6.1.4.1.311.10.3.12",
            "1.2.840.113583.1.1.5");

    private static final Set<Check> OF_PDF = Set.of(CHANGES, COMPARED, REVISIONS, COVERAGE);
    private static final Set<Check> OF_OTHERS = Set.of(XML_SAFE, SCOPE);

    private final Function<SignatureUnderTest, Set<Finding>> question;

    Check(Function<SignatureUnderTest, Set<Finding>> question) {
        this.question = question;
    }

    /** Those of them that make sense for signatures in PDFs. */
    static Set<Check> ofPdf(Set<Check> checks) {
        return without(checks, OF_OTHERS);
    }

    /** Those of them that make sense for signatures outside PDFs. */
    static Set<Check> ofOthers(Set<Check> checks) {
        return without(checks, OF_PDF);
    }

    private static Set<Check> without(Set<Check> checks, Set<Check> left) {
        var made = EnumSet.noneOf(Check.class);
        made.addAll(checks);
        made.removeAll(left);
        return made;
    }

    Set<Finding> answer(SignatureUnderTest seen) {
        return question.apply(seen);
    }

    private static Set<Finding> of(boolean found, Finding finding) {
        return found ? EnumSet.of(finding) : EnumSet.noneOf(Finding.class);
    }

    private static Set<Finding> integrity(SignatureUnderTest seen) {
        var intact = seen.signature().isSignatureIntact()
                && seen.signature().getDigestMatchers().stream().allMatch(XmlDigestMatcher::isDataIntact);
        return of(!intact, Finding.CONTENT_ALTERED);
    }

    private static Set<Finding> changes(SignatureUnderTest seen) {
        var revision = seen.signature().getPDFRevision();
        return revision == null
                ? of(true, Finding.FORMAT_BROKEN)
                : of(isContentChanged(revision), Finding.CHANGED_AFTER_SIGNING);
    }

    private static boolean isContentChanged(PDFRevisionWrapper revision) {
        return !revision.getPdfUndefinedChanges().isEmpty()
                || !revision.getPdfAnnotationChanges().isEmpty()
                || !revision.getPdfPageDifferenceConcernedPages().isEmpty();
    }

    /** Between signatures forms may be filled; after the last one only validation data and time stamps may follow. */
    private static Set<Finding> coverage(SignatureUnderTest seen) {
        var revision = seen.signature().getPDFRevision();
        if (revision == null || !seen.last() || seen.covers() || isContentChanged(revision)) {
            return of(false, Finding.BYTES_AFTER_SIGNATURE);
        }
        if (seen.revision().contains(Finding.FORM_FILLED_AFTER_SIGNING)) {
            return of(true, Finding.CHANGED_AFTER_SIGNING); // whatever stamp came with it: anybody may ask for one
        }
        // A time stamp of the whole file is a signature field too; a stranger's could hide a filled form behind it.
        var stamps = seen.signature().getDocumentTimestamps();
        var formFilled = !revision.getPdfSignatureOrFormFillChanges().isEmpty();
        if (formFilled && stamps.isEmpty()) {
            return of(true, Finding.CHANGED_AFTER_SIGNING);
        }
        var explained = formFilled
                ? stamps.stream().allMatch(seen::counts)
                : !revision.getPdfExtensionChanges().isEmpty();
        return of(!explained || describesAnew(revision.getPdfExtensionChanges()), Finding.BYTES_AFTER_SIGNATURE);
    }

    /** DSS counts the file's description and its text for the blind as extensions; neither proves a signature. */
    private static boolean describesAnew(List<XmlObjectModification> changes) {
        return changes.stream()
                .map(XmlObjectModification::getValue)
                .anyMatch(path -> path.contains("/Metadata") || path.contains("/StructTreeRoot"));
    }

    /** A certificate that names a machine's purpose and none of documents signs no document; one that names neither may. */
    private static Set<Finding> purpose(SignatureUnderTest seen) {
        var certificate = seen.signature().getSigningCertificate();
        var purposes = certificate == null
                ? List.<String>of()
                : certificate.getExtendedKeyUsages().stream()
                        .map(XmlOID::getValue)
                        .toList();
        var issuers = seen.signature().getCertificateChain().stream().skip(1);
        return of(
                purposes.stream().anyMatch(MACHINES::contains)
                                && purposes.stream().noneMatch(DOCUMENTS::contains)
                        || issuers.anyMatch(issuer -> !issuer.isTrusted() && !issuer.isCA()),
                Finding.CERTIFICATE_UNSUITABLE);
    }

    private static Set<Finding> stamps(SignatureUnderTest seen) {
        var findings = EnumSet.noneOf(Finding.class);
        for (var stamp : seen.stamps()) {
            if (!SignatureUnderTest.isSound(stamp)) {
                findings.add(Finding.TIME_STAMP_INVALID);
            } else if (!stamp.isTrustedChain()) {
                findings.add(Finding.TIME_STAMP_UNTRUSTED);
            } else if (!seen.isPassed(stamp)) {
                findings.add(Finding.TIME_STAMP_NOT_PROVEN);
            } else if (!seen.counts(stamp)) {
                // DSS has counted it
                findings.add(Finding.TIME_STAMP_INVALID);
            }
        }
        return findings;
    }
}
