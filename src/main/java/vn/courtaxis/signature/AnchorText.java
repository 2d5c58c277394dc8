package vn.courtaxis.signature;

import java.io.IOException;
import java.io.Writer;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
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
    private int letters;
    private @Nullable Found found;

    private AnchorText(PDDocument pdf, int page, String words) throws IOException {
        this.words = folded(words);
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

    private static String folded(String text) {
        return Normalizer.normalize(text.strip(), Normalizer.Form.NFC)
                .replaceAll("\\s+", " ")
                .toLowerCase(java.util.Locale.ROOT);
    }

    @Override
    protected void writeString(String line, List<TextPosition> positions) {
        var at = folded(line).lastIndexOf(words);
        if (at < 0 || positions.isEmpty()) {
            return;
        }
        var first = positions.get(Math.min(at, positions.size() - 1));
        var last = positions.get(Math.min(at + words.length() - 1, positions.size() - 1));
        found = new Found(
                page,
                first.getXDirAdj(),
                height - first.getYDirAdj(),
                last.getXDirAdj() + last.getWidthDirAdj() - first.getXDirAdj());
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
