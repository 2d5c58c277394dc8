package vn.courtaxis.store;

import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The real directory on a database of its own. */
public record TestDirectory(JdbcDirectory store, JdbcDirectoryViews views, JdbcAgencyDeeds deeds) {

    public static TestDirectory on(DataSource source, Clock clock) {
        return on(source, clock, "test");
    }

    public static TestDirectory on(DataSource source, Clock clock, String node) {
        var transaction = new TransactionTemplate(new DataSourceTransactionManager(source));
        return new TestDirectory(
                new JdbcDirectory(source, transaction, clock, node, () -> {}),
                new JdbcDirectoryViews(JdbcClient.create(source)),
                new JdbcAgencyDeeds(new JdbcTemplate(source), transaction, clock, () -> {}));
    }
}
