package vn.courtaxis.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.courtaxis.signature.SignatureFixture.COURT;
import static vn.courtaxis.signature.SignatureFixture.NOW;
import static vn.courtaxis.signature.SignatureFixture.PASSWORD;
import static vn.courtaxis.signature.SignatureFixture.sample;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.junit.jupiter.api.Test;
import vn.courtaxis.document.ErrorCode;
import vn.courtaxis.document.Problem;

class KeyExaminationTest {

    private static final OwnAuthority AUTHORITY = new OwnAuthority();
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    private final KeyExamination alone = KeyExamination.ofCertificates(Map.of());
    private final KeyExamination trusting = KeyExamination.withTrust(Map.of(), SignatureFixture.trust(), CLOCK);

    @Test
    void hasNothingAgainstAGoodKey() throws UnusableKeyStore {
        assertThat(trusting.objection(COURT, sampleKey("court-w90.p12"), NOW)).isEmpty();
    }

    @Test
    void refusesWhatIsNotYetOrNoLongerValid() throws UnusableKeyStore {
        var key = sampleKey("court-w90.p12");

        assertThat(alone.objection(COURT, key, Instant.parse("2019-12-31T23:59:59Z")))
                .isPresent();
        assertThat(alone.objection(COURT, key, Instant.parse("2100-01-01T00:00:00Z")))
                .isPresent();
    }

    @Test
    void refusesAnRsaKeyBelow2048Bits() throws UnusableKeyStore {
        assertThat(alone.objection(COURT, sampleKey("bad-weak.p12"), NOW))
                .map(Problem::detail)
                .hasValue("RSA key of 1024 bits");
    }

    @Test
    void refusesACurveBelow256Bits() {
        var keys = OwnAuthority.keys("EC", 256);
        assertThat(alone.objection(COURT, AUTHORITY.key(keys, AUTHORITY.signer(keys, "CN=P-256")), NOW))
                .isEmpty();
        // the JDK makes no smaller one any more, so the limit is shown with what it is compared to
        assertThat(((java.security.interfaces.ECPublicKey) keys.getPublic())
                        .getParams()
                        .getOrder()
                        .bitLength())
                .isEqualTo(256);
    }

    @Test
    void refusesAChainThatNoRootIsConfiguredFor() throws UnusableKeyStore {
        assertThat(trusting.objection(COURT, sampleKey("bad-untrusted.p12"), NOW))
                .map(Problem::detail)
                .hasValueSatisfying(detail -> assertThat(detail).startsWith("no chain to a configured root"));
    }

    @Test
    void refusesAKeyThatAConfiguredListNames() throws UnusableKeyStore {
        assertThat(trusting.objection(COURT, sampleKey("bad-revoked.p12"), NOW))
                .map(Problem::detail)
                .hasValueSatisfying(detail -> assertThat(detail).startsWith("revoked"));
    }

    @Test
    void refusesACertificateForTls() throws UnusableKeyStore {
        assertThat(alone.objection(COURT, sampleKey("tls.p12"), NOW))
                .map(Problem::detail)
                .hasValue("certificate is for TLS, time stamps or OCSP only");
    }

    @Test
    void takesACertificateForSigningAndTlsClients() {
        var keys = OwnAuthority.keys("RSA", 2048);
        var certificate =
                AUTHORITY.signer(keys, "CN=Both", KeyPurposeId.id_kp_clientAuth, KeyPurposeId.id_kp_emailProtection);

        assertThat(alone.objection(COURT, AUTHORITY.key(keys, certificate), NOW))
                .isEmpty();
    }

    @Test
    void refusesAKeyThatMayOnlyEncipher() {
        var keys = OwnAuthority.keys("RSA", 2048);
        var certificate = AUTHORITY.certificate("CN=Encipher", keys, "SHA256withRSA", KeyUsage.keyEncipherment, false);

        assertThat(alone.objection(COURT, AUTHORITY.key(keys, certificate), NOW))
                .isPresent();
    }

    @Test
    void refusesACertificateSignedWithSha1() {
        var keys = OwnAuthority.keys("RSA", 2048);
        var certificate = AUTHORITY.certificate("CN=Old", keys, "SHA1withRSA", KeyUsage.digitalSignature, false);

        assertThat(alone.objection(COURT, AUTHORITY.key(keys, certificate), NOW))
                .map(Problem::detail)
                .hasValue("certificate signed with SHA1withRSA");
    }

    @Test
    void refusesTheCertificateOfAnotherUnit() throws UnusableKeyStore {
        var named = KeyExamination.ofCertificates(Map.of(COURT, "Tòa án mẫu W90 (SANDBOX)"));

        assertThat(named.objection(COURT, sampleKey("court-w90.p12"), NOW)).isEmpty();
        assertThat(named.objection(COURT, sampleKey("court-w90-01.p12"), NOW))
                .map(Problem::code)
                .hasValue(ErrorCode.SIGNING_CERTIFICATE_OF_ANOTHER);
    }

    @Test
    void namesAtStartWhatNoTimeHeals() {
        var weak = new SigningKeySettings(COURT, sample("bad-weak.p12"), PASSWORD, "");
        var expired = new SigningKeySettings(COURT, sample("bad-expired.p12"), PASSWORD, "");

        assertThat(KeyExamination.faults(List.of(weak, expired), Map.of())).containsExactly("RSA key of 1024 bits");
    }

    private static SigningKey sampleKey(String file) throws UnusableKeyStore {
        return Pkcs12File.read(sample(file), PASSWORD, "");
    }
}
