package vn.courtaxis.signature;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;

/** What may be done to a signed PDF by somebody who should not. */
final class Tampering {

    private interface Change {
        void to(PDDocument pdf) throws IOException;
    }

    private Tampering() {}

    /** Moves the text of a page whose content is not compressed: one byte, same length. */
    static byte[] changePageContent(byte[] pdf) {
        return replace(pdf, "72 700 Td", "72 600 Td");
    }

    /** Another letter in the middle of the CMS. */
    static byte[] breakSignatureContents(byte[] pdf) {
        return replace(pdf, "/Contents <308", "/Contents <ff8");
    }

    static byte[] breakByteRange(byte[] pdf) {
        return replace(pdf, "/ByteRange", "/ByteRagne");
    }

    static byte[] append(byte[] pdf, String text) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(pdf);
        out.writeBytes(text.getBytes(ISO_8859_1));
        return out.toByteArray();
    }

    static byte[] rewritePage(byte[] pdf) {
        return incrementally(pdf, open -> {
            var page = open.getPage(0);
            try (var content = new PDPageContentStream(open, page, AppendMode.APPEND, false)) {
                content.addRect(50, 50, 400, 400);
                content.fill();
            }
            page.getCOSObject().setNeedToBeUpdated(true);
        });
    }

    static byte[] addNote(byte[] pdf) {
        return incrementally(pdf, open -> {
            var note = new PDAnnotationText();
            note.setContents("Đã đồng ý");
            note.setRectangle(new PDRectangle(72, 690, 300, 40));
            var page = open.getPage(0);
            var annotations = page.getAnnotations();
            annotations.add(note);
            page.setAnnotations(annotations);
            page.getCOSObject().setNeedToBeUpdated(true);
        });
    }

    static byte[] addPage(byte[] pdf) {
        return incrementally(pdf, open -> {
            open.addPage(new PDPage());
            open.getDocumentCatalog().getPages().getCOSObject().setNeedToBeUpdated(true);
        });
    }

    private static byte[] incrementally(byte[] pdf, Change change) {
        try (var open = Loader.loadPDF(pdf);
                var out = new ByteArrayOutputStream()) {
            change.to(open);
            open.getDocumentCatalog().getCOSObject().setNeedToBeUpdated(true);
            open.saveIncremental(out);
            return out.toByteArray();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static byte[] replace(byte[] pdf, String what, String with) {
        var text = new String(pdf, ISO_8859_1);
        if (!text.contains(what)) {
            throw new AssertionError("no " + what + " to tamper with");
        }
        return text.replace(what, with).getBytes(ISO_8859_1);
    }
}
