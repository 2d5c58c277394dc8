package vn.courtaxis.store;

import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The real directory on a database of its own. */
public record TestDirectory(DataSource source, JdbcDirectory store, JdbcDirectoryViews views, JdbcAgencyDeeds deeds) {

    public static TestDirectory on(DataSource source, Clock clock) {
        return on(source, clock, "test");
    }

    public static TestDirectory on(DataSource source, Clock clock, String node) {
        var transaction = new TransactionTemplate(new DataSourceTransactionManager(source));
        return new TestDirectory(
                source,
                new JdbcDirectory(source, transaction, clock, node, () -> {}),
                new JdbcDirectoryViews(JdbcClient.create(source)),
                new JdbcAgencyDeeds(new JdbcTemplate(source), transaction, clock, () -> {}));
    }

    /** All is as after the migration. */
    public void clear() {
        clear(source);
    }

    static void clear(DataSource source) {
        var jdbc = JdbcClient.create(source);
        for (var table : List.of("directory_row", "directory_stage", "directory_refresh", "directory_deed")) {
            jdbc.sql("delete from " + table).update();
        }
        jdbc.sql("update directory_source set current_refresh = 0, working = null")
                .update();
    }
}
