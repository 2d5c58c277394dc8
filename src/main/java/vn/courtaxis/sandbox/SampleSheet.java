package vn.courtaxis.sandbox;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** A4 paper with the margins of NĐ 30/2020 Phụ lục I, written from top to bottom; lengths are points, from the bottom left corner. */
final class SampleSheet implements Closeable {

    static final float MM = 72 / 25.4f;
    static final float LEFT = 30 * MM;
    static final float RIGHT = PDRectangle.A4.getWidth() - 18 * MM;
    static final float WIDTH = RIGHT - LEFT;
    static final float TOP = PDRectangle.A4.getHeight() - 20 * MM;

    private static final float BOTTOM = 22 * MM;
    private static final float LEADING = 1.3f;
    private static final String LABEL =
            "MẪU - SANDBOX · Tài liệu thử nghiệm do phần mềm tạo ra, không có giá trị pháp lý";

    final SampleFont upright;
    final SampleFont bold;
    final SampleFont italic;
    final SampleFont boldItalic;

    private final PDDocument document;
    private PDPageContentStream page;
    private float y = TOP;

    SampleSheet(PDDocument document) throws IOException {
        this.document = document;
        upright = SampleFont.embed(document, "Regular");
        bold = SampleFont.embed(document, "Bold");
        italic = SampleFont.embed(document, "Italic");
        boldItalic = SampleFont.embed(document, "BoldItalic");
        page = newPage();
    }

    float y() {
        return y;
    }

    void moveTo(float height) {
        y = height;
    }

    void skip(float points) {
        y -= points;
    }

    /** What a paragraph over the full width takes. */
    float height(String text, float size) throws IOException {
        return upright.lines(text, size, WIDTH, 0).size() * size * LEADING;
    }

    /** Starts a page when less than these points are left on this one. */
    void need(float points) throws IOException {
        if (y - points < BOTTOM) {
            page.close();
            page = newPage();
            y = TOP;
        }
    }

    /** Lines of about one length in the middle of a column; gives back the width of the last one. */
    float centred(SampleFont font, float size, String text, float left, float width) throws IOException {
        var last = 0f;
        for (var line : font.balancedLines(text, size, width)) {
            last = font.width(line, size);
            line(font, size, line, left + (width - last) / 2, 0);
        }
        return last;
    }

    void leftAligned(SampleFont font, float size, String text, float left, float width) throws IOException {
        for (var line : font.lines(text, size, width, 0)) {
            line(font, size, line, left, 0);
        }
    }

    /** A paragraph over the full width, both edges straight but for its last line. */
    void justified(SampleFont font, float size, String text, float indent) throws IOException {
        var lines = font.lines(text, size, WIDTH, indent);
        for (var i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            var start = i == 0 ? indent : 0;
            var gaps = line.length() - line.replace(" ", "").length();
            var stretch = i < lines.size() - 1 && gaps > 0 ? (WIDTH - start - font.width(line, size)) / gaps : 0;
            line(font, size, line, LEFT + start, stretch);
        }
    }

    /** A thin line below what was last written. */
    void rule(float left, float length, float gap) throws IOException {
        var height = y - gap;
        page.setLineWidth(0.6f);
        page.moveTo(left, height);
        page.lineTo(left + length, height);
        page.stroke();
    }

    @Override
    public void close() throws IOException {
        page.close();
    }

    private void line(SampleFont font, float size, String text, float left, float stretch) throws IOException {
        need(size * LEADING);
        y -= size * LEADING;
        show(font, size, text, left, y, stretch);
    }

    private void show(SampleFont font, float size, String text, float left, float height, float stretch)
            throws IOException {
        // the operator for word spacing does not reach fonts of two-byte codes, so blanks are widened one by one
        var parts = new ArrayList<Object>();
        for (var word : text.split("(?<= )", -1)) {
            parts.add(word);
            parts.add(-stretch * 1000 / size);
        }
        page.beginText();
        page.setFont(font.face(), size);
        page.newLineAtOffset(left, height);
        page.showTextWithPositioning(parts.toArray());
        page.endText();
    }

    private PDPageContentStream newPage() throws IOException {
        var sheet = new PDPage(PDRectangle.A4);
        document.addPage(sheet);
        page = new PDPageContentStream(document, sheet, PDPageContentStream.AppendMode.OVERWRITE, true);
        SampleWatermark.draw(page, bold);
        page.setNonStrokingColor(0.45f);
        small(upright, 8, LABEL, 11 * MM);
        page.setNonStrokingColor(0f);
        if (document.getNumberOfPages() > 1) {
            small(upright, 13, String.valueOf(document.getNumberOfPages()), TOP + 6 * MM);
        }
        return page;
    }

    private void small(SampleFont font, float size, String text, float height) throws IOException {
        show(font, size, text, LEFT + (WIDTH - font.width(text, size)) / 2, height, 0);
    }
}
