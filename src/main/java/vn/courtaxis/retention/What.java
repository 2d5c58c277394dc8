package vn.courtaxis.retention;

/** What is deleted of an entry, in this order. */
public enum What {
    /** The bytes: its files and its message. */
    CONTENT,
    /** Everything else: its row, recipients, time line, links, and the statuses about it. */
    METADATA
}
