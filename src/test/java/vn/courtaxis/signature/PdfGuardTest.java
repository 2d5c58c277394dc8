package vn.courtaxis.signature;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.courtaxis.signature.HostilePdf.aHostilePdf;
import static vn.courtaxis.signature.HostilePdf.deflated;
import static vn.courtaxis.signature.PdfBuilder.aPdf;
import static vn.courtaxis.signature.SignatureFixture.COURT;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.courtaxis.document.ErrorCode;
import vn.courtaxis.document.SignatureVerdict;
import vn.courtaxis.document.StoredFile;
import vn.courtaxis.document.Verdict;

class PdfGuardTest {

    private static final long MUCH = 3 * PdfBudget.STREAM;
    private static final byte[] BOMB = deflated(" ", MUCH);

    private final SignatureFixture fixture;

    PdfGuardTest(@TempDir Path folder) {
        this.fixture = new SignatureFixture(folder);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/Type/ObjStm/N 1/First 4/Filter/FlateDecode",
                "/Type/XRef/Size 9/W[1 8 8]/Filter/FlateDecode",
                "/Size 9/W[1 8 8]/Filter[/FlateDecode]",
                "/N 1/First 4/Filter/Fl",
                "/#54ype/Obj#53tm/N 1/#46irst 4/Filter/Flate#44ecode",
                "/Type%/Foo\r/ObjStm/X(>>stream\n)/N 1/First 4/Filter/FlateDecode",
                "/X<</Type/Page>>/Y[/A 1 0 R]/Type/ObjStm/Filter/FlateDecode",
                "/X(endobj 7 0 obj <<)/Type/ObjStm/Filter/FlateDecode",
                "/X(()\n/Type/ObjStm/Filter/FlateDecode"
            })
    void refusesWhatInflatesToTooMuch(String entries) throws IOException {
        var pdf = fixture.store.keep(aHostilePdf().stream(entries, BOMB).bytes());

        assertThat(objection(pdf)).endsWith("bytes in one object or cross-reference stream");
        assertThat(pdf.size()).isLessThan(200_000);
        assertRefused(pdf);
    }

    @Test
    void refusesABombBehindADictionaryOfAnyLength() throws IOException {
        var entries = "/Type/ObjStm/X(" + "x".repeat(300_000) + ")/Filter/FlateDecode";

        assertRefused(fixture.store.keep(aHostilePdf().stream(entries, BOMB).bytes()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[/FlateDecode/FlateDecode]", "/LZWDecode", "[/ASCII85Decode/FlateDecode]", "7 0 R"})
    void refusesUnusualFiltersOnStructure(String filter) throws IOException {
        var entries = "/Type/ObjStm/N 1/First 4/Filter" + (filter.startsWith("7") ? " " : "") + filter;
        var pdf = fixture.store.keep(
                aHostilePdf().stream(entries, deflated("1 0 ", 40)).bytes());

        assertThat(objection(pdf)).endsWith("unusual filter");
        assertRefused(pdf);
    }

    @Test
    void refusesEndlessEntriesOutOfNothing() throws IOException {
        var pdf = fixture.store.keep(aHostilePdf().stream("/Type/XRef/W[0 0 0]/Index[0 1000000000]", new byte[] {1})
                .bytes());

        assertThat(objection(pdf)).endsWith("without plain widths");
        assertRefused(pdf);
    }

    @Test
    void refusesMoreEntriesArraysAndValuesThanADocumentHas() throws IOException {
        var entries = aHostilePdf().stream("/Type/XRef/W[0 1 0]/Filter/FlateDecode", deflated("a", 2_000_000));
        var arrays = aHostilePdf().stream("/Type/ObjStm/Filter/FlateDecode", deflated("[]", 4_000_000));
        var values = aHostilePdf().stream("/Type/ObjStm/Filter/FlateDecode", deflated("7 ", 14_000_000));
        var plain = aHostilePdf().object("[" + "[]".repeat(1_100_000) + "]");
        var columns = aHostilePdf().stream("/DecodeParms<</Predictor 12/Columns 1000000000>>", new byte[] {1});
        var string = aHostilePdf().object("<" + "0".repeat(20_000_000) + ">");

        assertThat(objection(entries)).endsWith("cross-reference entries");
        assertThat(objection(arrays)).endsWith("arrays and dictionaries");
        assertThat(objection(values)).endsWith("values");
        assertThat(objection(plain)).endsWith("arrays and dictionaries");
        assertThat(objection(columns)).endsWith("columns of a predictor");
        assertThat(objection(string)).endsWith("bytes in one string");
    }

    @Test
    void endsSoonWhenObjectsAreNestedIntoEachOther() throws IOException {
        var pdf = aHostilePdf().object("[" + "1 0 obj [".repeat(200_000));

        assertThat(objection(pdf)).isNotEmpty();
    }

    @Test
    void neverInflatesAPictureThatIsSaidToHoldObjects() throws IOException {
        var picture = "/Subtype/Image/Width 9/Height 9/Filter/FlateDecode";
        var pdf = fixture.store.keep(HostilePdf.withObjectsIn(picture, deflated("\0", 3L << 30)));

        assertThat(objection(pdf)).isEmpty();
        assertThat(problem(pdf)).isEqualTo(ErrorCode.PDF_DAMAGED);
        assertThat(SignatureFixture.codes(fixture.verify(pdf))).containsExactly("UNREADABLE");
    }

    @Test
    void readsObjectsFromAStreamThatSaysItHoldsThem() throws IOException {
        var content = "1 0 <</Type/Catalog/Pages<<>>>>".getBytes(ISO_8859_1);
        var pdf = fixture.store.keep(HostilePdf.withObjectsIn("/Type/ObjStm/N 1/First 4", content));

        assertThat(PdfFiles.read(
                        fixture.store.locate(pdf),
                        open -> open.getDocumentCatalog().getCOSObject().getCOSName(COSName.TYPE)))
                .isEqualTo(Verdict.done(COSName.CATALOG));
    }

    @Test
    void refusesAFirstPageThatInflatesToTooMuch() throws IOException {
        var heavy = aHostilePdf().stream("/Filter/FlateDecode", deflated(" ", 2 * PageWeight.LIMIT));
        var twice = aHostilePdf().stream("/Filter[/FlateDecode/LZWDecode]", deflated(" ", 100));
        var light = aHostilePdf().stream("/Filter/FlateDecode", deflated(" ", 1_000_000));

        assertThat(problem(fixture.store.keep(heavy.bytes()))).isEqualTo(ErrorCode.PDF_DAMAGED);
        assertThat(problem(fixture.store.keep(twice.bytes()))).isEqualTo(ErrorCode.PDF_DAMAGED);
        assertThat(inspect(fixture.store.keep(light.bytes()))).isInstanceOf(Verdict.Done.class);
    }

    @Test
    void keepsFewOfTheStatesThatAPageSaves() throws IOException {
        var saving = aHostilePdf().stream("/Filter/FlateDecode", deflated("q ", PageWeight.LIMIT - 100_000));

        assertThat(inspect(fixture.store.keep(saving.bytes()))).isInstanceOf(Verdict.Done.class);
    }

    @Test
    void doesNotJudgeThousandsOfSignatures() throws IOException {
        var signed = fixture.store.bytes(fixture.signedByCourt(aPdf().bytes()));

        var report = fixture.verify(withFields(signed, PdfVerifier.MOST_SIGNATURES));

        assertThat(report.verdict()).isEqualTo(SignatureVerdict.UNDETERMINED);
        assertThat(SignatureFixture.codes(report)).containsExactly("TOO_MANY_SIGNATURES");
    }

    @Test
    void letsADocumentWithObjectStreamsPassAndVerifiesItOnceSigned() throws IOException {
        var packed = fixture.store.keep(repacked(aPdf().pages(40).bytes()));

        var signed = fixture.sign(packed);

        assertThat(new String(fixture.store.bytes(packed), ISO_8859_1)).contains("/ObjStm", "/XRef");
        assertThat(inspect(packed)).isInstanceOf(Verdict.Done.class);
        assertThat(fixture.verify(signed).verdict()).isEqualTo(SignatureVerdict.VALID);
    }

    @Test
    void readsALargeFileOnceAndItsObjectsOnceMore() throws IOException {
        var pdf = fixture.store.keep(aLargePdf(20_000_000));

        try (var file = new PdfBytes(fixture.store.locate(pdf));
                var objects = new PdfBytes(fixture.store.locate(pdf))) {
            assertThat(PdfGuard.objection(file, objects)).isEmpty();
            assertThat(file.pagesTurned()).isLessThanOrEqualTo(pdf.size() / PdfBytes.PAGE * 2 + 2);
            assertThat(objects.pagesTurned()).isLessThanOrEqualTo(pdf.size() / PdfBytes.PAGE * 2 + 2);
        }
    }

    private static byte[] repacked(byte[] pdf) throws IOException {
        try (var open = Loader.loadPDF(pdf);
                var out = new ByteArrayOutputStream()) {
            open.save(out, CompressParameters.DEFAULT_COMPRESSION);
            return out.toByteArray();
        }
    }

    private static byte[] aLargePdf(int size) throws IOException {
        var picture = new byte[size / 20];
        try (var pdf = new PDDocument();
                var out = new ByteArrayOutputStream()) {
            for (int i = 0; i < 20; i++) {
                new Random(i).nextBytes(picture);
                var page = new PDPage();
                page.setContents(new PDStream(pdf, new java.io.ByteArrayInputStream(picture)));
                pdf.addPage(page);
            }
            pdf.save(out);
            return out.toByteArray();
        }
    }

    private static byte[] withFields(byte[] pdf, int more) throws IOException {
        try (var open = Loader.loadPDF(pdf);
                var out = new ByteArrayOutputStream()) {
            PDAcroForm form = open.getDocumentCatalog().getAcroForm();
            var fields = form.getFields();
            for (int i = 0; i < more; i++) {
                fields.add(new PDSignatureField(form));
            }
            form.setFields(fields);
            open.save(out);
            return out.toByteArray();
        }
    }

    private void assertRefused(StoredFile pdf) throws IOException {
        var report = fixture.verify(pdf);

        assertThat(problem(pdf)).isEqualTo(ErrorCode.PDF_DAMAGED);
        assertThat(report.verdict()).isEqualTo(SignatureVerdict.UNDETERMINED);
        assertThat(SignatureFixture.codes(report)).containsExactly("PDF_TOO_COMPLEX");
        assertThat(fixture.signer().sign(pdf, SigningOrder.of(COURT))).isInstanceOf(Verdict.Rejected.class);
    }

    private String objection(HostilePdf pdf) throws IOException {
        return objection(fixture.store.keep(pdf.bytes()));
    }

    private String objection(StoredFile pdf) throws IOException {
        return PdfGuard.objection(fixture.store.locate(pdf));
    }

    private Verdict<PdfFacts> inspect(StoredFile pdf) throws IOException {
        return new PdfInspector(fixture.store).inspect(pdf);
    }

    private ErrorCode problem(StoredFile pdf) throws IOException {
        if (inspect(pdf) instanceof Verdict.Rejected<PdfFacts> rejected) {
            return rejected.problem().code();
        }
        throw new AssertionError("not rejected");
    }
}
