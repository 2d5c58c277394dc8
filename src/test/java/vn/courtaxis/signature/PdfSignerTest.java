package vn.courtaxis.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.courtaxis.signature.PdfBuilder.aPdf;
import static vn.courtaxis.signature.SignatureFixture.COURT;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.courtaxis.document.ErrorCode;
import vn.courtaxis.document.OrganizationCode;
import vn.courtaxis.document.SignatureVerdict;
import vn.courtaxis.document.StoredFile;
import vn.courtaxis.document.Verdict;

class PdfSignerTest {

    private final Path folder;
    private final SignatureFixture fixture;

    PdfSignerTest(@TempDir Path folder) {
        this.folder = folder;
        this.fixture = new SignatureFixture(folder);
    }

    @Test
    void leavesEveryByteOfTheOriginalInPlace() throws IOException {
        var original = aPdf().pages(3).bytes();
        var reason = new SigningReason("Ban hành văn bản", "Hà Nội");

        var verdict = fixture.signer()
                .sign(
                        fixture.store.keep(original),
                        new SigningOrder(COURT, SigningOrder.Part.MAIN, SigningOrder.PageMarks.NONE, reason));

        var signed = fixture.store.bytes(done(verdict));
        assertThat(Arrays.copyOf(signed, original.length)).isEqualTo(original);
        assertThat(new String(signed, StandardCharsets.ISO_8859_1))
                .contains("ETSI.CAdES.detached")
                .contains("/Reason")
                .contains("/Location");
    }

    @Test
    void givesTheSameFileAgainAfterACrash() throws IOException {
        var original = fixture.store.keep(aPdf().bytes());

        var first = fixture.signer().sign(original, SigningOrder.of(COURT));
        var second = fixture.signer().sign(original, SigningOrder.of(COURT));

        assertThat(fixture.verify(done(first)).signatures()).hasSize(1);
        assertThat(fixture.verify(done(second)).signatures()).hasSize(1);
    }

    @Test
    void leavesNothingBehindButTheSignedFile() throws IOException {
        var original = fixture.store.keep(aPdf().bytes());
        var signed = done(fixture.signer().sign(original, SigningOrder.of(COURT)));

        assertThat(folder.toFile().list()).containsExactlyInAnyOrder(original.sha256(), signed.sha256());
    }

    @Test
    void refusesAUnitWithoutKey() throws IOException {
        var verdict = fixture.signer()
                .sign(fixture.store.keep(aPdf().bytes()), SigningOrder.of(OrganizationCode.of("W90.01")));

        assertThat(problem(verdict)).isEqualTo(ErrorCode.NO_SIGNING_KEY);
    }

    @Test
    void refusesACertificateThatHasEnded() throws IOException {
        var verdict =
                fixture.signerWith("bad-expired.p12").sign(fixture.store.keep(aPdf().bytes()), SigningOrder.of(COURT));

        assertThat(problem(verdict)).isEqualTo(ErrorCode.SIGNING_CERTIFICATE_UNUSABLE);
    }

    @Test
    void refusesACertificateThatHasNotBegun() throws IOException {
        var in2019 = new SignatureFixture(folder, Instant.parse("2019-01-01T00:00:00Z"));

        var verdict = in2019.signer().sign(fixture.store.keep(aPdf().bytes()), SigningOrder.of(COURT));

        assertThat(problem(verdict)).isEqualTo(ErrorCode.SIGNING_CERTIFICATE_UNUSABLE);
    }

    @Test
    void refusesAFileWhoseEarlierSignatureIsInvalid() throws IOException {
        var byPerson = fixture.signedWith(
                "clerk-person.p12", aPdf().withPlainPageContent().bytes());
        var altered = fixture.store.keep(Tampering.changePageContent(fixture.store.bytes(byPerson)));

        var verdict = fixture.signer().sign(altered, SigningOrder.of(COURT));

        assertThat(verdict)
                .isInstanceOfSatisfying(
                        Verdict.Rejected.class,
                        rejected -> assertThat(rejected.problem())
                                .satisfies(problem ->
                                        assertThat(problem.code()).isEqualTo(ErrorCode.EARLIER_SIGNATURE_INVALID))
                                .satisfies(
                                        problem -> assertThat(problem.detail()).contains("CONTENT_ALTERED")));
    }

    @Test
    void toleratesAnEarlierSignatureOfWhichNothingCertainIsKnown() throws IOException {
        var byStranger = fixture.signedWith("bad-untrusted.p12", aPdf().bytes());

        var verdict = fixture.signer().sign(byStranger, SigningOrder.of(COURT));

        assertThat(fixture.verify(done(verdict)).signatures())
                .extracting(signature -> signature.verdict())
                .containsExactly(SignatureVerdict.UNDETERMINED, SignatureVerdict.VALID);
    }

    @Test
    void refusesAFileThatForbidsFurtherSigning() throws IOException {
        var locked = fixture.store.keep(aPdf().certifiedWithoutAnyChange().bytes());

        var verdict = fixture.signer().sign(locked, SigningOrder.of(COURT));

        assertThat(problem(verdict)).isEqualTo(ErrorCode.PDF_LOCKED);
    }

    private static StoredFile done(Verdict<SignedPdf> verdict) {
        if (verdict instanceof Verdict.Done<SignedPdf> done) {
            return done.value().file();
        }
        throw new AssertionError("not signed: " + verdict);
    }

    private static ErrorCode problem(Verdict<SignedPdf> verdict) {
        if (verdict instanceof Verdict.Rejected<SignedPdf> rejected) {
            return rejected.problem().code();
        }
        throw new AssertionError("not rejected: " + verdict);
    }
}
