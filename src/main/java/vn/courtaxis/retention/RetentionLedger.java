package vn.courtaxis.retention;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.courtaxis.document.StoredFile;
import vn.courtaxis.retention.Deletion.Fate;

/** Deleting in the ledger. Each call is one transaction, and what it wrote is durable when it returns. */
public interface RetentionLedger {

    /** Entries to which a rule applies now, those that ended first. Nobody works on them, and no status about them is under way. */
    List<UUID> expired(Rule rule, int limit);

    /**
     * Gives up the bytes of an entry or deletes it whole, with its record, if the rule still applies.
     *
     * @param bytesFrom when its bytes may be removed at the earliest
     * @return false when somebody was faster: nothing was written
     */
    boolean delete(UUID entry, Rule rule, Instant now, Instant bytesFrom);

    /** Bytes that entries gave up and of which it is not settled yet what becomes of them. */
    List<GivenUp> givenUp(Instant now, int limit);

    void settle(GivenUp bytes, Fate fate, Instant now);

    void postpone(GivenUp bytes, Instant until);

    /** Those of the hashes to which an entry refers that still has its content. */
    Set<String> wanted(Collection<String> sha256);

    void record(Round round);

    /** @param n number of the file in its deletion's record */
    record GivenUp(UUID deletion, int n, StoredFile file) {}
}
