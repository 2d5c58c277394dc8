package vn.courtaxis.signature;

import eu.europa.esig.dss.diagnostic.CertificateWrapper;
import eu.europa.esig.dss.diagnostic.SignatureWrapper;
import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.simplereport.SimpleReport;
import java.util.Date;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Translates what DSS concludes by the policy into a {@link Finding}. */
final class DssConclusion {

    private static final Set<DigestAlgorithm> STRONG_DIGESTS = EnumSet.of(
            DigestAlgorithm.SHA256,
            DigestAlgorithm.SHA384,
            DigestAlgorithm.SHA512,
            DigestAlgorithm.SHA3_256,
            DigestAlgorithm.SHA3_384,
            DigestAlgorithm.SHA3_512);

    private DssConclusion() {}

    static Set<Finding> findings(SignatureUnderTest seen) {
        var summary = seen.reports().getSimpleReport();
        return summary.isValid(seen.signature().getId())
                ? EnumSet.noneOf(Finding.class)
                : EnumSet.of(translate(seen, summary));
    }

    private static Finding translate(SignatureUnderTest seen, SimpleReport summary) {
        var signature = seen.signature();
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
                    TRY_LATER -> timeOrRevocation(seen);
            default -> Finding.NOT_PROVEN;
        };
    }

    // Lists drop expired certificates, so DSS often reports an expired certificate as one without revocation data.
    private static Finding timeOrRevocation(SignatureUnderTest seen) {
        var signature = seen.signature();
        var now = seen.now();
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
                : seen.lackOfRevocation();
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
        var strong = STRONG_DIGESTS.contains(signature.getDigestAlgorithm())
                && signature.getCertificateChain().stream()
                        .filter(certificate -> !certificate.isTrusted())
                        .allMatch(certificate -> STRONG_DIGESTS.contains(certificate.getDigestAlgorithm()));
        return strong ? Finding.KEY_TOO_SHORT : Finding.ALGORITHM_WEAK;
    }
}
