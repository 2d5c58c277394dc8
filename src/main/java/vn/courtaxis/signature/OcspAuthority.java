package vn.courtaxis.signature;

import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.spi.x509.revocation.ocsp.OCSPToken;
import java.security.cert.CertificateParsingException;

/**
 * Who may answer for an authority: the authority itself, and whom it gave a certificate for just that (RFC 6960, 4.2.2.2). DSS is content
 * with any certificate of a configured root, the signer's own included.
 */
final class OcspAuthority {

    private static final String OCSP_SIGNING = "1.3.6.1.5.5.7.3.9";

    private OcspAuthority() {}

    static boolean mayAnswer(CertificateToken responder, CertificateToken authority) {
        return isSame(responder, authority) || isForAnswers(responder) && responder.isSignedBy(authority);
    }

    /** Whether one of those that may answer signed it; the certificates are the answer's own and the authority's. */
    static boolean isBehind(OCSPToken answer, CertificateToken authority) {
        return answer.isSignedBy(authority)
                || answer.getCertificates().stream()
                        .anyMatch(responder -> mayAnswer(responder, authority) && answer.isSignedBy(responder));
    }

    /** Certificates of an authority may differ, as when another one vouches for it; name and key do not. */
    private static boolean isSame(CertificateToken one, CertificateToken other) {
        return one.getPublicKey().equals(other.getPublicKey())
                && one.getSubject().getPrincipal().equals(other.getSubject().getPrincipal());
    }

    private static boolean isForAnswers(CertificateToken certificate) {
        try {
            var purposes = certificate.getCertificate().getExtendedKeyUsage();
            return purposes != null && purposes.contains(OCSP_SIGNING);
        } catch (CertificateParsingException unreadable) {
            return false;
        }
    }
}
