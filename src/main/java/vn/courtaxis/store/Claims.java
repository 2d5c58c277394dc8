package vn.courtaxis.store;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.courtaxis.ledger.State;
import vn.courtaxis.store.JdbcLedger.Lease;

/**
 * Who works on what: one worker for an entry. Between adapters the database decides; inside this adapter what it remembers decides, so
 * that nothing ever puts two of its threads on one entry, and what it has forgotten (its own death, a database that was gone when a claim
 * ended) is free at once.
 */
final class Claims {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Lease lease;
    private final WorkConditions conditions;
    private final Map<UUID, Held> held = new ConcurrentHashMap<>();

    /** @param since on the lease's clock */
    private record Held(long since, Thread by) {

        boolean isMine() {
            return by == Thread.currentThread();
        }
    }

    Claims(JdbcClient jdbc, TransactionTemplate transaction, Lease lease, WorkConditions conditions) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.lease = lease;
        this.conditions = conditions;
    }

    boolean take(UUID id, Set<State> states, Instant now) {
        if (held.putIfAbsent(id, new Held(lease.nanoTime().getAsLong(), Thread.currentThread())) != null) {
            return false;
        }
        var taken = false;
        try {
            taken = Objects.requireNonNull(transaction.execute(tx -> mark(id, states, now))) == 1;
            return taken;
        } finally {
            if (!taken) {
                held.remove(id);
            }
        }
    }

    private int mark(UUID id, Set<State> states, Instant now) {
        var names = states.stream().map(Enum::name).toList();
        var marks = String.join(", ", names.stream().map(name -> "?").toList());
        var parameters = new ArrayList<Object>();
        parameters.add(Row.time(now.plus(lease.length())));
        parameters.add(lease.node());
        parameters.add(id);
        parameters.addAll(names);
        parameters.addAll(conditions.free());
        parameters.addAll(conditions.due(now));
        return jdbc.sql("update entry set claimed_until = ?, claimed_by = ? where id = ? and state in (" + marks
                        + ") and " + WorkConditions.FREE + " and " + WorkConditions.DUE + " and "
                        + WorkConditions.IN_TURN)
                .params(parameters)
                .update();
    }

    boolean isHeld(UUID id) {
        return held.containsKey(id);
    }

    /** Whether this thread holds it. */
    boolean isMine(UUID id) {
        var now = held.get(id);
        return now != null && now.isMine();
    }

    /** Whether this thread holds it, and has for no longer than that. */
    boolean isYoungerThan(UUID id, Duration age) {
        var now = held.get(id);
        return now != null && now.isMine() && lease.nanoTime().getAsLong() - now.since() < age.toNanos();
    }

    /** Ends this thread's claim; another's, taken after this one's had ended, stands. */
    void forget(UUID id) {
        held.computeIfPresent(id, (key, now) -> now.isMine() ? null : now);
    }
}
