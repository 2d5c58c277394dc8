package vn.courtaxis.store;

import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes much in small pieces: on the embedded database one transaction at a time writes, and the ledger must not wait for a directory.
 * Nothing is written any more once it was told to stop, for the database closes then.
 */
final class DirectoryWriting {

    /** Rows of one transaction. */
    static final int BATCH = 500;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Runnable sync;
    private final ReentrantLock piece = new ReentrantLock();
    private boolean stopped;

    DirectoryWriting(JdbcTemplate jdbc, TransactionTemplate transaction, Runnable sync) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.sync = sync;
    }

    /** Returns when nothing is being written. */
    void stop() {
        piece.lock();
        try {
            stopped = true;
        } finally {
            piece.unlock();
        }
    }

    /** One short transaction. It need not be on the disk yet: without the switch that follows, nothing of it is valid. */
    <T> T write(Supplier<T> work) {
        piece.lock();
        try {
            if (stopped) {
                throw new IllegalStateException("The adapter stops");
            }
            return transaction.execute(tx -> work.get());
        } finally {
            piece.unlock();
        }
    }

    /** One short transaction that is on the disk afterwards. */
    <T> T durably(Supplier<T> work) {
        piece.lock();
        try {
            var result = write(work);
            sync.run();
            return result;
        } finally {
            piece.unlock();
        }
    }

    /**
     * The same statement for each of many keys.
     *
     * @param guard runs first in each transaction and throws when it may not go on
     */
    void each(String statement, List<Object[]> parameters, Runnable guard) {
        for (var from = 0; from < parameters.size(); from += BATCH) {
            var some = parameters.subList(from, Math.min(from + BATCH, parameters.size()));
            write(() -> {
                guard.run();
                return jdbc.batchUpdate(statement, some);
            });
        }
    }
}
