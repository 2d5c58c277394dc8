package vn.courtaxis.document;

/** Whose signature it is, as far as the certificate and the table of certificate names tell (NĐ 30/2020 Điều 5: both make an original). */
public enum Signer {
    /** The competent person. */
    PERSON,
    /** The body, by its seal key. */
    BODY,
    /** The certificate does not say; never guessed. */
    UNKNOWN
}
