package vn.courtaxis.sandbox;

import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.util.Matrix;

/** "MẪU - SANDBOX" across the page, drawn as shapes: as text it would run through everything that is extracted from the page. */
final class SampleWatermark {

    private static final String TEXT = "MẪU - SANDBOX";
    private static final float SIZE = 76;
    private static final double ANGLE = Math.toRadians(52);
    private static final double SMOOTHNESS = 0.2;

    private SampleWatermark() {}

    static void draw(PDPageContentStream page, SampleFont font) throws IOException {
        page.saveGraphicsState();
        page.setNonStrokingColor(0.93f, 0.91f, 0.91f);
        page.transform(Matrix.getRotateInstance(ANGLE, PDRectangle.A4.getWidth() / 2, PDRectangle.A4.getHeight() / 2));
        var left = -font.width(TEXT, SIZE) / 2;
        for (var i = 0; i < TEXT.length(); i++) {
            shape(page, font, TEXT.substring(i, i + 1), left + font.width(TEXT.substring(0, i), SIZE));
        }
        page.restoreGraphicsState();
    }

    private static void shape(PDPageContentStream page, SampleFont font, String letter, float left) throws IOException {
        var place = AffineTransform.getTranslateInstance(left, -SIZE / 3);
        place.scale(SIZE / 1000.0, SIZE / 1000.0);
        var points = new float[6];
        for (var outline = font.outline(letter).getPathIterator(place, SMOOTHNESS); !outline.isDone(); outline.next()) {
            switch (outline.currentSegment(points)) {
                case PathIterator.SEG_MOVETO -> page.moveTo(points[0], points[1]);
                case PathIterator.SEG_LINETO -> page.lineTo(points[0], points[1]);
                default -> page.closePath();
            }
        }
        page.fill();
    }
}
