package vn.courtaxis.retention;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reading what was deleted, for people and doors. */
public interface DeletionViews {

    /**
     * Newest first.
     *
     * @param from first local day of deletion; null for all
     * @param page from 0
     */
    Page deletions(@Nullable LocalDate from, @Nullable LocalDate to, int page, int size);

    /** The last round of each adapter, the latest first. */
    List<Round> lastRounds();

    /** One page of deletions, and how many there are in all. */
    record Page(List<Deletion> items, int page, int size, long total) {}
}
