package vn.courtaxis.document;

/** Whether a document steers or reports on steering (chỉ đạo), numbered as in edXML SteeringType. */
public enum Steering {
    NONE,
    STEERING,
    REPORT;

    public int number() {
        return ordinal();
    }

    public static Steering ofNumber(int number) {
        return number >= 0 && number < values().length ? values()[number] : NONE;
    }
}
