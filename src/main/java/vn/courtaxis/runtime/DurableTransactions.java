package vn.courtaxis.runtime;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.TransactionSystemException;

/**
 * Transactions on the embedded database that survive a sudden end, of this process or of the power. Two things are missing in H2:
 *
 * <ul>
 *   <li>It answers a commit before the disk has it, even with WRITE_DELAY=0, and is not told of a write that failed: so after the checkpoint
 *       the database must be sound, and still in the life that the transaction began in.
 *   <li>It writes tables, indexes and undo log as they are at slightly different moments. What another connection changes meanwhile can be
 *       in a table and not in its index, and nothing tells the next start to undo it. So one transaction at a time changes anything, its
 *       checkpoint included; reading needs no turn.
 * </ul>
 */
final class DurableTransactions implements PlatformTransactionManager {

    private static final long LONGEST_WAIT_SECONDS = 10;

    private final PlatformTransactionManager transactions;
    private final EmbeddedDatabase database;
    private final JdbcTemplate jdbc;
    private final ThreadLocal<FailStopFiles.Owner> begunIn = new ThreadLocal<>();
    private final ReentrantLock turn = new ReentrantLock(true);

    DurableTransactions(PlatformTransactionManager transactions, EmbeddedDatabase database, JdbcTemplate jdbc) {
        this.transactions = transactions;
        this.database = database;
        this.jdbc = jdbc;
    }

    @Override
    public TransactionStatus getTransaction(@Nullable TransactionDefinition definition) {
        takeTurn();
        var begun = false;
        try {
            if (!database.life().isSound()) {
                database.giveUpIfFailed();
            }
            begunIn.set(database.life());
            var status = transactions.getTransaction(definition);
            begun = true;
            return status;
        } finally {
            if (!begun) {
                turn.unlock();
            }
        }
    }

    private void takeTurn() {
        try {
            if (!turn.tryLock(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
                throw new CannotCreateTransactionException("Others have been writing for too long");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotCreateTransactionException("Interrupted before its turn", e);
        }
    }

    @Override
    public void commit(TransactionStatus status) {
        try {
            transactions.commit(status);
        } finally {
            turn.unlock();
        }
    }

    @Override
    public void rollback(TransactionStatus status) {
        try {
            transactions.rollback(status);
        } finally {
            turn.unlock();
        }
    }

    /** Returns when what this thread committed last is on disk; throws when that is not known. */
    void sync() {
        takeTurn();
        try {
            jdbc.execute("CHECKPOINT SYNC");
        } finally {
            turn.unlock();
        }
        var now = database.life();
        if (begunIn.get() != now || !now.isSound()) {
            database.giveUpIfFailed();
            throw new TransactionSystemException("A write failed; whether the commit was kept is not known");
        }
    }
}
