package vn.courtaxis.document;

import java.util.Optional;

/** What a document message is about, numbered as edXML's document business type. */
public enum BusinessType {
    NEW,
    RECALL,
    UPDATE,
    REPLACE;

    public int number() {
        return ordinal();
    }

    public static Optional<BusinessType> ofNumber(int number) {
        return number >= 0 && number < values().length ? Optional.of(values()[number]) : Optional.empty();
    }
}
