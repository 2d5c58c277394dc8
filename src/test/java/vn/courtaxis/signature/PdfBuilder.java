package vn.courtaxis.signature;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** Small PDFs that read as what a test needs. */
public final class PdfBuilder {

    private int pages = 1;
    private String text = "Công văn mẫu của tòa án";
    private String ownerPassword = "";
    private boolean locked;
    private boolean compressed = true;

    private PdfBuilder() {}

    public static PdfBuilder aPdf() {
        return new PdfBuilder();
    }

    PdfBuilder pages(int number) {
        this.pages = number;
        return this;
    }

    PdfBuilder saying(String words) {
        this.text = words;
        return this;
    }

    PdfBuilder encrypted() {
        this.ownerPassword = "owner";
        return this;
    }

    PdfBuilder certifiedWithoutAnyChange() {
        this.locked = true;
        return this;
    }

    PdfBuilder withPlainPageContent() {
        this.compressed = false;
        return this;
    }

    public byte[] bytes() {
        try (var pdf = new PDDocument();
                var out = new ByteArrayOutputStream()) {
            var font = font(pdf);
            for (int i = 0; i < pages; i++) {
                addPage(pdf, font);
            }
            if (locked) {
                lock(pdf);
            }
            if (!ownerPassword.isEmpty()) {
                pdf.protect(new StandardProtectionPolicy(ownerPassword, "", new AccessPermission()));
            }
            pdf.save(out);
            return out.toByteArray();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static PDType0Font font(PDDocument pdf) throws IOException {
        try (var ttf = Objects.requireNonNull(
                PdfBuilder.class.getResourceAsStream("/liberation/LiberationSerif-Regular.ttf"))) {
            return PDType0Font.load(pdf, ttf);
        }
    }

    private void addPage(PDDocument pdf, PDType0Font font) throws IOException {
        var page = new PDPage();
        pdf.addPage(page);
        try (var content = new PDPageContentStream(pdf, page, PDPageContentStream.AppendMode.OVERWRITE, compressed)) {
            if (!text.isEmpty()) {
                content.beginText();
                content.setFont(font, 14);
                content.newLineAtOffset(72, 700);
                content.showText(text);
                content.endText();
            }
        }
    }

    private static void lock(PDDocument pdf) {
        var parameters = new COSDictionary();
        parameters.setInt(COSName.P, 1);
        var reference = new COSDictionary();
        reference.setItem(COSName.getPDFName("TransformParams"), parameters);
        var references = new COSArray();
        references.add(reference);
        var certification = new COSDictionary();
        certification.setItem(COSName.REFERENCE, references);
        var permissions = new COSDictionary();
        permissions.setItem(COSName.DOCMDP, certification);
        pdf.getDocumentCatalog().getCOSObject().setItem(COSName.PERMS, permissions);
    }
}
