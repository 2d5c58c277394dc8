package vn.courtaxis.signature;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** The text mark: upright roman with the measures of Times New Roman, black, 10 points, right-aligned (NĐ 30/2020 annex I). */
final class SealText {

    private static final String FONT = "/liberation/LiberationSerif-Regular.ttf";
    private static final float SIZE = 10;
    private static final float LINE = 12;
    private static final int EM = 1000;

    private SealText() {}

    /** Width and height in points. */
    record Size(float width, float height) {}

    /** Letters that the font lacks become question marks, as nobody may keep a document from being signed by its number. */
    static List<String> printable(List<String> lines) {
        try (var scratch = new PDDocument()) {
            var font = font(scratch);
            return lines.stream()
                    .map(line -> printable(font, Normalizer.normalize(line, Normalizer.Form.NFC)))
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String printable(PDType0Font font, String line) {
        var text = new StringBuilder();
        line.codePoints()
                .mapToObj(Character::toString)
                .forEach(letter -> text.append(has(font, letter) ? letter : "?"));
        return text.toString();
    }

    private static boolean has(PDType0Font font, String letter) {
        try {
            font.encode(letter);
            return true;
        } catch (IOException | IllegalArgumentException missing) {
            return false;
        }
    }

    /** The same lines, broken between words so that none is wider; a word that is wider by itself is cut. */
    static List<String> wrapped(List<String> lines, float most) {
        try (var scratch = new PDDocument()) {
            var font = font(scratch);
            var wrapped = new ArrayList<String>();
            for (var line : lines) {
                wrap(font, line, most, wrapped);
            }
            return wrapped;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void wrap(PDType0Font font, String line, float most, List<String> into) throws IOException {
        var rest = line;
        while (width(font, rest) > most && rest.length() > 1) {
            var end = rest.length();
            while (end > 1 && width(font, rest.substring(0, end)) > most) {
                var gap = rest.lastIndexOf(' ', end - 1);
                end = gap > 0 ? gap : end - 1;
            }
            into.add(rest.substring(0, end));
            rest = rest.substring(end).strip();
        }
        into.add(rest);
    }

    static Size size(List<String> lines) {
        try (var scratch = new PDDocument()) {
            var font = font(scratch);
            float widest = 0;
            for (var line : lines) {
                widest = Math.max(widest, width(font, line));
            }
            return new Size(widest + 1, LINE * lines.size());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static void draw(PDPageContentStream content, PDDocument document, List<String> lines, float width, float height)
            throws IOException {
        var font = font(document);
        content.setNonStrokingColor(0f);
        var baseline = height - SIZE;
        for (var line : lines) {
            content.beginText();
            content.setFont(font, SIZE);
            content.newLineAtOffset(width - width(font, line), baseline);
            content.showText(line);
            content.endText();
            baseline -= LINE;
        }
    }

    private static float width(PDType0Font font, String line) throws IOException {
        return font.getStringWidth(line) / EM * SIZE;
    }

    private static PDType0Font font(PDDocument document) throws IOException {
        try (var face = PDType0Font.class.getResourceAsStream(FONT)) {
            if (face == null) {
                throw new FileNotFoundException("The font " + FONT + " is not on the class path");
            }
            return PDType0Font.load(document, face, true);
        }
    }
}
