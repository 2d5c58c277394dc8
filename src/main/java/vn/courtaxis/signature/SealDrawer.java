package vn.courtaxis.signature;

import eu.europa.esig.dss.pades.SignatureImageParameters;
import eu.europa.esig.dss.pdf.pdfbox.visible.PdfBoxSignatureDrawer;
import eu.europa.esig.dss.pdf.pdfbox.visible.PdfBoxSignatureDrawerFactory;
import eu.europa.esig.dss.pdf.pdfbox.visible.nativedrawer.PdfBoxNativeSignatureDrawerFactory;
import java.awt.geom.AffineTransform;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.SignatureOptions;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.jspecify.annotations.Nullable;

/**
 * Draws the seal or the text mark. DSS's own drawer adds colour profiles, soft masks that PDF/A-1 forbids, and refuses to overlap the
 * person's field, over which the seal must stand.
 */
final class SealDrawer implements PdfBoxSignatureDrawer {

    private static final int QUARTER = 90;

    private @Nullable SealLook look;
    private @Nullable SignatureOptions options;

    /** Ours for what we draw. */
    static final class Factory implements PdfBoxSignatureDrawerFactory {

        private final PdfBoxNativeSignatureDrawerFactory others = new PdfBoxNativeSignatureDrawerFactory();

        @Override
        public PdfBoxSignatureDrawer getSignatureDrawer(SignatureImageParameters parameters) {
            return parameters instanceof SealLook ? new SealDrawer() : others.getSignatureDrawer(parameters);
        }
    }

    @Override
    public void init(SignatureImageParameters parameters, PDDocument document, SignatureOptions signatureOptions) {
        look = (SealLook) parameters;
        options = signatureOptions;
    }

    @Override
    public void draw() throws IOException {
        var drawn = Objects.requireNonNull(look);
        try (var template = new PDDocument();
                var out = new ByteArrayOutputStream()) {
            fill(template, drawn);
            template.save(out);
            var into = Objects.requireNonNull(options);
            into.setVisualSignature(new ByteArrayInputStream(out.toByteArray()));
            into.setPage(drawn.spot().page());
        }
    }

    private static void fill(PDDocument template, SealLook look) throws IOException {
        var page = new PDPage();
        template.addPage(page);
        var form = new PDAcroForm(template);
        template.getDocumentCatalog().setAcroForm(form);
        form.setSignaturesExist(true);
        form.setAppendOnly(true);
        form.getCOSObject().setDirect(true);
        var field = new PDSignatureField(form);
        form.getFields().add(field);
        var widget = field.getWidgets().get(0);
        widget.setRectangle(look.spot().rectangle());
        widget.setPage(page);
        widget.setPrinted(true);
        page.getAnnotations().add(widget);
        var appearance = new PDAppearanceDictionary();
        appearance.getCOSObject().setDirect(true);
        appearance.setNormalAppearance(appearance(template, look));
        widget.setAppearance(appearance);
    }

    private static PDAppearanceStream appearance(PDDocument template, SealLook look) throws IOException {
        var spot = look.spot();
        var turned = spot.rotation() % (2 * QUARTER) != 0;
        // drawn in points; whoever shows it fits it into the rectangle
        var width = spot.unit()
                * (turned ? spot.rectangle().getHeight() : spot.rectangle().getWidth());
        var height = spot.unit()
                * (turned ? spot.rectangle().getWidth() : spot.rectangle().getHeight());
        var form = new PDFormXObject(new PDStream(template));
        form.setResources(new PDResources());
        form.setFormType(1);
        form.setBBox(new PDRectangle(width, height));
        form.setMatrix(AffineTransform.getQuadrantRotateInstance(spot.rotation() / QUARTER));
        var appearance = new PDAppearanceStream(form.getCOSObject());
        try (var content = new PDPageContentStream(template, appearance)) {
            var stamp = look.stamp();
            if (stamp == null) {
                SealText.draw(content, template, look.lines(), width, height);
            } else {
                if (stamp.plain()) {
                    content.setNonStrokingColor(stamp.ink());
                }
                content.drawImage(stamp.in(template), 0, 0, width, height);
            }
        }
        return appearance;
    }
}
