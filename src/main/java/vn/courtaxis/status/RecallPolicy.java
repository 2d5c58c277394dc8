package vn.courtaxis.status;

/** What is done when a sender asks for a document that the document system has not taken yet; one that was taken is always asked about. */
public enum RecallPolicy {
    /** It is given back at once (QĐ 28/2018 Điều 9(2): the receiver removes what is recalled). */
    AUTOMATIC,
    /** A person decides. */
    ASK
}
