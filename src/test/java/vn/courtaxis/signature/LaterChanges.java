package vn.courtaxis.signature;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDJavascriptNameTreeNode;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageFitDestination;

/** Revisions that somebody adds to a signed PDF; each holds nothing but the changed objects. */
final class LaterChanges {

    private interface Change {
        /** @return the objects to write */
        Set<COSDictionary> to(PDDocument pdf) throws IOException;
    }

    private LaterChanges() {}

    static byte[] hideSignaturePicture(byte[] pdf) {
        return later(pdf, open -> {
            var seal = seal(open);
            seal.setInt(COSName.F, 2);
            return Set.of(seal);
        });
    }

    static byte[] deleteSignaturePicture(byte[] pdf) {
        return later(pdf, open -> {
            var seal = seal(open);
            seal.removeItem(COSName.AP);
            return Set.of(seal);
        });
    }

    static byte[] swapSignaturePicture(byte[] pdf) {
        return later(pdf, open -> {
            var seal = seal(open);
            var looks = new COSDictionary();
            looks.setItem(COSName.N, picture(open, "1 0 0 rg 0 0 500 500 re f"));
            seal.setItem(COSName.AP, looks);
            return Set.of(seal);
        });
    }

    /** The same object, other bytes: nothing in the field itself changes. */
    static byte[] repaintSignaturePicture(byte[] pdf) {
        return later(pdf, open -> {
            var picture = seal(open).getCOSDictionary(COSName.AP).getCOSDictionary(COSName.N);
            write((COSStream) picture, "1 0 0 rg 0 0 500 500 re f");
            return Set.of(picture);
        });
    }

    static byte[] moveSignaturePicture(byte[] pdf) {
        return later(pdf, open -> {
            var seal = seal(open);
            seal.setItem(COSName.RECT, new PDRectangle(10, 10, 2, 2).getCOSArray());
            return Set.of(seal);
        });
    }

    static byte[] rewriteMetadata(byte[] pdf) {
        return later(pdf, open -> {
            var catalog = open.getDocumentCatalog();
            catalog.setMetadata(new PDMetadata(
                    open, new ByteArrayInputStream("<x:xmpmeta>Quyết định khác</x:xmpmeta>".getBytes(UTF_8))));
            return Set.of(catalog.getCOSObject());
        });
    }

    static byte[] rewriteAlternativeText(byte[] pdf) {
        return later(pdf, open -> {
            var tree = open.getDocumentCatalog().getStructureTreeRoot().getCOSObject();
            tree.getCOSDictionary(COSName.K).setString("Alt", "Chấp nhận yêu cầu");
            return Set.of(tree.getCOSDictionary(COSName.K));
        });
    }

    static byte[] addScript(byte[] pdf) {
        return later(pdf, open -> {
            var scripts = new PDJavascriptNameTreeNode();
            scripts.setNames(Map.of("open", new PDActionJavaScript("app.alert('x')")));
            var names = new PDDocumentNameDictionary(open.getDocumentCatalog());
            names.setJavascript(scripts);
            open.getDocumentCatalog().setNames(names);
            return Set.of(open.getDocumentCatalog().getCOSObject());
        });
    }

    static byte[] addOpenAction(byte[] pdf) {
        return later(pdf, open -> {
            open.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert('x')"));
            return Set.of(open.getDocumentCatalog().getCOSObject());
        });
    }

    static byte[] embedFile(byte[] pdf) {
        return later(pdf, open -> {
            var file = new PDComplexFileSpecification();
            file.setFile("phu-luc.exe");
            file.setEmbeddedFile(new PDEmbeddedFile(open, new ByteArrayInputStream(new byte[] {'M', 'Z'})));
            var files = new PDEmbeddedFilesNameTreeNode();
            files.setNames(Map.of("phu-luc", file));
            var names = new PDDocumentNameDictionary(open.getDocumentCatalog());
            names.setEmbeddedFiles(files);
            open.getDocumentCatalog().setNames(names);
            return Set.of(open.getDocumentCatalog().getCOSObject());
        });
    }

    static byte[] fillField(byte[] pdf) {
        return later(pdf, open -> {
            var field = open.getDocumentCatalog().getAcroForm().getField("amount");
            field.setValue("9.000.000");
            return Set.of(field.getCOSObject());
        });
    }

    /** What the field says stays, what the page shows does not. */
    static byte[] repaintField(byte[] pdf) {
        return later(pdf, open -> {
            var field =
                    open.getDocumentCatalog().getAcroForm().getField("amount").getCOSObject();
            var looks = new COSDictionary();
            looks.setItem(COSName.N, picture(open, "0 0 500 500 re f"));
            field.setItem(COSName.AP, looks);
            return Set.of(field);
        });
    }

    static byte[] hideNote(byte[] pdf) {
        return later(pdf, open -> {
            var note = open.getPage(0).getAnnotations().get(0).getCOSObject();
            note.setInt(COSName.F, 2);
            return Set.of(note);
        });
    }

    static byte[] stripNote(byte[] pdf) {
        return later(pdf, open -> {
            var note = open.getPage(0).getAnnotations().get(0).getCOSObject();
            note.removeItem(COSName.AP);
            return Set.of(note);
        });
    }

