package vn.courtaxis.document;

import java.util.Collection;

/** What may be said of a signature, a file or a document. "Cannot tell" never becomes "valid". */
public enum SignatureVerdict {
    /** Intact, by a certificate of a configured root, good at signing time. */
    VALID,
    /** Altered, or signed by something that must not be trusted. */
    INVALID,
    /** Not enough is known to say. */
    UNDETERMINED,
    /** No signature at all: for information only (QĐ 28/2018 Điều 4). */
    UNSIGNED;

    /** The verdict on several parts: the worst of them; unsigned when there is none or any part is unsigned. */
    public static SignatureVerdict worstOf(Collection<SignatureVerdict> verdicts) {
        if (verdicts.contains(INVALID)) {
            return INVALID;
        }
        if (verdicts.contains(UNDETERMINED)) {
            return UNDETERMINED;
        }
        return verdicts.isEmpty() || verdicts.contains(UNSIGNED) ? UNSIGNED : VALID;
    }
}
