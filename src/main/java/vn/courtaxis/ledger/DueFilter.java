package vn.courtaxis.ledger;

import java.util.Set;

/** Documents of which at least one of these duties is open and began between these marks. */
public record DueFilter(Set<Duty> duties, DueMarks marks) {

    public DueFilter {
        duties = Set.copyOf(duties);
        if (duties.isEmpty()) {
            throw new IllegalArgumentException("no duty");
        }
    }
}
