package vn.courtaxis.dms.soap;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.util.Properties;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A database that can be down. */
final class DatabaseThatFails extends DriverManagerDataSource {

    private volatile boolean down;

    DatabaseThatFails(String url) {
        super(url);
    }

    void down(boolean now) {
        down = now;
    }

    @Override
    protected Connection getConnectionFromDriver(Properties properties) throws SQLException {
        if (down) {
            throw new SQLNonTransientConnectionException("refused", "08001");
        }
        return super.getConnectionFromDriver(properties);
    }
}
