package vn.courtaxis.signature;

import eu.europa.esig.dss.diagnostic.CertificateWrapper;
import eu.europa.esig.dss.diagnostic.PDFRevisionWrapper;
import eu.europa.esig.dss.diagnostic.SignatureWrapper;
import eu.europa.esig.dss.diagnostic.TimestampWrapper;
import eu.europa.esig.dss.diagnostic.jaxb.XmlDigestMatcher;
import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.simplereport.SimpleReport;
import java.time.Instant;
import java.util.Date;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.courtaxis.document.SignatureVerdict;

/** Translates what DSS found into {@link Finding}s, the gravest first (the order of the enum). */
final class Findings {

    private static final Set<DigestAlgorithm> STRONG_DIGESTS = EnumSet.of(
            DigestAlgorithm.SHA256,
            DigestAlgorithm.SHA384,
            DigestAlgorithm.SHA512,
            DigestAlgorithm.SHA3_256,
            DigestAlgorithm.SHA3_384,
            DigestAlgorithm.SHA3_512);

    private Findings() {}

    /**
     * @param last no later signature follows in the file
     * @param covers the signature reaches to the end of the file
     */
    static Set<Finding> of(SignatureWrapper signature, SimpleReport summary, boolean last, boolean covers) {
        var findings = EnumSet.noneOf(Finding.class);
        if (!isIntact(signature)) {
            findings.add(Finding.CONTENT_ALTERED);
        }
        findings.addAll(changesAfter(signature, last, covers));
        // what DSS found counts beside our own: rubbish behind a revoked signature must not soften the verdict on it
        var damning = findings.stream().anyMatch(finding -> finding.verdict() == SignatureVerdict.INVALID);
        if (!damning && !summary.isValid(signature.getId())) {
            findings.add(translate(signature, summary));
        }
        return findings;
    }

    private static boolean isIntact(SignatureWrapper signature) {
        return signature.isSignatureIntact()
                && signature.getDigestMatchers().stream().allMatch(XmlDigestMatcher::isDataIntact);
    }

    /** Between signatures forms may be filled; after the last one only validation data and time stamps may follow. */
    private static Set<Finding> changesAfter(SignatureWrapper signature, boolean last, boolean covers) {
        var revision = signature.getPDFRevision();
        if (revision == null) {
            return EnumSet.of(Finding.FORMAT_BROKEN);
        }
        if (isContentChanged(revision)) {
            return EnumSet.of(Finding.CHANGED_AFTER_SIGNING);
        }
        return last && !covers ? changesAtTheEnd(signature, revision) : EnumSet.noneOf(Finding.class);
    }

    private static boolean isContentChanged(PDFRevisionWrapper revision) {
        return !revision.getPdfUndefinedChanges().isEmpty()
                || !revision.getPdfAnnotationChanges().isEmpty()
                || !revision.getPdfPageDifferenceConcernedPages().isEmpty();
    }

    // A time stamp of the whole file is a signature field too; a stranger's stamp could hide a filled form behind it.
    private static Set<Finding> changesAtTheEnd(SignatureWrapper signature, PDFRevisionWrapper revision) {
        var stamps = signature.getDocumentTimestamps();
        var formFilled = !revision.getPdfSignatureOrFormFillChanges().isEmpty();
        if (formFilled && stamps.isEmpty()) {
            return EnumSet.of(Finding.CHANGED_AFTER_SIGNING);
        }
        var explained = formFilled
                ? stamps.stream().allMatch(TimestampWrapper::isTrustedChain)
                : !revision.getPdfExtensionChanges().isEmpty();
        return explained ? EnumSet.noneOf(Finding.class) : EnumSet.of(Finding.BYTES_AFTER_SIGNATURE);
    }

    private static Finding translate(SignatureWrapper signature, SimpleReport summary) {
        var why = summary.getSubIndication(signature.getId());
        if (why == null) {
            return Finding.NOT_PROVEN;
        }
        return switch (why) {
            case HASH_FAILURE, SIG_CRYPTO_FAILURE -> Finding.CONTENT_ALTERED;
            case FORMAT_FAILURE, SIGNED_DATA_NOT_FOUND, NO_SIGNING_CERTIFICATE_FOUND -> Finding.FORMAT_BROKEN;
            case REVOKED, REVOKED_NO_POE, REVOKED_CA_NO_POE -> Finding.CERTIFICATE_REVOKED;
            case NO_CERTIFICATE_CHAIN_FOUND, NO_CERTIFICATE_CHAIN_FOUND_NO_POE -> Finding.CERTIFICATE_UNTRUSTED;
            case CHAIN_CONSTRAINTS_FAILURE -> Finding.CERTIFICATE_UNSUITABLE;
            case CRYPTO_CONSTRAINTS_FAILURE, CRYPTO_CONSTRAINTS_FAILURE_NO_POE -> weakness(signature);
            case SIG_CONSTRAINTS_FAILURE,
                    EXPIRED,
                    NOT_YET_VALID,
                    OUT_OF_BOUNDS_NO_POE,
                    OUT_OF_BOUNDS_NOT_REVOKED,
                    REVOCATION_OUT_OF_BOUNDS_NO_POE,
                    CERTIFICATE_CHAIN_GENERAL_FAILURE,
                    TRY_LATER ->
                timeOrRevocation(signature, summary.getValidationTime().toInstant());
            default -> Finding.NOT_PROVEN;
        };
    }

    // Lists drop expired certificates, so DSS often reports an expired certificate as one without revocation data.
    private static Finding timeOrRevocation(SignatureWrapper signature, Instant now) {
        var certificate = signature.getSigningCertificate();
        if (certificate == null) {
            return Finding.FORMAT_BROKEN;
        }
        if (claimsTimeOutside(certificate, signature.getClaimedSigningTime())) {
            return Finding.SIGNED_OUTSIDE_VALIDITY;
        }
        if (now.isBefore(certificate.getNotBefore().toInstant())) {
            return Finding.CERTIFICATE_NOT_YET_VALID;
        }
        return now.isAfter(certificate.getNotAfter().toInstant())
                ? Finding.CERTIFICATE_EXPIRED
                : Finding.REVOCATION_UNKNOWN;
    }

    private static boolean claimsTimeOutside(CertificateWrapper certificate, @Nullable Date claimed) {
        if (claimed == null) {
            return false;
        }
        var time = claimed.toInstant();
        return time.isBefore(certificate.getNotBefore().toInstant())
                || time.isAfter(certificate.getNotAfter().toInstant());
    }

    private static Finding weakness(SignatureWrapper signature) {
        return STRONG_DIGESTS.contains(signature.getDigestAlgorithm()) ? Finding.KEY_TOO_SHORT : Finding.ALGORITHM_WEAK;
    }
}
