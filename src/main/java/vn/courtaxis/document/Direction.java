package vn.courtaxis.document;

/** Which way a message goes, seen from the court. */
public enum Direction {
    OUTGOING,
    INCOMING
}
