package vn.courtaxis.signature;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureAlgorithm;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.token.KSPrivateKeyEntry;
import java.security.GeneralSecurityException;
import java.security.KeyStore.PrivateKeyEntry;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Optional;

/** A private key with its certificate chain. The key never leaves this package. */
public final class SigningKey {

    private static final int DIGITAL_SIGNATURE = 0;
    private static final int NON_REPUDIATION = 1;

    private final PrivateKeyEntry entry;
    private final KSPrivateKeyEntry dssEntry;

    SigningKey(String alias, PrivateKeyEntry entry) {
        this.entry = entry;
        this.dssEntry = new KSPrivateKeyEntry(alias, entry);
    }

    X509Certificate certificate() {
        return (X509Certificate) entry.getCertificate();
    }

    KSPrivateKeyEntry dssEntry() {
        return dssEntry;
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

    /** Why this key must not sign at that time; empty when it may. */
    Optional<String> objectionAt(Instant time) {
        if (!isValidAt(time)) {
            return Optional.of("certificate valid from " + notBefore() + " to " + notAfter());
        }
        var usage = certificate().getKeyUsage();
        return usage == null || usage[DIGITAL_SIGNATURE] || usage[NON_REPUDIATION]
                ? Optional.empty()
                : Optional.of("certificate has neither digitalSignature nor nonRepudiation");
    }

    /** Signs with the scheme that fits the key: RSA PKCS#1 v1.5 or ECDSA. */
    SignatureValue sign(byte[] data, DigestAlgorithm digest) throws GeneralSecurityException {
        var algorithm = SignatureAlgorithm.getAlgorithm(dssEntry.getEncryptionAlgorithm(), digest);
        var signature = Signature.getInstance(algorithm.getJCEId());
        signature.initSign(entry.getPrivateKey());
        signature.update(data);
        return new SignatureValue(algorithm, signature.sign());
    }
}
