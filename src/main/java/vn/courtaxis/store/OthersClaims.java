package vn.courtaxis.store;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.courtaxis.store.JdbcLedger.Lease;

/**
 * What other adapters on the same database hold, and how long this one has seen them hold it, on a clock that nobody can set. A claim that
 * stands longer than a lease is of an adapter that died. Clocks that jump, or differ, never make one adapter take what another is working on.
 */
final class OthersClaims {

    private static final Logger LOG = LoggerFactory.getLogger(OthersClaims.class);

    /** Asked twice a second. */
    static final String STANDING =
            "select id, claimed_by, claimed_until from entry where " + WorkConditions.OPEN + " and claimed_by <> ?";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Lease lease;
    private final Map<Claim, Long> seen = new HashMap<>();

    /** @param until tells a claim from an earlier one on the same entry; nobody compares it with a clock */
    private record Claim(UUID id, String node, Instant until) {}

    OthersClaims(JdbcClient jdbc, TransactionTemplate transaction, Lease lease) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.lease = lease;
    }

    /** To be called again and again. */
    synchronized void endThoseOfTheDead() {
        var now = lease.nanoTime().getAsLong();
        var standing = standing();
        seen.keySet().retainAll(standing);
        for (var claim : standing) {
            var since = seen.computeIfAbsent(claim, first -> now);
            if (now - since >= lease.length().toNanos()) {
                end(claim);
            }
        }
    }

    private List<Claim> standing() {
        return jdbc.sql(STANDING)
                .param(lease.node())
                .query((row, n) -> new Claim(
                        row.getObject("id", UUID.class),
                        row.getString("claimed_by"),
                        Row.requiredInstant(row, "claimed_until")))
                .list();
    }

    private void end(Claim claim) {
        LOG.warn("{} is taken over: {} has not ended its work on it in time", claim.id(), claim.node());
        transaction.execute(tx -> jdbc.sql("update entry set claimed_until = null, claimed_by = null"
                        + " where id = ? and claimed_by = ? and claimed_until = ?")
                .params(claim.id(), claim.node(), Row.time(claim.until()))
                .update());
    }
}
