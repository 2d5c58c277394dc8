package vn.courtaxis.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.courtaxis.signature.PdfBuilder.aPdf;

import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Locale;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x509.Time;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleCertificatesTest {

    @Test
    void takesNobodyElsesCertificateForASample() throws Exception {
        assertThat(SampleCertificates.isSample(certificate(keys(), "C=VN,O=COURT-AXIS,CN=Sandbox")))
                .isFalse();
        assertThat(SampleCertificates.isSample(certificate(keys(), "C=VN,O=COURT-AXIS-SANDBOX,CN=Any")))
                .isTrue();
    }

    @Test
    void theSampleSignerRefusesARealKey(@TempDir Path folder) throws Exception {
        var keys = keys();
        var real = folder.resolve("real.p12");
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        Certificate[] chain = {certificate(keys, "C=VN,O=Somebody,CN=Somebody")};
        store.setKeyEntry("real", keys.getPrivate(), "secret".toCharArray(), chain);
        try (var out = Files.newOutputStream(real)) {
            store.store(out, "secret".toCharArray());
        }
        var fixture = new SignatureFixture(folder);
        var pdf = fixture.store.keep(aPdf().bytes());
        var signer = new SamplePdfSigner(fixture.store, fixture.clock);

        assertThatThrownBy(() -> signer.sign(pdf, real, "secret"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not one of the sample key stores");
    }

    private static KeyPair keys() throws Exception {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        return generator.generateKeyPair();
    }

    private static X509Certificate certificate(KeyPair keys, String name) throws Exception {
        var subject = new X500Name(name);
        var builder = new X509v3CertificateBuilder(
                subject,
                BigInteger.ONE,
                new Time(java.util.Date.from(SignatureFixture.NOW), Locale.ROOT),
                new Time(java.util.Date.from(SignatureFixture.NOW.plusSeconds(3600)), Locale.ROOT),
                subject,
                SubjectPublicKeyInfo.getInstance(keys.getPublic().getEncoded()));
        var signer = new JcaContentSignerBuilder("SHA256withRSA").build(keys.getPrivate());
        return new JcaX509CertificateConverter().getCertificate(builder.build(signer));
    }
}
