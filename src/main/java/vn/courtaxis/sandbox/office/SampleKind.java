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
    /** A message that breaks off on its way. */
    MALFORMED("office-g22.p12"),
    /** A PDF that ends half-way. */
    DAMAGED_PDF("office-g22.p12"),
    /** The recipient named twice, by its current and its legacy code. */
    TWIN_CODES("office-g22.p12"),
    /** The recall of an earlier document by a message of business 1. */
    RECALL("office-g22.p12"),
    /** The recall of an earlier document by status 13. */
    RECALL_STATUS(""),
    /** A new version of an earlier document. */
    UPDATE("office-g22.p12"),
    /** A new version that takes the recipient off its recipients. */
    UPDATE_REMOVES("office-g22.p12"),
    /** A new document in the place of an earlier one. */
    REPLACEMENT("office-g22.p12"),
    /** An answer to a document that the office received. */
    REPLY("office-g22.p12");

    private final String keyStore;

    SampleKind(String keyStore) {
        this.keyStore = keyStore;
    }

    /** File name among the sample certificates; empty for a document that is not signed. */
    String keyStore() {
        return keyStore;
    }
}
