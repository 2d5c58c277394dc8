package vn.courtaxis.signature;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.courtaxis.signature.PdfBuilder.aPdf;
import static vn.courtaxis.signature.SignatureFixture.COURT;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.courtaxis.document.ErrorCode;
import vn.courtaxis.document.SignatureVerdict;
import vn.courtaxis.document.Verdict;
import vn.courtaxis.signature.StampSettings.Service;
import vn.courtaxis.signature.StampSettings.WithoutStamp;

/** PAdES baseline levels with time stamps over a real socket, and what happens without them. */
class SigningLevelsTest {

    private static final String DSS_DICTIONARY = "/DSS ";
    private static final String DOCUMENT_STAMP = "ETSI.RFC3161";

    private final Path folder;
    private final SignatureFixture fixture;
    private final StampServer server;

    SigningLevelsTest(@TempDir Path folder) {
        this.folder = folder;
        this.fixture = new SignatureFixture(folder);
        this.server = new StampServer("tsa.p12", fixture.clock);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void levelTBringsAStampInTheSignature() throws IOException {
        var signed = done(sign(Level.T, WithoutStamp.WAIT, aPdf().bytes()));

        assertThat(fixture.verify(signed.file()).verdict()).isEqualTo(SignatureVerdict.VALID);
        assertThat(text(signed)).doesNotContain(DSS_DICTIONARY, DOCUMENT_STAMP);
        assertThat(server.calls).hasValue(1);
        assertThat(Judges.pdfsig(fixture.store.locate(signed.file()))).contains("Signature is Valid");
        assertThat(Judges.opensslCms(fixture.store.bytes(signed.file()), rootDer(), folder, SignatureFixture.NOW))
                .isEqualTo("sha256WithRSAEncryption");
    }

    @Test
    void levelLtBringsCertificatesAndRevocationLists() throws IOException {
        var signed = done(sign(Level.LT, WithoutStamp.WAIT, aPdf().bytes()));

        assertThat(fixture.verify(signed.file()).verdict()).isEqualTo(SignatureVerdict.VALID);
        assertThat(text(signed)).contains("/DSS", "/CRLs", "/Certs").doesNotContain(DOCUMENT_STAMP);
        assertThat(signed.notes()).isEmpty();
    }

    @Test
    void levelLtaIsStampedAsAWhole() throws IOException {
        var signed = done(sign(Level.LTA, WithoutStamp.WAIT, aPdf().bytes()));

        assertThat(fixture.verify(signed.file()).verdict()).isEqualTo(SignatureVerdict.VALID);
        assertThat(text(signed)).contains("/CRLs", DOCUMENT_STAMP);
        assertThat(server.calls).hasValue(2);
        assertThat(Judges.pdfsig(fixture.store.locate(signed.file())))
                .contains("Signature is Valid")
                .doesNotContain("Digest Mismatch");
    }

    @Test
    void thePersonsSignatureStaysValidAtEveryLevel() throws IOException {
        var byPerson = fixture.store.bytes(fixture.signedWith("clerk-person.p12", aPdf().bytes()));

        var signed = done(sign(Level.LTA, WithoutStamp.WAIT, byPerson));

        assertThat(fixture.verify(signed.file()).signatures())
                .extracting(signature -> signature.verdict())
                .containsOnly(SignatureVerdict.VALID);
        assertThat(Arrays.copyOf(fixture.store.bytes(signed.file()), byPerson.length))
                .isEqualTo(byPerson);
    }

    @Test
    void waitsWhileNobodyStamps() throws IOException {
        server.wire = StampServer.Wire.STATUS_500;

        assertThat(sign(Level.T, WithoutStamp.WAIT, aPdf().bytes()))
                .isInstanceOfSatisfying(
                        Verdict.Unavailable.class,
                        waiting -> assertThat(waiting.problem().code()).isEqualTo(ErrorCode.TSA_UNAVAILABLE));
    }

    @Test
    void sendsBelowTheLevelWithANoteWherePolicySaysSo() throws IOException {
        server.wire = StampServer.Wire.STATUS_500;

        var signed = done(sign(Level.LTA, WithoutStamp.SEND, aPdf().bytes()));

        assertThat(signed.level()).isEqualTo(Level.B);
        assertThat(signed.notes()).extracting(note -> note.code()).containsExactly(ErrorCode.TSA_UNAVAILABLE);
        assertThat(fixture.verify(signed.file()).verdict()).isEqualTo(SignatureVerdict.VALID);
    }

    @Test
    void tellsWhatLongTermDataIsMissing() throws IOException {
        var signed = done(sign(Level.LT, WithoutStamp.WAIT, aPdf().bytes(), withoutLists()));

        assertThat(signed.notes()).extracting(note -> note.code()).contains(ErrorCode.LONG_TERM_DATA_MISSING);
    }

    @Test
    void whatWasSentBelowTheLevelIsBroughtUpToItAfterwards() throws IOException {
        server.wire = StampServer.Wire.STATUS_500;
        var sent = done(sign(Level.LTA, WithoutStamp.SEND, aPdf().bytes()));
        server.wire = StampServer.Wire.GOOD;
        var signer = signer(Level.LTA, WithoutStamp.SEND, SignatureFixture.trust());

        var stamped = done(signer.augment(sent.file(), sent.level(), sent.wanted()));
        var complete = done(signer.augment(stamped.file(), stamped.level(), stamped.wanted()));

        assertThat(stamped.level()).isEqualTo(Level.T);
        assertThat(complete.level()).isEqualTo(Level.LTA);
        assertThat(text(complete)).contains("/CRLs", DOCUMENT_STAMP);
        var bytes = fixture.store.bytes(sent.file());
        assertThat(Arrays.copyOf(fixture.store.bytes(complete.file()), bytes.length))
                .isEqualTo(bytes);
        assertThat(fixture.verify(complete.file()).verdict()).isEqualTo(SignatureVerdict.VALID);
        assertThat(Judges.pdfsig(fixture.store.locate(complete.file())))
                .contains("Signature is Valid")
                .doesNotContain("Digest Mismatch");
    }

    @Test
    void longTermDataThatIsStillMissingIsWaitedFor() throws IOException {
        var withoutLists = withoutLists();
        var sent = done(sign(Level.LT, WithoutStamp.WAIT, aPdf().bytes(), withoutLists));

        var augmented =
                signer(Level.LT, WithoutStamp.WAIT, withoutLists).augment(sent.file(), sent.level(), sent.wanted());

        assertThat(sent.level()).isEqualTo(Level.T);
        assertThat(augmented)
                .isInstanceOfSatisfying(
                        Verdict.Unavailable.class,
                        waiting -> assertThat(waiting.problem().code()).isEqualTo(ErrorCode.LONG_TERM_DATA_MISSING));
        assertThat(done(signer(Level.LT, WithoutStamp.WAIT, SignatureFixture.trust())
                                .augment(sent.file(), sent.level(), sent.wanted()))
                        .level())
                .isEqualTo(Level.LT);
    }

    private static TrustSettings withoutLists() {
        return new TrustSettings(
                SignatureFixture.trust().roots(),
                SignatureFixture.trust().intermediates(),
                List.of(),
                false,
                Duration.ofSeconds(1));
    }

    private Verdict<SignedPdf> sign(Level level, WithoutStamp without, byte[] pdf) throws IOException {
        return sign(level, without, pdf, SignatureFixture.trust());
    }

    private Verdict<SignedPdf> sign(Level level, WithoutStamp without, byte[] pdf, TrustSettings trust)
            throws IOException {
        return signer(level, without, trust).sign(fixture.store.keep(pdf), SigningOrder.of(COURT));
    }

    private PdfSigner signer(Level level, WithoutStamp without, TrustSettings trust) {
        var stamps = new StampSettings(
                List.of(new Service(server.address(), "")),
                List.of(),
                Duration.ofSeconds(5),
                Duration.ofMinutes(5),
                without);
        var settings = SigningSettings.of(level, RsaScheme.RSA_PKCS1, SigningDigest.SHA256)
                .with(stamps);
        var key =
                new SigningKeySettings(COURT, SignatureFixture.sample("court-w90.p12"), SignatureFixture.PASSWORD, "");
        var keys = new Pkcs12KeySource(List.of(key), fixture.clock);
        return new PdfSigner(fixture.store, keys, fixture.verifier(), settings, trust, fixture.clock);
    }

    private static SignedPdf done(Verdict<SignedPdf> verdict) {
        if (verdict instanceof Verdict.Done<SignedPdf> done) {
            return done.value();
        }
        throw new AssertionError("not signed: " + verdict);
    }

    private String text(SignedPdf signed) {
        return new String(fixture.store.bytes(signed.file()), ISO_8859_1);
    }

    private Path rootDer() throws IOException {
        var der = folder.resolve("sample-root.der");
        Judges.run(
                "openssl",
                "x509",
                "-in",
                SignatureFixture.sample("root.pem").toString(),
                "-outform",
                "DER",
                "-out",
                der.toString());
        assertThat(Files.size(der)).isPositive();
        return der;
    }
}
