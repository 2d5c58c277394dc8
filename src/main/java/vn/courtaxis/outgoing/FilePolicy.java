package vn.courtaxis.outgoing;

/**
 * What a submitted file must meet.
 *
 * @param maxBytes largest file taken
 */
public record FilePolicy(long maxBytes, OnActiveContent onActiveContent) {

    /** What is done with a file that has macros or script, or that cannot be looked into. */
    public enum OnActiveContent {
        /** It is taken and the document carries a remark. */
        ACCEPT,
        REFUSE
    }
}
