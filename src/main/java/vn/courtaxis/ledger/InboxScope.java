package vn.courtaxis.ledger;

import java.util.Set;

/**
 * The part of the received documents that one inbox shows.
 *
 * @param units codes of our own units; empty for all
 * @param dmsUnits units of the document system, an empty text for documents that name none; empty for all
 */
public record InboxScope(Set<String> units, Set<String> dmsUnits) {

    /** Everybody's documents. */
    public static final InboxScope ALL = new InboxScope(Set.of(), Set.of());

    public InboxScope {
        units = Set.copyOf(units);
        dmsUnits = Set.copyOf(dmsUnits);
    }
}
