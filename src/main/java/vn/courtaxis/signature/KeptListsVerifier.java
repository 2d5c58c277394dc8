package vn.courtaxis.signature;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.EncryptionAlgorithm;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.spi.validation.RevocationDataVerifier;
import eu.europa.esig.dss.spi.validation.TrustAnchorVerifier;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;

/**
 * Which revocation data goes into a long-term signature. DSS takes a list only when the certificates above it tell where their own lists
 * lie; a list that is kept as a file is good without, {@link OwnChains} has looked at the chain.
 */
final class KeptListsVerifier extends RevocationDataVerifier {

    private static final int SHORTEST_RSA = 2048;
    private static final int SHORTEST_EC = 256;

    KeptListsVerifier() {
        setAcceptableDigestAlgorithms(List.of(DigestAlgorithm.SHA256, DigestAlgorithm.SHA384, DigestAlgorithm.SHA512));
        setAcceptableEncryptionAlgorithmKeyLength(Map.of(
                EncryptionAlgorithm.RSA, SHORTEST_RSA,
                EncryptionAlgorithm.RSASSA_PSS, SHORTEST_RSA,
                EncryptionAlgorithm.ECDSA, SHORTEST_EC,
                EncryptionAlgorithm.PLAIN_ECDSA, SHORTEST_EC));
        setAcceptableSignatureAlgorithmKeyLength(Map.of());
        setRevocationSkipCertificateExtensions(List.of());
        setRevocationSkipCertificatePolicies(List.of());
        setCheckRevocationFreshnessNextUpdate(true);
        setTrustAnchorVerifier(TrustAnchorVerifier.createDefaultTrustAnchorVerifier());
    }

    /** As DSS, but for the demand that the certificate tells a place: its list must be there and not name it. */
    @Override
    protected boolean isCertificateValid(CertificateToken certificate, Collection<CertificateToken> chain, Date time) {
        return isRevocationDataSkip(certificate, time) || isCertificateNotRevoked(certificate, chain, time);
    }
}
