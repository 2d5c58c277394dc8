package vn.courtaxis.store;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/** Makes committed data survive a power cut. H2 answers a commit before the disk has it, even with WRITE_DELAY=0; PostgreSQL only when told to. */
public final class CommitSync implements Runnable {

    private final JdbcTemplate jdbc;
    private final String product;

    private CommitSync(JdbcTemplate jdbc, String product) {
        this.jdbc = jdbc;
        this.product = product;
    }

    public static CommitSync of(DataSource source) {
        var jdbc = new JdbcTemplate(source);
        ConnectionCallback<String> asked =
                connection -> connection.getMetaData().getDatabaseProductName();
        return new CommitSync(jdbc, String.valueOf(jdbc.execute(asked)));
    }

    /** Settings of the database under which what it has committed may be lost; empty when none is. */
    public List<String> unsafeSettings() {
        return product.equals("PostgreSQL")
                ? jdbc.queryForList(
                        "select name from pg_settings where setting = 'off'"
                                + " and name in ('fsync', 'full_page_writes', 'synchronous_commit') order by name",
                        String.class)
                : List.of();
    }

    @Override
    public void run() {
        if (product.equals("H2")) {
            jdbc.execute("CHECKPOINT SYNC");
        }
    }
}
