package vn.courtaxis.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static vn.courtaxis.signature.PdfBuilder.aPdf;
import static vn.courtaxis.signature.SignatureFixture.COURT;

import java.awt.Color;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.courtaxis.document.SignatureVerdict;
import vn.courtaxis.document.StoredFile;
import vn.courtaxis.document.Verdict;
import vn.courtaxis.signature.SigningOrder.PageMarks;
import vn.courtaxis.signature.SigningOrder.Part;

/** What a reader sees of a signature (NĐ 30/2020 annex I), looked at on pages that poppler has drawn. */
class SealedPageTest {

    private static final int DPI = 150;
    private static final float MM = 72 / 25.4f;
    private static final PDRectangle PERSON = new PDRectangle(330, 300, 150, 60);

    private final Path folder;
    private final Path pictures;
    private final SignatureFixture fixture;

    SealedPageTest(@TempDir Path folder, @TempDir Path pictures) {
        this.folder = folder;
        this.pictures = pictures;
        this.fixture = new SignatureFixture(folder);
    }

    @Test
    void theSealCoversTheLeftThirdOfThePersonsSignature() throws IOException {
        var sealed = seal(signedByPerson(aPdf().bytes(), 0));

        var page = drawn(sealed, "seal-over-person");
        var seal = red(page);
        assertThat(seal.getMaxX()).isCloseTo(pixels(330 + 150 / 3f), within(4.0));
        assertThat(seal.getWidth()).isCloseTo(pixels(36 * MM), within(8.0));
        assertThat(seal.getCenterY()).isCloseTo(page.getHeight() - pixels(330), within(6.0));
        assertThat(blueRightOf(page, seal)).isPositive();
        assertThat(fixture.verify(sealed).signatures())
                .extracting(signature -> signature.verdict())
                .containsExactly(SignatureVerdict.VALID, SignatureVerdict.VALID);
        assertThat(Judges.pdfsig(fixture.store.locate(sealed)))
                .containsSubsequence("Signature is Valid", "Signature is Valid");
    }

    @ParameterizedTest
    @ValueSource(ints = {90, 180, 270})
    void onTurnedPagesItStandsUprightOverTheSameThird(int rotation) throws IOException {
        var turned = turned(aPdf().bytes(), rotation);

        var page = drawn(seal(signedByPerson(turned, rotation)), "seal-turned-" + rotation);

        var seal = red(page);
        var person = blue(page);
        assertThat(seal.getWidth()).isCloseTo(pixels(36 * MM), within(8.0));
        assertThat(seal.getX()).isLessThan(person.getX());
        assertThat(seal.getMaxX()).isBetween(person.getX(), person.getCenterX());
    }

    @Test
    void standsOverTheSignersPrintedNameWhereNoSignatureIsSeen() throws IOException {
        var marks = new PageMarks("12/QĐ-TA", "Nguyễn Văn Mẫu", "", "Tòa án mẫu");
        var pdf = fixture.store.keep(aPdf().saying("Nguyễn Văn Mẫu").bytes());

        var page = drawn(seal(pdf, Part.MAIN, marks), "seal-over-name");

        var seal = red(page);
        assertThat(seal.getMaxX()).isBetween((double) pixels(72), (double) pixels(72 + 60));
        assertThat(page.getHeight() - seal.getMaxY()).isCloseTo(pixels(700), within(60.0));
    }

    /** Word processors draw a gap instead of a blank, and accents as signs of their own. */
    @Test
    void findsANameWhoseWordsStandApartByGaps() throws IOException {
        var marks = new PageMarks("12/QĐ-TA", "Nguyen Van Mau", "", "Tòa án mẫu");
        var pdf = fixture.store.keep(SamplePages.withNameInGaps("Nguyen", "Van", "Mau"));

        var page = drawn(seal(pdf, Part.MAIN, marks), "seal-over-gaps");

        var seal = red(page);
        assertThat(seal.getMaxX()).isBetween((double) pixels(300), (double) pixels(300 + 70));
        assertThat(page.getHeight() - seal.getMaxY()).isCloseTo(pixels(200), within(60.0));
    }

    @Test
    void aSealHasItsRealSizeOnAPageOfLargerUnits() throws IOException {
        var page = drawn(seal(fixture.store.keep(SamplePages.withUserUnit(2))), "seal-user-unit");

        // poppler draws a unit as a point, so what is 36 mm on paper is half as wide here
        assertThat(red(page).getWidth()).isCloseTo(pixels(36 * MM / 2), within(5.0));
    }

