package vn.courtaxis.ledger;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Reading from the ledger what deadlines need beyond the documents themselves. */
public interface DeadlineViews {

    /** Number of documents of which this duty is open and began between these marks. */
    long count(Duty duty, DueMarks marks);

    /** When the court first reported 06 about these received documents; those it did not report on are left out. */
    Map<UUID, Instant> completed(Collection<UUID> documents);
}
