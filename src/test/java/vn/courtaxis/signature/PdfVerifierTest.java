package vn.courtaxis.signature;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.courtaxis.document.SignatureVerdict.INVALID;
import static vn.courtaxis.document.SignatureVerdict.UNDETERMINED;
import static vn.courtaxis.document.SignatureVerdict.UNSIGNED;
import static vn.courtaxis.document.SignatureVerdict.VALID;
import static vn.courtaxis.signature.PdfBuilder.aPdf;
import static vn.courtaxis.signature.SignatureFixture.codes;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.courtaxis.document.SignatureReport;

class PdfVerifierTest {

    private final Path folder;
    private final SignatureFixture fixture;

    PdfVerifierTest(@TempDir Path folder) {
        this.folder = folder;
        this.fixture = new SignatureFixture(folder);
    }

    @Test
    void findsWhatItSignedValid() {
        var signed = fixture.signedByCourt(aPdf().bytes());

        var report = fixture.verify(signed);

        assertThat(codes(report)).isEmpty();
        assertThat(report.verdict()).isEqualTo(VALID);
        assertThat(report.signatures()).singleElement().satisfies(signature -> {
            assertThat(signature.signedBy()).isEqualTo("Tòa án mẫu W90 (SANDBOX)");
            assertThat(signature.organization()).isEqualTo("Tòa án mẫu W90 (SANDBOX)");
            assertThat(signature.serialNumber()).isEqualTo("2000");
            assertThat(signature.signedAt()).isEqualTo(SignatureFixture.NOW);
            assertThat(signature.coversWholeFile()).isTrue();
            assertThat(signature.algorithm()).isEqualTo("RSA 2048 with SHA-256");
        });
    }

    @Test
    void callsAFileWithoutSignatureUnsigned() {
        var report = fixture.verify(aPdf().bytes());

        assertThat(report.verdict()).isEqualTo(UNSIGNED);
        assertThat(report.signatures()).isEmpty();
    }

    @Test
    void tellsPagesAndTextOfTheSameReading() {
        var signed = fixture.signedByCourt(aPdf().pages(3).saying("TỐI MẬT").bytes());

        assertThat(fixture.verify(signed).facts()).isEqualTo(new PdfFacts(3, 1, "TỐI MẬT", Set.of()));
        assertThat(fixture.verify("no PDF".getBytes(ISO_8859_1)).facts()).isEqualTo(PdfFacts.NONE);
    }

    @Test
    void findsPersonAndBodyValidOneAfterTheOther() {
        var byPerson = fixture.signedWith("clerk-person.p12", aPdf().bytes());
        var byBoth = fixture.sign(byPerson);

        var report = fixture.verify(byBoth);

        assertThat(codes(report)).isEmpty();
        assertThat(report.verdict()).isEqualTo(VALID);
        assertThat(report.signatures())
                .extracting(SignatureReport::signedBy)
                .containsExactly("Người có thẩm quyền mẫu (SANDBOX)", "Tòa án mẫu W90 (SANDBOX)");
        assertThat(report.signatures())
                .extracting(SignatureReport::coversWholeFile)
                .containsExactly(false, true);
    }

    @Test
    void acceptsAVisibleSealBesideThePersonsSignature() throws Exception {
        var byPerson = fixture.signedWith("clerk-person.p12", aPdf().bytes());
        var sealed = VisibleSeal.on(byPerson, fixture);

        var report = fixture.verify(sealed);

        assertThat(codes(report)).isEmpty();
        assertThat(report.signatures()).extracting(SignatureReport::verdict).containsExactly(VALID, VALID);
    }

    @Test
    void acceptsATimeStampOfTheWholeFileBehindTheSignature() throws Exception {
        var stamped = DocumentStamp.on(fixture.signedByCourt(aPdf().bytes()), fixture);

        var report = fixture.verify(stamped);

        assertThat(codes(report)).isEmpty();
        assertThat(report.signatures()).singleElement().satisfies(signature -> {
            assertThat(signature.verdict()).isEqualTo(VALID);
            assertThat(signature.coversWholeFile()).isFalse();
        });
    }