    @Test
    void aLongNameOfTheCopyingBodyStaysOnThePage() throws IOException {
        var body = "Tòa án nhân dân khu vực có một cái tên rất dài ".repeat(4).strip();
        var marks = new PageMarks("12/QĐ-TA", "", "SAO Y", body);

        var sealed = seal(fixture.store.keep(aPdf().pages(1).bytes()), Part.COPY, marks);

        drawn(sealed, "copy-long-name");
        assertThat(words(sealed)).extracting(Word::text).contains("SAO", "2026-11-23T15:00:00+07:00");
        assertThat(words(sealed)).allSatisfy(word -> assertThat(word.right()).isLessThan(612));
        assertThat(words(sealed).stream().filter(word -> word.text().equals("Tòa")))
                .hasSize(4);
    }

    @Test
    void namesWithAccentsOfTheirOwnArePrintedAsOthers() {
        var apart = java.text.Normalizer.normalize("Tòa án", java.text.Normalizer.Form.NFD);

        assertThat(SealText.printable(List.of(apart))).containsExactly("Tòa án");
    }

    @Test
    void standsAtTheConfiguredPlaceWhereNothingIsFound() throws IOException {
        var page = drawn(seal(fixture.store.keep(aPdf().pages(1).bytes())), "seal-configured");

        var seal = red(page);
        assertThat(seal.getX()).isCloseTo(pixels(100 * MM), within(6.0));
        assertThat(page.getHeight() - seal.getMaxY()).isCloseTo(pixels(60 * MM), within(6.0));
    }

    @Test
    void annexesBearNumberAndTimeTopRight() throws IOException {
        var marks = new PageMarks("12/QĐ-TA", "", "", "Tòa án mẫu");
        var sealed = seal(fixture.store.keep(aPdf().pages(2).bytes()), Part.ANNEX, marks);

        drawn(sealed, "annex");
        var words = words(sealed);
        assertThat(words).extracting(Word::text).contains("12/QĐ-TA", "2026-11-23T15:00:00+07:00");
        assertThat(words.stream().filter(word -> word.text().startsWith("2026")))
                .singleElement()
                .satisfies(word -> {
                    assertThat(word.right()).isCloseTo(612 - 10 * MM, within(3.0));
                    assertThat(word.top()).isBetween(28.0, 60.0);
                });
        assertThat(fixture.verify(sealed).verdict()).isEqualTo(SignatureVerdict.VALID);
    }

    @Test
    void copiesBearKindBodyAndTimeAndNoPicture() throws IOException {
        var marks = new PageMarks("12/QĐ-TA", "", "SAO Y", "Tòa án mẫu");
        var sealed = seal(fixture.store.keep(aPdf().bytes()), Part.COPY, marks);

        var page = drawn(sealed, "copy");
        assertThat(words(sealed)).extracting(Word::text).contains("SAO", "Tòa", "2026-11-23T15:00:00+07:00");
        assertThat(red(page).isEmpty()).isTrue();
    }

    @Test
    void aPictureWithoutTransparencyIsRefused() {
        assertThat(SealPicture.objection(Pictures.opaque(pictures), 36)).isPresent();
        assertThat(SealPicture.objection(Pictures.seal(pictures), 0)).isPresent();
        assertThat(SealPicture.objection(Pictures.seal(pictures), 36)).isEmpty();
    }

    private StoredFile signedByPerson(byte[] pdf, int rotation) throws IOException {
        try {
            var key = Pkcs12File.read(SignatureFixture.sample("clerk-person.p12"), SignatureFixture.PASSWORD, "");
            var scheme = SignatureScheme.of(
                    key.certificate().getPublicKey(), RsaScheme.RSA_PKCS1, SigningDigest.SHA256.algorithm());
            var upright = rotation % 180 == 0 ? PERSON : new PDRectangle(300, 330, 60, 150);
            var picture = SealPicture.read(new AppearanceSettings.Seal(Pictures.handwriting(pictures), 50));
            var look = SealLook.picture(new SealLook.Spot(0, upright, rotation, 1), picture.stamp(false));
            var job = new PadesSeal.Job(key, scheme, Level.B, SigningReason.NONE, fixture.clock.instant(), look);
            return new PadesSeal(fixture.store)
                    .apply(fixture.store.locate(fixture.store.keep(pdf)), job)
                    .file();
        } catch (UnusableKeyStore | java.security.GeneralSecurityException | SigningDeviceFailure failure) {
            throw new AssertionError(failure);
        }
    }

