package vn.courtaxis.signature;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.courtaxis.signature.PdfBuilder.aPdf;
import static vn.courtaxis.signature.SignatureFixture.COURT;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.courtaxis.document.Attachment;
import vn.courtaxis.document.Exhibit.Kind;
import vn.courtaxis.document.OrganizationCode;
import vn.courtaxis.document.SignatureReport;
import vn.courtaxis.document.SignatureReport.Reason;
import vn.courtaxis.document.Signer;
import vn.courtaxis.document.StoredFile;
import vn.courtaxis.signature.CertificateNames.Attribute;
import vn.courtaxis.signature.CertificateNames.Row;
import vn.courtaxis.signature.Exhibits.Given;

/** What evidence shows of a file's signatures is what is said of them on receipt. */
final class FileExhibitsTest {

    private static final OrganizationCode OTHER = OrganizationCode.of("H41");

    private final SignatureFixture fixture;

    FileExhibitsTest(@TempDir Path folder) {
        this.fixture = new SignatureFixture(folder);
    }

    @Test
    void keepsWhatTheVerdictRestsOn() throws IOException {
        var exhibits = of(fixture.signedByCourt(aPdf().bytes()), Optional.empty());

        assertThat(exhibits.report()).contains("DetailedReport");
        assertThat(exhibits.exhibits()).extracting(Given::kind).contains(Kind.CERTIFICATE, Kind.CRL);
    }

    @Test
    void judgesAgainstTheSenderAsOnReceipt() throws IOException {
        var pdf = fixture.signedByCourt(aPdf().bytes());

        assertThat(codes(of(pdf, Optional.of(COURT)))).isEmpty();
        assertThat(codes(of(pdf, Optional.of(OTHER)))).containsExactly("SIGNER_NOT_SENDER");
    }

    @Test
    void showsTheBrokenSignatureTooAndNothingOfWhatCannotBeRead() throws IOException {
        var signed = fixture.store.bytes(
                fixture.signedByCourt(aPdf().withPlainPageContent().bytes()));
        var altered = of(fixture.store.keep(Tampering.changePageContent(signed)), Optional.empty());
        var unreadable = of(fixture.store.keep(new byte[] {1, 2, 3}), Optional.empty());

        assertThat(codes(altered)).contains("CONTENT_ALTERED");
        assertThat(codes(unreadable)).containsExactly("UNREADABLE");
        assertThat(unreadable.exhibits()).isEmpty();
    }

    @Test
    void keepsWhatVerdictsOutsidePdfsRestOn(@TempDir Path folder) throws Exception {
        var kit = new LooseKit(folder);
        var letter = kit.fixture.store.keep(LooseKit.LETTER.getBytes(UTF_8));
        var signature = kit.fixture.store.keep(kit.cms(LooseKit.LETTER));
        var plain = new Attachment("bang.txt", "text/plain", "", letter);

        var besides = new FileExhibits(
                        kit.fixture.store,
                        new PdfVerifier(kit.fixture.store, SignatureFixture.trust(), kit.fixture.clock))
                .besides(
                        List.of(plain, new Attachment("bang.txt.p7s", "application/pkcs7-signature", "", signature)),
                        Optional.of(COURT));

        assertThat(besides).hasSize(1);
        assertThat(besides.get(0).report()).contains("DetailedReport");
        assertThat(besides.get(0).exhibits()).extracting(Given::kind).contains(Kind.CERTIFICATE, Kind.CRL);
    }

    private Exhibits of(StoredFile pdf, Optional<OrganizationCode> sender) throws IOException {
        var trust = SignatureFixture.trust();
        var names = new CertificateNames(List.of(
                new Row(COURT, Attribute.CN, "tòa án mẫu w90*", Signer.BODY),
                new Row(OTHER, Attribute.O, "Tỉnh khác", Signer.BODY)));
        var settings = new TrustSettings(
                trust.lists(),
                trust.intermediates(),
                trust.crls(),
                trust.online(),
                trust.fetchTimeout(),
                names,
                AlgorithmPolicy.NONE);
        return new FileExhibits(fixture.store, new PdfVerifier(fixture.store, settings, fixture.clock)).of(pdf, sender);
    }

    private static List<String> codes(Exhibits exhibits) {
        return exhibits.signatures().stream()
                .map(SignatureReport::reasons)
                .flatMap(List::stream)
                .map(Reason::code)
                .toList();
    }
}
