package vn.courtaxis.ledger;

import java.util.Set;

/**
 * The part of the received documents that one inbox shows.
 *
 * @param units codes of our own units; empty for all
 * @param dmsUnits units of the document system; empty for all
 * @param otherThan units of the document system whose documents are not in it
 */
public record InboxScope(Set<String> units, Set<String> dmsUnits, Set<String> otherThan) {

    /** Everybody's documents. */
    public static final InboxScope ALL = new InboxScope(Set.of(), Set.of(), Set.of());

    public InboxScope {
        units = Set.copyOf(units);
        dmsUnits = Set.copyOf(dmsUnits);
        otherThan = Set.copyOf(otherThan);
    }
}
