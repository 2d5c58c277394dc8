package vn.courtaxis.signature;

/** How long a signature can be proven: the baseline levels of PAdES (ETSI EN 319 142-1). */
public enum Level {
    /** Signed; the time is what we claim. */
    B,
    /** With a time stamp of a trusted authority. */
    T,
    /** With certificates and revocation data, so that it can be checked when those who gave them are gone. */
    LT,
    /** With a time stamp over all that, which can be renewed before algorithms grow weak. */
    LTA;

    boolean isStamped() {
        return this != B;
    }

    boolean isLongTerm() {
        return this == LT || this == LTA;
    }
}
