package vn.courtaxis.signature;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.EncryptionAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureAlgorithm;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;

/** Key type, padding and digest of a signature, and how a Java provider is asked for it. */
record SignatureScheme(EncryptionAlgorithm encryption, DigestAlgorithm digest) {

    private static final int TRAILER = 1;

    static SignatureScheme of(PublicKey key, RsaScheme rsa, DigestAlgorithm digest) {
        var encryption = EncryptionAlgorithm.forKey(key);
        return new SignatureScheme(
                encryption == EncryptionAlgorithm.RSA && rsa == RsaScheme.RSA_PSS
                        ? EncryptionAlgorithm.RSASSA_PSS
                        : encryption,
                digest);
    }

    SignatureAlgorithm algorithm() {
        return SignatureAlgorithm.getAlgorithm(encryption, digest);
    }

    /** Whichever provider knows the key. */
    Signature begin(PrivateKey key) throws GeneralSecurityException {
        return prepared(Signature.getInstance(name()), key);
    }

    /** Nobody but the provider that holds the key. */
    Signature begin(PrivateKey key, Provider provider) throws GeneralSecurityException {
        return prepared(Signature.getInstance(name(), provider), key);
    }

    byte[] sign(Signature begun, byte[] data) throws GeneralSecurityException {
        begun.update(data);
        return begun.sign();
    }

    private boolean isPss() {
        return encryption == EncryptionAlgorithm.RSASSA_PSS;
    }

    // The names of Bouncy Castle for PSS are unknown to the providers of the JDK, this one is known to all.
    private String name() {
        return isPss() ? "RSASSA-PSS" : algorithm().getJCEId();
    }

    private Signature prepared(Signature signature, PrivateKey key) throws GeneralSecurityException {
        if (isPss()) {
            var name = digest.getJavaName();
            signature.setParameter(
                    new PSSParameterSpec(name, "MGF1", new MGF1ParameterSpec(name), digest.getSaltLength(), TRAILER));
        }
        signature.initSign(key);
        return signature;
    }
}
