package vn.courtaxis.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.courtaxis.signature.PdfBuilder.aPdf;
import static vn.courtaxis.signature.SignatureFixture.COURT;
import static vn.courtaxis.signature.SignatureFixture.NOW;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import java.io.IOException;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.courtaxis.document.SignatureVerdict;
import vn.courtaxis.document.StoredFile;
import vn.courtaxis.document.Verdict;

/** Each way to sign, judged by our own verifier, by openssl and, where poppler knows the algorithm, by pdfsig. */
class SignatureSchemesTest {

    private static final OwnAuthority AUTHORITY = new OwnAuthority();

    private final Path folder;
    private final SignatureFixture fixture;

    SignatureSchemesTest(@TempDir Path folder) {
        this.folder = folder;
        this.fixture = new SignatureFixture(folder);
    }

    @Test
    void rsaWithPkcs1() throws Exception {
        var signed = sign(OwnAuthority.keys("RSA", 2048), RsaScheme.RSA_PKCS1, SigningDigest.SHA256);

        assertThat(judges(signed)).isEqualTo("VALID RSA 2048 with SHA-256, openssl: sha256WithRSAEncryption");
        assertThat(Judges.pdfsig(fixture.store.locate(signed))).contains("Signature is Valid", "SHA-256");
    }

    @Test
    void rsaWithPss() throws Exception {
        var signed = sign(OwnAuthority.keys("RSA", 2048), RsaScheme.RSA_PSS, SigningDigest.SHA256);

        assertThat(judges(signed)).isEqualTo("VALID RSASSA-PSS 2048 with SHA-256, openssl: rsassaPss");
    }

    @Test
    void rsaWithPssAndALongDigest() throws Exception {
        var signed = sign(OwnAuthority.keys("RSA", 3072), RsaScheme.RSA_PSS, SigningDigest.SHA512);

        assertThat(judges(signed)).isEqualTo("VALID RSASSA-PSS 3072 with SHA-512, openssl: rsassaPss");
    }

    @Test
    void ellipticCurveWhateverIsSaidOfRsa() throws Exception {
        var signed = sign(OwnAuthority.keys("EC", 256), RsaScheme.RSA_PSS, SigningDigest.SHA256);

        assertThat(judges(signed)).isEqualTo("VALID ECDSA 256 with SHA-256, openssl: ecdsa-with-SHA256");
    }

    @Test
    void noConfigurationSignsWithSha1() {
        assertThat(SigningDigest.values())
                .extracting(SigningDigest::algorithm)
                .doesNotContain(DigestAlgorithm.SHA1, DigestAlgorithm.SHA224);
    }

    private StoredFile sign(KeyPair keys, RsaScheme rsa, SigningDigest digest) throws IOException {
        var certificate = AUTHORITY.signer(keys, "O=Tòa án thử,CN=Tòa án thử");
        var file = AUTHORITY.keyStore(folder.resolve("signer.p12"), keys, certificate);
        var source = new Pkcs12KeySource(
                List.of(new SigningKeySettings(COURT, file, OwnAuthority.PASSWORD, "")), fixture.clock);
        var signer = new PdfSigner(
                fixture.store, source, verifier(), SigningSettings.of(Level.B, rsa, digest), trust(), fixture.clock);
        var verdict = signer.sign(fixture.store.keep(aPdf().bytes()), SigningOrder.of(COURT));
        if (verdict instanceof Verdict.Done<SignedPdf> done) {
            return done.value().file();
        }
        throw new AssertionError(verdict);
    }

    private TrustSettings trust() {
        return new TrustSettings(
                List.of(AUTHORITY.rootFile(folder)), List.of(), List.of(), false, Duration.ofSeconds(1));
    }

    private PdfVerifier verifier() {
        return new PdfVerifier(fixture.store, trust(), fixture.clock);
    }

    // no list is configured here, so that of the reasons only the missing one may stand
    private String judges(StoredFile signed) throws Exception {
        var report = verifier().verify(signed).signatures().get(0);
        assertThat(report.reasons())
                .extracting(reason -> reason.code())
                .allMatch(code -> code.equals("REVOCATION_UNKNOWN"));
        var verdict = report.verdict() == SignatureVerdict.INVALID ? "INVALID" : "VALID";
        var openssl = Judges.opensslCms(fixture.store.bytes(signed), AUTHORITY.rootFile(folder), folder, NOW);
        return verdict + " " + report.algorithm() + ", openssl: " + openssl;
    }
}