    /** Hide: the picture that covered what stands below is now as large as nothing. */
    static byte[] shrinkPicture(byte[] pdf) {
        return later(pdf, open -> {
            var resources = open.getPage(0).getResources();
            for (var name : resources.getXObjectNames()) {
                var picture = (COSStream) resources.getXObject(name).getCOSObject();
                write(picture, " ");
                return Set.of(picture);
            }
            throw new AssertionError("no picture");
        });
    }

    /** Replace: another font under the same letters. */
    static byte[] swapFont(byte[] pdf) {
        return later(pdf, open -> {
            var resources = open.getPage(0).getResources();
            for (var name : resources.getFontNames()) {
                var font = resources.getFont(name).getCOSObject();
                font.setItem(COSName.TO_UNICODE, picture(open, "other"));
                return Set.of(font);
            }
            throw new AssertionError("no font");
        });
    }

    /** Hide and replace: the signed catalogue's pages are swapped for others. */
    static byte[] replacePages(byte[] pdf) {
        return later(pdf, open -> {
            var page = open.getPage(0).getCOSObject();
            page.setItem(COSName.CONTENTS, picture(open, "0 0 300 300 re f"));
            return Set.of(page);
        });
    }

    static byte[] switchLayerOff(byte[] pdf) {
        return later(pdf, open -> {
            var layers = new COSDictionary();
            layers.setItem(COSName.getPDFName("D"), new COSDictionary());
            open.getDocumentCatalog().getCOSObject().setItem(COSName.getPDFName("OCProperties"), layers);
            return Set.of(open.getDocumentCatalog().getCOSObject());
        });
    }

    static byte[] turnPage(byte[] pdf) {
        return later(pdf, open -> {
            open.getPage(0).setRotation(180);
            return Set.of(open.getPage(0).getCOSObject());
        });
    }

    static byte[] removeSignatureFromPage(byte[] pdf) {
        return later(pdf, open -> {
            var page = open.getPage(0).getCOSObject();
            page.setItem(COSName.ANNOTS, new COSArray());
            return Set.of(page);
        });
    }

    /** Opening at the first page is what every office program writes. */
    static byte[] openAtFirstPage(byte[] pdf) {
        return later(pdf, open -> {
            var place = new PDPageFitDestination();
            place.setPage(open.getPage(0));
            open.getDocumentCatalog().setOpenAction(place);
            return Set.of(open.getDocumentCatalog().getCOSObject());
        });
    }

    /** A harmless looking revision, as archives add one, with nothing of its own. */
    /** Another text in a picture that the page draws; its author chose the picture's name. */
    static byte[] repaintPageByName(byte[] pdf, String name) {
        return later(pdf, open -> {
            var pictures = open.getPage(0).getResources().getCOSObject().getCOSDictionary(COSName.XOBJECT);
            var picture = (COSStream) pictures.getDictionaryObject(COSName.getPDFName(name));
            picture.removeItem(COSName.FILTER);
            write(picture, "0 0 1 rg 0 0 300 300 re f");
            return Set.of(picture);
        });
    }

    /** The picture of the field that {@link SamplePages#withFieldThatSaysItIsAPage} made. */
    static byte[] repaintFieldThatSaysItIsAPage(byte[] pdf) {
        return later(pdf, open -> {
            var widget = open.getPage(0).getAnnotations().get(0).getCOSObject();
            var picture = (COSStream) widget.getCOSDictionary(COSName.AP).getDictionaryObject(COSName.N);
            write(picture, "0 0 1 rg 0 0 200 30 re f");
            return Set.of(picture);
        });
    }

    static byte[] addValidationData(byte[] pdf) {
        return later(pdf, open -> {
            var dss = new COSDictionary();
            dss.setName(COSName.TYPE, "DSS");
            open.getDocumentCatalog().getCOSObject().setItem(COSName.getPDFName("DSS"), dss);
            return Set.of(open.getDocumentCatalog().getCOSObject());
        });
    }

    private static COSDictionary seal(PDDocument open) throws IOException {
        for (PDAnnotation annotation : open.getPage(0).getAnnotations()) {
            if ("Widget".equals(annotation.getSubtype())) {
                return annotation.getCOSObject();
            }
        }
        throw new AssertionError("no signature on the page");
    }

    private static COSStream picture(PDDocument pdf, String drawing) throws IOException {
        var stream = pdf.getDocument().createCOSStream();
        stream.setItem(COSName.TYPE, COSName.XOBJECT);
        stream.setItem(COSName.SUBTYPE, COSName.FORM);
        stream.setItem(COSName.BBOX, new PDRectangle(500, 500).getCOSArray());
        write(stream, drawing);
        return stream;
    }

    private static void write(COSStream stream, String content) throws IOException {
        stream.removeItem(COSName.FILTER);
        try (var out = stream.createOutputStream()) {
            out.write(content.getBytes(UTF_8));
        }
    }

    private static byte[] later(byte[] pdf, Change change) {
        try (var open = Loader.loadPDF(pdf);
                var out = new ByteArrayOutputStream()) {
            var objects = change.to(open);
            objects.forEach(object -> object.setNeedToBeUpdated(true));
            open.saveIncremental(out, objects);
            return out.toByteArray();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