    @Test
    void findsAFormAddedBehindTheLastSignatureInvalid() {
        var signed = fixture.store.bytes(fixture.signedByCourt(aPdf().bytes()));

        var report = fixture.verify(Tampering.addEmptySignatureField(signed));

        assertThat(report.verdict()).isEqualTo(INVALID);
        assertThat(codes(report)).containsExactly("CHANGED_AFTER_SIGNING");
    }

    @Test
    void findsAChangedByteInvalid() {
        var signed = fixture.store.bytes(
                fixture.signedByCourt(aPdf().withPlainPageContent().bytes()));

        var report = fixture.verify(Tampering.changePageContent(signed));

        assertThat(report.verdict()).isEqualTo(INVALID);
        assertThat(codes(report)).containsExactly("CONTENT_ALTERED");
    }

    @Test
    void findsAPageRewrittenAfterSigningInvalid() {
        var signed = fixture.store.bytes(fixture.signedByCourt(aPdf().bytes()));

        var report = fixture.verify(Tampering.rewritePage(signed));

        assertThat(report.verdict()).isEqualTo(INVALID);
        assertThat(codes(report)).containsExactly("CHANGED_AFTER_SIGNING");
    }

    @Test
    void findsANoteLaidOverThePageAfterSigningInvalid() {
        var signed = fixture.store.bytes(fixture.signedByCourt(aPdf().bytes()));

        var report = fixture.verify(Tampering.addNote(signed));

        assertThat(report.verdict()).isEqualTo(INVALID);
        assertThat(codes(report)).containsExactly("CHANGED_AFTER_SIGNING");
    }

    @Test
    void findsAPageAddedAfterSigningInvalid() {
        var signed = fixture.store.bytes(fixture.signedByCourt(aPdf().bytes()));

        var report = fixture.verify(Tampering.addPage(signed));

        assertThat(report.verdict()).isEqualTo(INVALID);
        assertThat(codes(report)).containsExactly("CHANGED_AFTER_SIGNING");
    }

    @Test
    void findsAPageRewrittenBetweenTwoSignaturesInvalid() {
        var byPerson = fixture.store.bytes(fixture.signedWith("clerk-person.p12", aPdf().bytes()));
        var changed = fixture.signedWith("court-w90.p12", Tampering.rewritePage(byPerson));

        var report = fixture.verify(changed);

        assertThat(report.verdict()).isEqualTo(INVALID);
        assertThat(report.signatures()).extracting(SignatureReport::verdict).containsExactly(INVALID, VALID);
    }

    @Test
    void doesNotVouchForBytesBehindTheLastSignature() {
        var signed = fixture.store.bytes(fixture.signedByCourt(aPdf().bytes()));

        var report = fixture.verify(Tampering.append(signed, "% what is this\n"));

        assertThat(report.verdict()).isEqualTo(UNDETERMINED);
        assertThat(codes(report)).containsExactly("BYTES_AFTER_SIGNATURE");
    }

    @Test
    void doesNotTrustAnUnknownRoot() {
        var report = fixture.verify(fixture.signedWith("bad-untrusted.p12", aPdf().bytes()));

        assertThat(report.verdict()).isEqualTo(UNDETERMINED);
        assertThat(codes(report)).containsExactly("CERTIFICATE_UNTRUSTED");
    }

    @Test
    void findsASignatureByARevokedCertificateInvalid() {
        var report = fixture.verify(fixture.signedWith("bad-revoked.p12", aPdf().bytes()));

        assertThat(report.verdict()).isEqualTo(INVALID);
        assertThat(codes(report)).containsExactly("CERTIFICATE_REVOKED");
    }

    @Test
    void findsASignatureMadeAfterTheCertificateEndedInvalid() {
        var report = fixture.verify(fixture.signedWith("bad-expired.p12", aPdf().bytes()));

        assertThat(report.verdict()).isEqualTo(INVALID);
        assertThat(codes(report)).containsExactly("SIGNED_OUTSIDE_VALIDITY");
    }

