package vn.courtaxis.signature;

/**
 * What a PDF may cost the parser, counted before it is parsed.
 *
 * <p>PDFBox and DSS keep structure in memory, and a small file can ask for any amount of it. A document of 100,000
 * objects has object streams of a few MB in all, 2 million values and 300,000 arrays and dictionaries; the bounds are
 * several times that and still fit beside other work into a heap of 256 MB, since objects are read only when needed.
 */
final class PdfBudget {

    /** Bytes of one inflated object or cross-reference stream; PDFBox holds it whole. */
    static final long STREAM = 16L << 20;

    /** The same for all such streams of a file together. */
    static final long STREAMS = 48L << 20;

    /** Entries of all cross-reference tables and streams; PDFBox keeps about 100 bytes for each. */
    static final long ENTRIES = 1_000_000;

    /** Numbers, names, strings; up to 30 bytes each in memory. */
    static final long VALUES = 5_000_000;

    /** Arrays and dictionaries: two characters in a file, 80 bytes in memory. */
    static final long CONTAINERS = 1_000_000;

    /** Bytes of one string; the longest is a signature with its revocation lists. */
    static final long STRING = 16L << 20;

    /** Pixels in a row; the predictor of a stream reserves rows before it reads a byte. A0 at 1200 dpi has 56,000. */
    static final long COLUMNS = 200_000;

    /** Objects do not overlap in a file made by a writer, so its objects are read little more than once. */
    private final long reading;

    private long streams;
    private long entries;
    private long values;
    private long containers;
    private long read;
    private String objection = "";

    /** @param fileSize bytes of the PDF */
    PdfBudget(long fileSize) {
        this.reading = 2 * fileSize + STREAM;
    }

    /** Why the file is refused, "" while there is no reason. */
    String objection() {
        return objection;
    }

    boolean isSpent() {
        return !objection.isEmpty();
    }

    void object(String why) {
        if (objection.isEmpty()) {
            objection = why;
        }
    }

    void inflated(long inOneStream, long now) {
        streams += now;
        check(inOneStream, STREAM, "bytes in one object or cross-reference stream");
        check(streams, STREAMS, "bytes in object and cross-reference streams");
    }

    void entries(long more) {
        entries += more;
        check(entries, ENTRIES, "cross-reference entries");
    }

    void values(long more) {
        values += more;
        check(values, VALUES, "values");
    }

    void containers(long more) {
        containers += more;
        check(containers, CONTAINERS, "arrays and dictionaries");
    }

    void read(long bytes) {
        read += bytes;
        check(read, reading, "bytes in objects that overlap");
    }

    void string(long length) {
        check(length, STRING, "bytes in one string");
    }

    void columns(long number) {
        check(number, COLUMNS, "columns of a predictor");
    }

    private void check(long amount, long bound, String what) {
        if (amount > bound) {
            object("more than " + bound + " " + what);
        }
    }
}
