package vn.courtaxis.document;

/** Urgency of a document (độ khẩn), numbered as in edXML OtherInfo/Priority. */
public enum Priority {
    NORMAL,
    URGENT,
    VERY_URGENT,
    EXPRESS,
    EXPRESS_TIMED;

    public int number() {
        return ordinal();
    }

    /** Unknown numbers read as normal: an urgency mark never decides whether a document is accepted. */
    public static Priority ofNumber(int number) {
        return number >= 0 && number < values().length ? values()[number] : NORMAL;
    }
}
