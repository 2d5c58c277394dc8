package vn.courtaxis.incoming;

/** What is done with a received document because of its signatures, the mildest first. */
public enum Ruling {
    /** It may be delivered; the verdict stays visible. */
    ACCEPT,
    /** It may be delivered and bears a remark. */
    FLAG,
    /** It waits for an operator. */
    QUARANTINE,
    /** It is returned to its sender (02; NĐ 30/2020 Điều 21 khoản 2). */
    REJECT;

    Ruling orGraver(Ruling other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
