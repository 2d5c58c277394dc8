package vn.courtaxis.incoming;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.courtaxis.document.SignatureVerdict.INVALID;
import static vn.courtaxis.document.SignatureVerdict.UNDETERMINED;
import static vn.courtaxis.document.SignatureVerdict.UNSIGNED;
import static vn.courtaxis.document.SignatureVerdict.VALID;
import static vn.courtaxis.ledger.Fixtures.COURT;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.courtaxis.content.ActiveContent;
import vn.courtaxis.document.Attachment;
import vn.courtaxis.document.SignatureVerdict;
import vn.courtaxis.document.Verdict;
import vn.courtaxis.exchange.TemporaryDocumentStore;
import vn.courtaxis.signature.PdfInspector;
import vn.courtaxis.signature.PdfSigner;
import vn.courtaxis.signature.PdfVerifier;
import vn.courtaxis.signature.Pkcs12KeySource;
import vn.courtaxis.signature.SigningKeySettings;
import vn.courtaxis.signature.TrustSettings;

/** What a signature beside a file does for the document. */
class SignedBesideTest {

    private static final Path SAMPLES = Path.of("certs-sample");

    private final Clock clock = Clock.fixed(Instant.parse("2026-11-23T08:00:00Z"), ZoneOffset.UTC);
    private final TemporaryDocumentStore store;
    private final PdfVerifier verifier;
    private final Verification verification;

    SignedBesideTest(@TempDir Path folder) {
        store = new TemporaryDocumentStore(folder);
        var trust = new TrustSettings(
                List.of(SAMPLES.resolve("root.pem")),
                List.of(SAMPLES.resolve("sub.pem")),
                List.of(SAMPLES.resolve("root.crl"), SAMPLES.resolve("sub.crl")),
                false,
                Duration.ofSeconds(1));
        verifier = new PdfVerifier(store, trust, clock);
        verification = new Verification(verifier, new ActiveContent(store, new PdfInspector(store)));
    }

    @Test
    void aMainFileThatIsNoPdfCountsAsSigned() throws Exception {
        var letter = new Attachment("thu.txt", "text/plain", store.keep("Kính gửi"));

        var files = verification
                .verify(List.of(letter, beside(letter)), COURT.code())
                .files();

        assertThat(files.get(0).verdict()).isEqualTo(VALID);
        assertThat(files.get(1).verdict()).isNull();
        assertThat(Verification.of(files)).isEqualTo(VALID);
    }

    @Test
    void ofAnotherTextItIsInvalidAndAloneUndetermined() throws Exception {
        var letter = new Attachment("thu.txt", "text/plain", store.keep("Kính gửi"));
        var other = new Attachment("thu.txt", "text/plain", store.keep("Kính chuyển"));

        assertThat(verdict(other, beside(letter))).isEqualTo(INVALID);
        assertThat(verdict(beside(letter))).isEqualTo(UNDETERMINED);
    }

    @Test
    void aPdfMayBeSignedBesideItself() throws Exception {
        var pdf = new Attachment("thu.pdf", "application/pdf", store.keep(pdf()));

        assertThat(verdict(pdf)).isEqualTo(UNSIGNED);
        assertThat(verdict(pdf, beside(pdf))).isEqualTo(VALID);
    }

    private SignatureVerdict verdict(Attachment... attachments) throws IOException {
        return Verification.of(
                verification.verify(List.of(attachments), COURT.code()).files());
    }

    private Attachment beside(Attachment attachment) throws IOException {
        var settings = new SigningKeySettings(COURT.code(), SAMPLES.resolve("court-w90.p12"), "sandbox", "");
        var signer = new PdfSigner(store, new Pkcs12KeySource(List.of(settings), clock), verifier, clock).others();
        return ((Verdict.Done<Attachment>) signer.beside(COURT.code(), attachment)).value();
    }

    private static byte[] pdf() throws IOException {
        try (var pdf = new PDDocument()) {
            pdf.addPage(new PDPage());
            var bytes = new ByteArrayOutputStream();
            pdf.save(bytes);
            return bytes.toByteArray();
        }
    }
}
