package vn.courtaxis.signature;

/** What happens to a main document that no person signed before the body (NĐ 30/2020 Điều 5, 32). */
public enum DraftPolicy {
    REFUSE,
    /** Sealed, with a note. */
    WARN,
    SEAL
}
