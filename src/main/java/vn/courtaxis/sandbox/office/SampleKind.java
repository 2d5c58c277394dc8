package vn.courtaxis.sandbox.office;

/** What is special about a document that the office is asked to send. */
public enum SampleKind {
    GOOD("office-g22.p12"),
    UNSIGNED(""),
    /** A byte changed after signing. */
    TAMPERED("office-g22.p12"),
    UNTRUSTED("bad-untrusted.p12"),
    EXPIRED("bad-expired.p12"),
    REVOKED("bad-revoked.p12"),
    WEAK("bad-weak.p12"),
    /** An attachment that is no base64. */
    MALFORMED("office-g22.p12"),
    /** A PDF that ends half-way. */
    DAMAGED_PDF("office-g22.p12"),
    /** The recipient named twice, by its current and its legacy code. */
    TWIN_CODES("office-g22.p12"),
    /** The recall of the document sent before. */
    RECALL("office-g22.p12");

    private final String keyStore;

    SampleKind(String keyStore) {
        this.keyStore = keyStore;
    }

    /** File name among the sample certificates; empty for a document that is not signed. */
    String keyStore() {
        return keyStore;
    }
}
