package vn.courtaxis.runtime;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.TransactionSystemException;

/**
 * Transactions on the embedded database that can be made durable. H2 answers a commit before the disk has it, even with WRITE_DELAY=0, and
 * a commit that met another connection's failed write may be answered although it is nowhere: so after the checkpoint the database must be
 * the one that the transaction began in, and sound.
 */
final class DurableTransactions implements PlatformTransactionManager {

    private final PlatformTransactionManager transactions;
    private final EmbeddedDatabase database;
    private final JdbcTemplate jdbc;
    private final ThreadLocal<Integer> begunIn = new ThreadLocal<>();

    DurableTransactions(PlatformTransactionManager transactions, EmbeddedDatabase database, JdbcTemplate jdbc) {
        this.transactions = transactions;
        this.database = database;
        this.jdbc = jdbc;
    }

    @Override
    public TransactionStatus getTransaction(@Nullable TransactionDefinition definition) {
        begunIn.set(database.generation());
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
        jdbc.execute((Connection connection) -> checkpoint(connection));
        if (!Objects.equals(begunIn.get(), database.generation())) {
            throw new TransactionSystemException("A write failed meanwhile; whether the commit was kept is not known");
        }
    }

    private @Nullable Void checkpoint(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("CHECKPOINT SYNC");
        }
        if (EmbeddedDatabase.isDead(connection)) {
            throw new TransactionSystemException("A write failed; whether the commit was kept is not known");
        }
        return null;
    }
}
