package vn.courtaxis.ledger;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The part of the received documents that one inbox shows.
 *
 * @param units our own units; empty for all
 * @param dmsUnits units of the document system; empty for all
 * @param otherThan units of the document system whose documents are not in it
 */
public record InboxScope(Set<Unit> units, Set<String> dmsUnits, Set<String> otherThan) {

    /** Everybody's documents. */
    public static final InboxScope ALL = new InboxScope(Set.of(), Set.of(), Set.of());

    public InboxScope {
        units = Set.copyOf(units);
        dmsUnits = Set.copyOf(dmsUnits);
        otherThan = Set.copyOf(otherThan);
    }

    /**
     * What came to a code.
     *
     * @param from first day, in the court's time; null without a limit
     * @param last last day; null without a limit
     */
    public record Unit(
            String code, @Nullable LocalDate from, @Nullable LocalDate last) {

        public static Unit always(String code) {
            return new Unit(code, null, null);
        }
    }
}
