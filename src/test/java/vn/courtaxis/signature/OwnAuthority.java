package vn.courtaxis.signature;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** A certificate authority that lives as long as a test, for certificates that no sample has. */
final class OwnAuthority {

    static final String PASSWORD = "sandbox";

    private static final Instant BORN = Instant.parse("2020-01-01T00:00:00Z");
    private static final Instant DIES = Instant.parse("2099-12-31T23:59:59Z");

    private final KeyPair keys;
    private final X509Certificate root;
    private int serial = 100;

    OwnAuthority() {
        this.keys = keys("RSA", 2048);
        this.root = certificate("CN=Own Root", keys, "SHA256withRSA", KeyUsage.keyCertSign | KeyUsage.cRLSign, true);
    }

    X509Certificate root() {
        return root;
    }

    static KeyPair keys(String algorithm, int bits) {
        try {
            var generator = KeyPairGenerator.getInstance(algorithm);
            generator.initialize(bits);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException failure) {
            throw new AssertionError(failure);
        }
    }

    X509Certificate signer(KeyPair owner, String subject, KeyPurposeId... purposes) {
        return certificate(
                subject, owner, "SHA256withRSA", KeyUsage.digitalSignature | KeyUsage.nonRepudiation, false, purposes);
    }

    X509Certificate certificate(
            String subject, KeyPair owner, String algorithm, int usage, boolean authority, KeyPurposeId... purposes) {
        try {
            var issuer = new X500Name("CN=Own Root");
            X509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                    issuer,
                    BigInteger.valueOf(serial++),
                    Date.from(BORN),
                    Date.from(DIES),
                    new X500Name(subject),
                    owner.getPublic());
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(authority));
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(usage));
            if (purposes.length > 0) {
                builder.addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(purposes));
            }
            var signer = new JcaContentSignerBuilder(algorithm).build(keys.getPrivate());
            return new JcaX509CertificateConverter().getCertificate(builder.build(signer));
        } catch (IOException | OperatorCreationException | GeneralSecurityException failure) {
            throw new AssertionError(failure);
        }
    }

    SigningKey key(KeyPair owner, X509Certificate certificate) {
        return new SigningKey(SigningKey.chain(certificate, root), new KeyInMemory(owner.getPrivate()));
    }

    Path keyStore(Path file, KeyPair owner, X509Certificate certificate) {
        try (var out = Files.newOutputStream(file)) {
            var store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry(
                    "signer", owner.getPrivate(), PASSWORD.toCharArray(), new Certificate[] {certificate, root});
            store.store(out, PASSWORD.toCharArray());
            return file;
        } catch (IOException | GeneralSecurityException failure) {
            throw new AssertionError(failure);
        }
    }

    /** A new key for these names. */
    Path keyStore(Path file, String subject) {
        var owner = keys("RSA", 2048);
        return keyStore(file, owner, signer(owner, subject));
    }

    Path rootFile(Path folder) {
        try {
            return Files.write(folder.resolve("own-root.der"), root.getEncoded());
        } catch (IOException | GeneralSecurityException failure) {
            throw new AssertionError(failure);
        }
    }
}
