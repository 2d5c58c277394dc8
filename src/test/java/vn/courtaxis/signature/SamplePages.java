package vn.courtaxis.signature;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;

/** Unsigned PDFs with more on them than text: a form, a note, a covering picture, description and structure. */
final class SamplePages {

    private interface Extra {
        void on(PDDocument pdf, PDPage page) throws IOException;
    }

    private SamplePages() {}

    static byte[] withForm() {
        return with((pdf, page) -> {
            var form = new PDAcroForm(pdf);
            var resources = new PDResources();
            resources.put(COSName.getPDFName("Helv"), new PDType1Font(FontName.HELVETICA));
            form.setDefaultResources(resources);
            form.setDefaultAppearance("/Helv 12 Tf 0 g");
            pdf.getDocumentCatalog().setAcroForm(form);
            var field = new PDTextField(form);
            field.setPartialName("amount");
            form.getFields().add(field);
            var widget = field.getWidgets().get(0);
            widget.setRectangle(new PDRectangle(72, 500, 200, 30));
            widget.setPage(page);
            page.getAnnotations().add(widget);
            field.setValue("1.000.000");
        });
    }

    /** A name at the right, its words placed one by one without blanks. */
    static byte[] withNameInGaps(String... words) {
        return with((pdf, page) -> {
            try (var content = new PDPageContentStream(pdf, page, PDPageContentStream.AppendMode.APPEND, false)) {
                content.beginText();
                content.setFont(new PDType1Font(FontName.HELVETICA), 12);
                content.newLineAtOffset(300, 200);
                var parts = new ArrayList<Object>();
                for (var word : words) {
                    parts.add(word);
                    parts.add(-400f);
                }
                content.showTextWithPositioning(parts.toArray());
                content.endText();
            }
        });
    }

    static byte[] withUserUnit(float unit) {
        return with((pdf, page) -> {
            page.setMediaBox(new PDRectangle(612 / unit, 792 / unit));
            page.setUserUnit(unit);
        });
    }

    static byte[] withNote() {
        return with((pdf, page) -> {
            var note = new PDAnnotationText();
            note.setContents("Không đồng ý");
            note.setRectangle(new PDRectangle(72, 600, 100, 20));
            var looks = new PDAppearanceDictionary();
            looks.setNormalAppearance(new PDAppearanceStream(pdf));
            note.setAppearance(looks);
            page.getAnnotations().add(note);
        });
    }

    static byte[] withCoveringPicture() {
        return with((pdf, page) -> {
            var picture = new PDFormXObject(pdf);
            picture.setBBox(new PDRectangle(300, 300));
            try (var out = picture.getCOSObject().createOutputStream()) {
                out.write("1 g 0 0 300 300 re f".getBytes(UTF_8));
            }
            try (var content = new PDPageContentStream(pdf, page, PDPageContentStream.AppendMode.APPEND, false)) {
                content.drawForm(picture);
            }
        });
    }

    static byte[] withDescription() {
        return with((pdf, page) -> {
            var catalog = pdf.getDocumentCatalog();
            catalog.setMetadata(new PDMetadata(pdf, new ByteArrayInputStream("<x:xmpmeta/>".getBytes(UTF_8))));
            var tree = new PDStructureTreeRoot();
            var paragraph = new PDStructureElement("P", tree);
            paragraph.setAlternateDescription("Bác yêu cầu");
            tree.setK(paragraph.getCOSObject());
            catalog.setStructureTreeRoot(tree);
        });
    }

    /** Claims two pages and has one, as careless writers do: readers show the one. */
    static byte[] withWrongPageCount() {
        return with((pdf, page) -> pdf.getPages().getCOSObject().setItem(COSName.COUNT, COSInteger.get(2)));
    }

    private static byte[] with(Extra extra) {
        try (var pdf = Loader.loadPDF(PdfBuilder.aPdf().bytes());
                var out = new ByteArrayOutputStream()) {
            var page = pdf.getPage(0);
            if (!page.getCOSObject().containsKey(COSName.ANNOTS)) {
                page.getCOSObject().setItem(COSName.ANNOTS, new COSArray());
            }
            extra.on(pdf, page);
            pdf.save(out);
            return out.toByteArray();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
