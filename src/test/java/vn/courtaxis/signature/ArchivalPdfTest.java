package vn.courtaxis.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.courtaxis.signature.SignatureFixture.COURT;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;
import org.apache.pdfbox.preflight.ValidationResult.ValidationError;
import org.apache.pdfbox.preflight.parser.PreflightParser;
import org.apache.xmpbox.XMPMetadata;
import org.apache.xmpbox.xml.XmpSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.courtaxis.document.StoredFile;
import vn.courtaxis.document.Verdict;
import vn.courtaxis.signature.SigningOrder.PageMarks;
import vn.courtaxis.signature.SigningOrder.Part;

/** PDF/A-1b stays PDF/A-1b, as PDFBox's own judge sees it. */
class ArchivalPdfTest {

    private final Path pictures;
    private final SignatureFixture fixture;

    ArchivalPdfTest(@TempDir Path folder, @TempDir Path pictures) {
        this.pictures = pictures;
        this.fixture = new SignatureFixture(folder);
    }

    @Test
    void theSampleIsWhatItClaims() throws Exception {
        assertThat(objections(fixture.store.keep(archival()))).isEmpty();
    }

    @Test
    void anInvisibleSignatureKeepsIt() throws Exception {
        var signed = fixture.sign(fixture.store.keep(archival()));

        assertThat(objections(signed)).isEmpty();
    }

    @Test
    void theSealKeepsIt() throws Exception {
        assertThat(objections(sign(Part.MAIN))).isEmpty();
    }

    @Test
    void theTextMarkKeepsIt() throws Exception {
        assertThat(objections(sign(Part.ANNEX))).isEmpty();
    }

    private StoredFile sign(Part part) throws Exception {
        var appearance = new AppearanceSettings(
                Map.of(COURT, new AppearanceSettings.Seal(Pictures.seal(pictures), 36)),
                "",
                new AppearanceSettings.Place(true, 100, 60),
                true,
                ZoneId.of("Asia/Ho_Chi_Minh"));
        var key =
                new SigningKeySettings(COURT, SignatureFixture.sample("court-w90.p12"), SignatureFixture.PASSWORD, "");
        var signer = new PdfSigner(
                fixture.store,
                new Pkcs12KeySource(List.of(key), fixture.clock),
                fixture.verifier(),
                SigningSettings.DEFAULTS.with(appearance),
                SignatureFixture.trust(),
                fixture.clock);
        var marks = new PageMarks("12/QĐ-TA", "", "", "Tòa án mẫu");
        var verdict =
                signer.sign(fixture.store.keep(archival()), new SigningOrder(COURT, part, marks, SigningReason.NONE));
        if (verdict instanceof Verdict.Done<SignedPdf> done) {
            return done.value().file();
        }
        throw new AssertionError(verdict);
    }

    private List<String> objections(StoredFile pdf) throws IOException {
        var result = PreflightParser.validate(new File(fixture.store.locate(pdf).toString()));
        return result.getErrorsList().stream().map(ArchivalPdfTest::sentence).toList();
    }

    private static String sentence(ValidationError error) {
        return error.getErrorCode() + " " + error.getDetails();
    }

    private static byte[] archival() throws Exception {
        try (var pdf = new PDDocument();
                var out = new ByteArrayOutputStream();
                var face = Objects.requireNonNull(
                        ArchivalPdfTest.class.getResourceAsStream("/liberation/LiberationSerif-Regular.ttf"))) {
            pdf.setVersion(1.4f);
            var page = new PDPage();
            pdf.addPage(page);
            var font = PDType0Font.load(pdf, face, true);
            try (var content = new PDPageContentStream(pdf, page)) {
                content.beginText();
                content.setFont(font, 14);
                content.newLineAtOffset(72, 700);
                content.showText("Quyết định mẫu");
                content.endText();
            }
            pdf.getDocumentCatalog().setMetadata(new PDMetadata(pdf, new ByteArrayInputStream(metadata())));
            var profile = new PDOutputIntent(
                    pdf,
                    new ByteArrayInputStream(
                            ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData()));
            profile.setInfo("sRGB");
            profile.setOutputCondition("sRGB");
            profile.setOutputConditionIdentifier("sRGB");
            profile.setRegistryName("http://www.color.org");
            pdf.getDocumentCatalog().addOutputIntent(profile);
            pdf.save(out, CompressParameters.NO_COMPRESSION);
            return out.toByteArray();
        }
    }

    private static byte[] metadata() throws Exception {
        var xmp = XMPMetadata.createXMPMetadata();
        var claim = xmp.createAndAddPDFAIdentificationSchema();
        claim.setPart(1);
        claim.setConformance("B");
        var bytes = new ByteArrayOutputStream();
        new XmpSerializer().serialize(xmp, bytes, true);
        return bytes.toByteArray();
    }
}
