package vn.courtaxis.signature;

import eu.europa.esig.dss.diagnostic.PDFRevisionWrapper;
import eu.europa.esig.dss.diagnostic.SignatureWrapper;
import eu.europa.esig.dss.diagnostic.jaxb.XmlDigestMatcher;
import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.SubIndication;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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
     * @param passed DSS had nothing against the signature
     * @param last no later signature follows in the file
     */
    static Set<Finding> of(
            SignatureWrapper signature, boolean passed, @Nullable SubIndication why, boolean last, boolean covers) {
        var findings = EnumSet.noneOf(Finding.class);
        if (!isIntact(signature)) {
            findings.add(Finding.CONTENT_ALTERED);
        }
        findings.addAll(changes(signature.getPDFRevision(), last, covers));
        if (!passed && findings.isEmpty()) {
            findings.add(why == null ? Finding.NOT_PROVEN : translate(why, signature));
        }
        return findings;
    }

    private static boolean isIntact(SignatureWrapper signature) {
        return signature.isSignatureIntact()
                && signature.getDigestMatchers().stream().allMatch(XmlDigestMatcher::isDataIntact);
    }

    /** After the last signature nothing may change but added validation data; between signatures, forms may be filled. */
    private static Set<Finding> changes(@Nullable PDFRevisionWrapper revision, boolean last, boolean covers) {
        if (revision == null) {
            return EnumSet.of(Finding.FORMAT_BROKEN);
        }
        var forbidden = !revision.getPdfUndefinedChanges().isEmpty()
                || !revision.getPdfAnnotationChanges().isEmpty()
                || !revision.getPdfPageDifferenceConcernedPages().isEmpty()
                || (last && !revision.getPdfSignatureOrFormFillChanges().isEmpty());
        if (forbidden) {
            return EnumSet.of(Finding.CHANGED_AFTER_SIGNING);
        }
        var unexplained = last && !covers && revision.getPdfExtensionChanges().isEmpty();
        return unexplained ? EnumSet.of(Finding.BYTES_AFTER_SIGNATURE) : EnumSet.noneOf(Finding.class);
    }

    private static Finding translate(SubIndication why, SignatureWrapper signature) {
        return switch (why) {
            case HASH_FAILURE, SIG_CRYPTO_FAILURE -> Finding.CONTENT_ALTERED;
            case FORMAT_FAILURE, SIGNED_DATA_NOT_FOUND, NO_SIGNING_CERTIFICATE_FOUND -> Finding.FORMAT_BROKEN;
            case REVOKED, REVOKED_NO_POE, REVOKED_CA_NO_POE -> Finding.CERTIFICATE_REVOKED;
            case SIG_CONSTRAINTS_FAILURE, EXPIRED, NOT_YET_VALID, OUT_OF_BOUNDS_NO_POE, OUT_OF_BOUNDS_NOT_REVOKED ->
                outOfBounds(why, signature);
            case NO_CERTIFICATE_CHAIN_FOUND, NO_CERTIFICATE_CHAIN_FOUND_NO_POE, CERTIFICATE_CHAIN_GENERAL_FAILURE ->
                Finding.CERTIFICATE_UNTRUSTED;
            case CHAIN_CONSTRAINTS_FAILURE -> Finding.CERTIFICATE_UNSUITABLE;
            case CRYPTO_CONSTRAINTS_FAILURE, CRYPTO_CONSTRAINTS_FAILURE_NO_POE -> weakness(signature);
            case TRY_LATER, REVOCATION_OUT_OF_BOUNDS_NO_POE -> Finding.REVOCATION_UNKNOWN;
            default -> Finding.NOT_PROVEN;
        };
    }

    private static Finding outOfBounds(SubIndication why, SignatureWrapper signature) {
        if (claimsTimeOutsideCertificate(signature)) {
            return Finding.SIGNED_OUTSIDE_VALIDITY;
        }
        return switch (why) {
            case SIG_CONSTRAINTS_FAILURE -> Finding.FORMAT_BROKEN;
            case NOT_YET_VALID -> Finding.CERTIFICATE_NOT_YET_VALID;
            default -> Finding.CERTIFICATE_EXPIRED;
        };
    }

    private static boolean claimsTimeOutsideCertificate(SignatureWrapper signature) {
        var claimed = signature.getClaimedSigningTime();
        var certificate = signature.getSigningCertificate();
        if (claimed == null || certificate == null) {
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
