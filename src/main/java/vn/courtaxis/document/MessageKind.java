package vn.courtaxis.document;

/** The two kinds of message on the axis. */
public enum MessageKind {
    DOCUMENT("edoc"),
    STATUS("status");

    private final String wireName;

    MessageKind(String wireName) {
        this.wireName = wireName;
    }

    /** The axis's {@code messagetype}. */
    public String wireName() {
        return wireName;
    }
}
