package vn.courtaxis.signature;

import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.x509.CertificateToken;
import java.security.GeneralSecurityException;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** A certificate with its chain and the device that holds its private key. The key never leaves this package. */
public final class SigningKey {

    private final List<X509Certificate> chain;
    private final SigningDevice device;

    /** @param chain the key's own certificate first */
    SigningKey(List<X509Certificate> chain, SigningDevice device) {
        if (chain.isEmpty()) {
            throw new IllegalArgumentException("a key without certificate");
        }
        this.chain = List.copyOf(chain);
        this.device = device;
    }

    static List<X509Certificate> chain(Certificate... certificates) {
        return Stream.of(certificates).map(X509Certificate.class::cast).toList();
    }

    X509Certificate certificate() {
        return chain.get(0);
    }

    List<X509Certificate> chain() {
        return chain;
    }

    CertificateToken certificateToken() {
        return new CertificateToken(certificate());
    }

    List<CertificateToken> chainTokens() {
        return chain.stream().map(CertificateToken::new).toList();
    }

    Instant notBefore() {
        return certificate().getNotBefore().toInstant();
    }

    Instant notAfter() {
        return certificate().getNotAfter().toInstant();
    }

    boolean isValidAt(Instant time) {
        return !time.isBefore(notBefore()) && !time.isAfter(notAfter());
    }

    /** @throws SigningDeviceFailure when the device does not do it just now */
    SignatureValue sign(byte[] data, SignatureScheme scheme) throws GeneralSecurityException, SigningDeviceFailure {
        return new SignatureValue(scheme.algorithm(), device.sign(data, scheme));
    }
}
