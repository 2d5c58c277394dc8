package vn.courtaxis.signature;

import eu.europa.esig.dss.diagnostic.CertificateWrapper;
import eu.europa.esig.dss.enumerations.CertificateStatus;
import eu.europa.esig.dss.enumerations.RevocationReason;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.spi.DSSUtils;
import eu.europa.esig.dss.spi.x509.revocation.RevocationToken;
import java.util.EnumSet;
import java.util.Set;

/**
 * The configured lists have the last word on "revoked". DSS asks no further once a signature brings a list or an answer
 * that is still in its time, and a revoked signer brings yesterday's.
 */
final class LocalRevocation {

    private LocalRevocation() {}

    static Set<Finding> findings(SignatureUnderTest seen) {
        var findings = EnumSet.noneOf(Finding.class);
        var chain = seen.signature().getCertificateChain();
        for (int i = 0; i + 1 < chain.size() && !chain.get(i).isTrusted(); i++) {
            var token = seen.trust().configuredList(token(chain.get(i)), token(chain.get(i + 1)));
            if (token != null && isRevoked(token) && !wasGoodThen(seen, token)) {
                findings.add(
                        token.getReason() == RevocationReason.CERTIFICATE_HOLD
                                ? Finding.CERTIFICATE_ON_HOLD
                                : Finding.CERTIFICATE_REVOKED);
            }
        }
        return findings;
    }

    private static CertificateToken token(CertificateWrapper certificate) {
        return DSSUtils.loadCertificate(certificate.getBinaries());
    }

    private static boolean isRevoked(RevocationToken<?> token) {
        return token.isValid() && token.getStatus() == CertificateStatus.REVOKED;
    }

    /** A time stamp from before the revocation keeps the signature good. */
    private static boolean wasGoodThen(SignatureUnderTest seen, RevocationToken<?> token) {
        return token.getRevocationDate() != null
                && seen.provenAt().isBefore(token.getRevocationDate().toInstant());
    }
}
