package vn.courtaxis.codes;

/** Where a fact of the registry comes from, in order of precedence: what stands later outranks what stands before. */
public enum Layer {
    /** The axis's own lists; they describe others and never make a court ours. */
    DIRECTORY,
    /** Files of the configuration, read at the start. */
    FILES,
    /** The operator's imported tables. */
    EDITION,
    /** Single rows that one operator proposed and another approved. */
    MANUAL,
    /** Answers that operators gave about documents that waited. */
    DECIDED
}
