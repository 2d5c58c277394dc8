package vn.courtaxis.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.courtaxis.signature.PdfActivity.EMBEDDED_FILES;
import static vn.courtaxis.signature.PdfActivity.JAVASCRIPT;
import static vn.courtaxis.signature.PdfActivity.LAUNCH;
import static vn.courtaxis.signature.PdfActivity.NOT_ALL_SEEN;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.courtaxis.exchange.TemporaryDocumentStore;

class PdfActivitiesTest {

    private interface Making {
        void in(PDDocument pdf) throws IOException;
    }

    private final TemporaryDocumentStore store;

    PdfActivitiesTest(@TempDir Path folder) {
        store = new TemporaryDocumentStore(folder);
    }

    @Test
    void aPlainPdfDoesNothing() throws Exception {
        assertThat(activities(pdf -> {})).isEmpty();
    }

    @Test
    void wordsOnAPageAreNoScript() throws Exception {
        var saying =
                PdfBuilder.aPdf().saying("/JavaScript /S /Launch /EF /JS (x)").withPlainPageContent();

        assertThat(new PdfInspector(store).activities(store.keep(saying.bytes())))
                .isEmpty();
    }

    @Test
    void findsScriptThatRunsOnOpening() throws Exception {
        assertThat(activities(pdf -> pdf.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)"))))
                .containsExactly(JAVASCRIPT);
    }

    @Test
    void findsScriptOnAPressedButtonAndBehindAnotherAction() throws Exception {
        var next = new COSDictionary();
        next.setItem(COSName.S, COSName.getPDFName("Named"));
        next.setItem(COSName.NEXT, new PDActionJavaScript("x").getCOSObject());
        var down = new COSDictionary();
        down.setItem(COSName.D, next);

        assertThat(activities(pdf -> link(pdf).getCOSObject().setItem(COSName.AA, down)))
                .containsExactly(JAVASCRIPT);
    }

    @Test
    void findsScriptInTheNameTree() throws Exception {
        var names = new COSArray();
        names.add(new COSString("a"));
        names.add(new PDActionJavaScript("x").getCOSObject());
        var tree = new COSDictionary();
        tree.setItem(COSName.NAMES, names);
        var root = new COSDictionary();
        root.setItem(COSName.getPDFName("JavaScript"), tree);

        assertThat(activities(pdf -> pdf.getDocumentCatalog().getCOSObject().setItem(COSName.NAMES, root)))
                .containsExactly(JAVASCRIPT);
    }

    @Test
    void findsALinkThatStartsAProgram() throws Exception {
        assertThat(activities(pdf -> link(pdf).setAction(new PDActionLaunch()))).containsExactly(LAUNCH);
    }

    @Test
    void anInvoiceInAPdfIsAFileAndNoScript() throws Exception {
        assertThat(activities(PdfActivitiesTest::embed)).containsExactly(EMBEDDED_FILES);
    }

    @Test
    void aFormInXmlCannotBeLookedInto() throws Exception {
        var form = new COSDictionary();
        form.setItem(COSName.getPDFName("XFA"), new COSString("<xdp/>"));

        assertThat(activities(pdf -> pdf.getDocumentCatalog().getCOSObject().setItem(COSName.ACRO_FORM, form)))
                .containsExactly(NOT_ALL_SEEN);
    }

    @Test
    void aCircleOfObjectsEndsAndManyAreCutOff() throws Exception {
        var many = new COSArray();
        for (var n = 0; n < PdfActivities.MOST_OBJECTS + 10; n++) {
            many.add(new COSDictionary());
        }
        var circle = new COSArray();
        circle.add(circle);

        assertThat(found("X", circle)).isEmpty();
        assertThat(found("X", many)).containsExactly(NOT_ALL_SEEN);
    }

    @Test
    void whatCannotBeReadIsNotCalledHarmless() throws Exception {
        assertThat(new PdfInspector(store).activities(store.keep("%PDF-1.4 nothing")))
                .containsExactly(NOT_ALL_SEEN);
    }

    private static Set<PdfActivity> found(String key, COSArray hanging) throws IOException {
        try (var pdf = new PDDocument()) {
            pdf.getDocumentCatalog().getCOSObject().setItem(COSName.getPDFName(key), hanging);
            return PdfActivities.of(pdf);
        }
    }

    private Set<PdfActivity> activities(Making making) throws IOException {
        try (var pdf = Loader.loadPDF(PdfBuilder.aPdf().bytes());
                var out = new ByteArrayOutputStream()) {
            making.in(pdf);
            pdf.save(out);
            return new PdfInspector(store).activities(store.keep(out.toByteArray()));
        }
    }

    private static PDAnnotationLink link(PDDocument pdf) throws IOException {
        var link = new PDAnnotationLink();
        pdf.getPage(0).getAnnotations().add(link);
        pdf.getPage(0).getCOSObject().setItem(COSName.ANNOTS, new COSArray());
        pdf.getPage(0).getCOSObject().getCOSArray(COSName.ANNOTS).add(link.getCOSObject());
        return link;
    }

    private static void embed(PDDocument pdf) throws IOException {
        var content = new PDEmbeddedFile(pdf, new ByteArrayInputStream("<Invoice/>".getBytes(StandardCharsets.UTF_8)));
        var file = new PDComplexFileSpecification();
        file.setFile("invoice.xml");
        file.setEmbeddedFile(content);
        var tree = new PDEmbeddedFilesNameTreeNode();
        tree.setNames(Map.of("invoice.xml", file));
        var names = new PDDocumentNameDictionary(pdf.getDocumentCatalog());
        names.setEmbeddedFiles(tree);
        pdf.getDocumentCatalog().setNames(names);
    }
}
