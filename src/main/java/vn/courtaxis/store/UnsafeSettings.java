package vn.courtaxis.store;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/** Settings of a PostgreSQL server under which what it has committed may be lost. */
public final class UnsafeSettings {

    private UnsafeSettings() {}

    /** Their names; empty when there are none, or when the database is another. */
    public static List<String> of(DataSource source) {
        var jdbc = new JdbcTemplate(source);
        ConnectionCallback<String> product =
                connection -> connection.getMetaData().getDatabaseProductName();
        return "PostgreSQL".equals(jdbc.execute(product))
                ? jdbc.queryForList(
                        "select name from pg_settings where setting = 'off'"
                                + " and name in ('fsync', 'full_page_writes', 'synchronous_commit') order by name",
                        String.class)
                : List.of();
    }
}
