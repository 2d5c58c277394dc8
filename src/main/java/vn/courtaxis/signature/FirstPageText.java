package vn.courtaxis.signature;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Text of the first page, bounded: letters beyond the limit are not even collected. */
final class FirstPageText extends PDFTextStripper {

    static final int LIMIT = 20_000;

    /** Every state that a page saves and never restores stays in memory; readers demand 28, real pages nest some dozen. */
    private static final int MOST_SAVED_STATES = 1_000;

    private int letters;

    private FirstPageText() throws IOException {
        setStartPage(1);
        setEndPage(1);
    }

    /** @throws IOException when the page cannot be read, or not in bounded memory */
    static String of(PDDocument pdf) throws IOException {
        PageWeight.check(pdf.getPage(0));
        var text = new FirstPageText().getText(pdf).strip();
        return text.length() <= LIMIT ? text : text.substring(0, LIMIT);
    }

    /** The same where the text is a help only: a page that cannot be read has none, and the file is judged all the same. */
    static String orNothing(PDDocument pdf) {
        try {
            return pdf.getNumberOfPages() == 0 ? "" : of(pdf);
        } catch (IOException | RuntimeException | StackOverflowError unreadable) {
            return "";
        }
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
        if (letters <= LIMIT) {
            super.processTextPosition(text);
        }
    }
}
