package vn.courtaxis.runtime;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.TransactionSystemException;

/**
 * Transactions on the embedded database that can be made durable. H2 answers a commit before the disk has it, even with WRITE_DELAY=0, and
 * is not told of a write that failed: so after the checkpoint the database must be sound, and still in the life that the transaction
 * began in.
 */
final class DurableTransactions implements PlatformTransactionManager {

    private final PlatformTransactionManager transactions;
    private final EmbeddedDatabase database;
    private final JdbcTemplate jdbc;
    private final ThreadLocal<EmbeddedDatabase.Opened> begunIn = new ThreadLocal<>();

    DurableTransactions(PlatformTransactionManager transactions, EmbeddedDatabase database, JdbcTemplate jdbc) {
        this.transactions = transactions;
        this.database = database;
        this.jdbc = jdbc;
    }

    @Override
    public TransactionStatus getTransaction(@Nullable TransactionDefinition definition) {
        if (!database.opened().isSound()) {
            database.giveUpIfFailed();
        }
        begunIn.set(database.opened());
        return transactions.getTransaction(definition);
    }

    @Override
    public void commit(TransactionStatus status) {
        transactions.commit(status);
    }

    @Override
    public void rollback(TransactionStatus status) {
        transactions.rollback(status);
    }

    /** Returns when what this thread committed last is on disk; throws when that is not known. */
    void sync() {
        jdbc.execute("CHECKPOINT SYNC");
        var now = database.opened();
        if (begunIn.get() != now || !now.isSound()) {
            database.giveUpIfFailed();
            throw new TransactionSystemException("A write failed; whether the commit was kept is not known");
        }
    }
}
