package vn.courtaxis.store;

import java.util.function.Supplier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes about the code registry, one at a time whatever the number of adapters: each begins with the lock of the one row of its state. */
final class CodeWriting {

    private final JdbcClient jdbc;
    private final DirectoryWriting writing;

    CodeWriting(JdbcTemplate jdbc, TransactionTemplate transaction, Runnable sync) {
        this.jdbc = JdbcClient.create(jdbc);
        this.writing = new DirectoryWriting(jdbc, transaction, sync);
    }

    /** One transaction that nobody else writes in between; on the disk afterwards. */
    <T> T alone(Supplier<T> work) {
        return writing.durably(() -> {
            version();
            return work.get();
        });
    }

    /** The registry's version, which stays until the transaction ends. */
    long version() {
        return jdbc.sql("select version from code_state where one = 1 for update")
                .query(Long.class)
                .single();
    }

    /** The registry is another one from now on. */
    void changed() {
        jdbc.sql("update code_state set version = version + 1 where one = 1").update();
    }
}
