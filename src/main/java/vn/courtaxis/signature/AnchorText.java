package vn.courtaxis.signature;

import java.io.IOException;
import java.io.Writer;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/** Looks for words on the last pages, where signatures stand, with the bounds of {@link FirstPageText}. */
final class AnchorText extends PDFTextStripper {

    private static final int LAST_PAGES = 3;
    private static final int MOST_SAVED_STATES = 1_000;

    /** Where the words stand as a reader sees the page, in points from its lower left. */
    record Found(int page, float x, float y, float width) {}

    private final String words;
    private final float height;
    private final int page;
    private final StringBuilder line = new StringBuilder();
    private final List<@Nullable TextPosition> places = new ArrayList<>();
    private int letters;
    private @Nullable Found found;

    private AnchorText(PDDocument pdf, int page, String words) throws IOException {
        this.words = folded(words.strip());
        this.page = page;
        this.height = new ViewedPage(pdf.getPage(page)).height();
        setSortByPosition(true);
        setStartPage(page + 1);
        setEndPage(page + 1);
    }

    /** The last place where the words stand; empty also when a page cannot be read in bounded memory. */
    static Optional<Found> last(PDDocument pdf, String words) {
        for (var page = pdf.getNumberOfPages() - 1; page >= Math.max(0, pdf.getNumberOfPages() - LAST_PAGES); page--) {
            var found = on(pdf, page, words);
            if (found != null) {
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }

    private static @Nullable Found on(PDDocument pdf, int page, String words) {
        try {
            PageWeight.check(pdf.getPage(page));
            var reader = new AnchorText(pdf, page, words);
            reader.writeText(pdf, Writer.nullWriter());
            return reader.found;
        } catch (IOException | RuntimeException | StackOverflowError unreadable) {
            return null;
        }
    }

    /** Decomposed, so that a letter and its accent are the same whether drawn as one or as two. */
    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\s+", " ")
                .toLowerCase(Locale.ROOT);
    }

    /** Comes word by word: whether a gap or a blank stands between two words is the writer's choice. */
    @Override
    protected void writeString(String word, List<TextPosition> positions) {
        for (var position : positions) {
            for (var letter : folded(position.getUnicode()).toCharArray()) {
                add(letter, position);
            }
        }
    }

    @Override
    protected void writeWordSeparator() {
        add(' ', null);
    }

    private void add(char letter, @Nullable TextPosition position) {
        if (letter != ' ' || line.isEmpty() || line.charAt(line.length() - 1) != ' ') {
            line.append(letter);
            places.add(position);
        }
    }

    @Override
    protected void writeLineSeparator() {
        look();
    }

    @Override
    protected void endPage(PDPage page) {
        look();
    }

    private void look() {
        var at = line.lastIndexOf(words);
        if (at >= 0) {
            var first = places.get(at);
            var last = places.get(at + words.length() - 1);
            if (first != null && last != null) {
                found = new Found(
                        page,
                        first.getXDirAdj(),
                        height - first.getYDirAdj(),
                        last.getXDirAdj() + last.getWidthDirAdj() - first.getXDirAdj());
            }
        }
        line.setLength(0);
        places.clear();
    }

    @Override
    public void saveGraphicsState() {
        if (getGraphicsStackSize() < MOST_SAVED_STATES) {
            super.saveGraphicsState();
        }
    }

    @Override
    protected void processTextPosition(TextPosition text) {
        letters++;
        if (letters <= FirstPageText.LIMIT) {
            super.processTextPosition(text);
        }
    }
}
