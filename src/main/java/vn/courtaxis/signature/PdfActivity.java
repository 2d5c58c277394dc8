package vn.courtaxis.signature;

/** What in a PDF does more than show pages. */
public enum PdfActivity {
    /** Script, wherever it hangs: on the document, a page, a field or a link. */
    JAVASCRIPT,
    /** An action that starts another program or opens a file of the reader's machine. */
    LAUNCH,
    /** Other files inside, as PDF/A-3 allows. */
    EMBEDDED_FILES,
    /** The file holds more objects than were looked at. */
    NOT_ALL_SEEN
}
