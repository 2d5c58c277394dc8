package vn.courtaxis.sandbox;

import java.awt.geom.GeneralPath;
import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** One face of Liberation Serif (SIL Open Font License), which has every Vietnamese letter and the measures of Times New Roman. */
final class SampleFont {

    private final PDType0Font face;

    private SampleFont(PDType0Font face) {
        this.face = face;
    }

    /** Embeds the face in the document, cut down to the letters used. */
    static SampleFont embed(PDDocument document, String style) throws IOException {
        var resource = "/liberation/LiberationSerif-" + style + ".ttf";
        try (var stream = PDType0Font.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new FileNotFoundException("The font " + resource + " is not on the class path");
            }
            return new SampleFont(PDType0Font.load(document, stream, true));
        }
    }

    PDType0Font face() {
        return face;
    }

    float width(String text, float size) throws IOException {
        return face.getStringWidth(text) / 1000 * size;
    }

    /** The shape of one letter, 1000 units to the em. */
    GeneralPath outline(String letter) throws IOException {
        var code = face.readCode(new ByteArrayInputStream(face.encode(letter)));
        return face.getNormalizedPath(code);
    }

    /** The text with a question mark for every letter the font lacks: anybody may type the subject of a sample. */
    String printable(String text) {
        var printable = new StringBuilder();
        text.codePoints().mapToObj(Character::toString).forEach(letter -> printable.append(has(letter) ? letter : "?"));
        return printable.toString();
    }

    /** Breaks the text into lines; the first one is shorter by the indent. */
    List<String> lines(String text, float size, float width, float indent) throws IOException {
        var lines = new ArrayList<String>();
        var line = "";
        for (var word : printable(text).split(" ", -1)) {
            var room = lines.isEmpty() ? width - indent : width;
            var longer = line.isEmpty() ? word : line + " " + word;
            if (width(longer, size) <= room) {
                line = longer;
                continue;
            }
            if (!line.isEmpty()) {
                lines.add(line);
            }
            line = withoutOverflow(word, size, width - indent, lines);
        }
        lines.add(line);
        return lines;
    }

    /** As few lines as the width allows, but none much shorter than the others. */
    List<String> balancedLines(String text, float size, float width) throws IOException {
        var lines = lines(text, size, width, 0);
        for (var narrower = width - size; narrower > width / 2; narrower -= size) {
            var candidate = lines(text, size, narrower, 0);
            if (candidate.size() > lines.size()) {
                break;
            }
            lines = candidate;
        }
        return lines;
    }

    /** Adds what fills whole lines of a word without blanks, and gives back its rest. */
    private String withoutOverflow(String word, float size, float width, List<String> lines) throws IOException {
        var rest = word;
        while (width(rest, size) > width) {
            var end = rest.length();
            while (end > 1 && width(rest.substring(0, end), size) > width) {
                end = rest.offsetByCodePoints(end, -1);
            }
            lines.add(rest.substring(0, end));
            rest = rest.substring(end);
        }
        return rest;
    }

    private boolean has(String letter) {
        try {
            face.encode(letter);
            return true;
        } catch (IllegalArgumentException | IOException e) {
            return false;
        }
    }
}
