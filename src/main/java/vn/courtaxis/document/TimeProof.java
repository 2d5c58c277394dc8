package vn.courtaxis.document;

/** What the time of a signature rests on. */
public enum TimeProof {
    /** A time stamp of a trusted authority. */
    TIME_STAMP,
    /** The signer's own statement. */
    CLAIMED,
    /** Nothing. */
    NONE
}
