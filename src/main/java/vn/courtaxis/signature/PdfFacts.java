package vn.courtaxis.signature;

import java.util.Set;

/**
 * What is known of a PDF without judging it.
 *
 * @param signatures number of signatures already in the file
 * @param firstPageText text of the first page, cut at 20,000 characters; "" when the page is a picture
 * @param activities what it does beside showing pages; not looked for when only the structure was wanted
 */
public record PdfFacts(int pages, int signatures, String firstPageText, Set<PdfActivity> activities) {

    /** Of a file that cannot be read as a PDF. */
    static final PdfFacts NONE = new PdfFacts(0, 0, "", Set.of());

    public PdfFacts {
        activities = Set.copyOf(activities);
    }
}
