package vn.courtaxis.signature;

/**
 * What is known of a PDF without judging it.
 *
 * @param signatures number of signatures already in the file
 * @param firstPageText text of the first page, cut at 20,000 characters; "" when the page is a picture
 */
public record PdfFacts(int pages, int signatures, String firstPageText) {

    /** Of a file that cannot be read as a PDF. */
    static final PdfFacts NONE = new PdfFacts(0, 0, "");
}