    private static byte[] turned(byte[] pdf, int rotation) throws IOException {
        try (var document = Loader.loadPDF(pdf);
                var out = new ByteArrayOutputStream()) {
            document.getPage(0).setRotation(rotation);
            document.save(out);
            return out.toByteArray();
        }
    }

    private StoredFile seal(StoredFile pdf) throws IOException {
        return seal(pdf, Part.MAIN, PageMarks.NONE);
    }

    private StoredFile seal(StoredFile pdf, Part part, PageMarks marks) throws IOException {
        var appearance = new AppearanceSettings(
                Map.of(COURT, new AppearanceSettings.Seal(Pictures.seal(pictures), 36)),
                "",
                new AppearanceSettings.Place(true, 100, 60),
                true,
                ZoneId.of("Asia/Ho_Chi_Minh"));
        var signer = new PdfSigner(
                fixture.store,
                new Pkcs12KeySource(
                        List.of(new SigningKeySettings(
                                COURT, SignatureFixture.sample("court-w90.p12"), SignatureFixture.PASSWORD, "")),
                        fixture.clock),
                fixture.verifier(),
                SigningSettings.DEFAULTS.with(appearance),
                SignatureFixture.trust(),
                fixture.clock);
        var verdict = signer.sign(pdf, new SigningOrder(COURT, part, marks, SigningReason.NONE));
        if (verdict instanceof Verdict.Done<SignedPdf> done) {
            return done.value().file();
        }
        throw new AssertionError(verdict);
    }

    /** Kept under target/looks, so that a person can look, too. */
    private BufferedImage drawn(StoredFile pdf, String name) throws IOException {
        Judges.demand("pdftoppm (poppler-utils)", "pdftoppm", "-v");
        var looks = Files.createDirectories(Path.of("target/looks"));
        Judges.run(
                "pdftoppm",
                "-r",
                Integer.toString(DPI),
                "-f",
                "1",
                "-l",
                "1",
                "-png",
                "-singlefile",
                fixture.store.locate(pdf).toString(),
                looks.resolve(name).toString());
        return ImageIO.read(looks.resolve(name + ".png").toFile());
    }

    private record Word(String text, double right, double top) {}

    private List<Word> words(StoredFile pdf) throws IOException {
        var out = folder.resolveSibling(folder.getFileName() + "-words.html");
        Judges.run(
                "pdftotext",
                "-bbox",
                "-f",
                "1",
                "-l",
                "1",
                fixture.store.locate(pdf).toString(),
                out.toString());
        return Pattern.compile("yMin=\"([\\d.]+)\" xMax=\"([\\d.]+)\" yMax=\"[\\d.]+\">([^<]*)<")
                .matcher(Files.readString(out))
                .results()
                .map(word ->
                        new Word(word.group(3), Double.parseDouble(word.group(2)), Double.parseDouble(word.group(1))))
                .toList();
    }

    private static double pixels(float points) {
        return points * DPI / 72;
    }

    private static Rectangle red(BufferedImage page) {
        return box(page, color -> color.getRed() > 150 && color.getGreen() < 110 && color.getBlue() < 110);
    }

    private static Rectangle blue(BufferedImage page) {
        return box(page, SealedPageTest::isBlue);
    }

    private static boolean isBlue(Color color) {
        return color.getBlue() > 150 && color.getRed() < 110 && color.getGreen() < 110;
    }

    private static Rectangle box(BufferedImage page, java.util.function.Predicate<Color> wanted) {
        var box = new Rectangle(-1, -1);
        for (var y = 0; y < page.getHeight(); y++) {
            for (var x = 0; x < page.getWidth(); x++) {
                if (wanted.test(new Color(page.getRGB(x, y)))) {
                    box.add(new Rectangle(x, y, 1, 1));
                }
            }
        }
        return box;
    }

    private static long blueRightOf(BufferedImage page, Rectangle seal) {
        long blue = 0;
        for (var y = 0; y < page.getHeight(); y++) {
            for (var x = (int) seal.getMaxX(); x < page.getWidth(); x++) {
                blue += isBlue(new Color(page.getRGB(x, y))) ? 1 : 0;
            }
        }
        return blue;
    }
}