    @Test
    void cannotTellWhenTheCertificateEndedSinceAndNoTimeStampProvesTheTime() {
        var in2016 = new SignatureFixture(folder, Instant.parse("2016-06-01T00:00:00Z"));

        var report = fixture.verify(in2016.signedWith("bad-expired.p12", aPdf().bytes()));

        assertThat(report.verdict()).isEqualTo(UNDETERMINED);
        assertThat(codes(report)).containsExactly("CERTIFICATE_EXPIRED");
    }

    @Test
    void reportsAShortKey() {
        var report = fixture.verify(fixture.signedWith("bad-weak.p12", aPdf().bytes()));

        assertThat(report.verdict()).isEqualTo(UNDETERMINED);
        assertThat(codes(report)).containsExactly("KEY_TOO_SHORT");
    }

    @Test
    void reportsSha1AsWeakAlthoughTheBytesAreIntact() throws IOException {
        var signed = new SamplePdfSigner(fixture.store, fixture.clock)
                .signWithSha1(
                        fixture.store.keep(aPdf().bytes()),
                        SignatureFixture.sample("office-g22.p12"),
                        SignatureFixture.PASSWORD);

        var report = fixture.verify(signed);

        assertThat(report.verdict()).isEqualTo(UNDETERMINED);
        assertThat(codes(report)).containsExactly("ALGORITHM_WEAK");
        assertThat(report.signatures().get(0).algorithm()).isEqualTo("RSA 2048 with SHA-1");
    }

    @Test
    void cannotTellWithoutRevocationInformation() throws IOException {
        var signed = fixture.signedByCourt(aPdf().bytes());
        var withoutLists = new TrustSettings(
                List.of(SignatureFixture.sample("root.pem")), List.of(), List.of(), false, Duration.ofSeconds(1));

        var report = new PdfVerifier(fixture.store, withoutLists, fixture.clock).verify(signed);

        assertThat(report.verdict()).isEqualTo(UNDETERMINED);
        assertThat(codes(report)).containsExactly("REVOCATION_UNKNOWN");
    }

    @Test
    void cannotTellOnceTheRevocationListsHaveAged() {
        var signed = fixture.signedByCourt(aPdf().bytes());
        var in2100 = new SignatureFixture(folder, Instant.parse("2100-06-01T00:00:00Z"));

        var report = in2100.verify(signed);

        assertThat(report.verdict()).isEqualTo(UNDETERMINED);
    }

    @Test
    void stillFindsTodaysSignatureValidIn2040() {
        var signed = fixture.signedByCourt(aPdf().bytes());
        var in2040 = new SignatureFixture(folder, Instant.parse("2040-06-01T00:00:00Z"));

        var report = in2040.verify(signed);

        assertThat(codes(report)).isEmpty();
        assertThat(report.verdict()).isEqualTo(VALID);
    }

    @Test
    void findsASignatureWhoseContentsAreRubbishInvalid() {
        var signed = fixture.store.bytes(fixture.signedByCourt(aPdf().bytes()));

        var report = fixture.verify(Tampering.breakSignatureContents(signed));

        assertThat(report.verdict()).isEqualTo(INVALID);
        assertThat(codes(report)).containsExactly("FORMAT_BROKEN");
    }

    @Test
    void findsASignatureWithoutByteRangeInvalid() {
        var signed = fixture.store.bytes(fixture.signedByCourt(aPdf().bytes()));

        var report = fixture.verify(Tampering.breakByteRange(signed));

        assertThat(report.verdict()).isEqualTo(INVALID);
    }

    @Test
    void saysSoWhenAFileCannotBeReadAtAll() {
        var reports = List.of(
                fixture.verify("%PDF-1.7 and then nothing".getBytes(ISO_8859_1)),
                fixture.verify("no PDF".getBytes(ISO_8859_1)),
                fixture.verify(new byte[0]),
                fixture.verify(aPdf().encrypted().bytes()));

        assertThat(reports).extracting(PdfReport::verdict).containsOnly(UNDETERMINED);
        assertThat(reports).flatExtracting(SignatureFixture::codes).containsOnly("UNREADABLE");
    }
}
