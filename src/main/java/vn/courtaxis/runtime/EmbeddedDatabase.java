package vn.courtaxis.runtime;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.datasource.AbstractDataSource;

/**
 * Where the pool gets connections to H2 from. When a write fails (a full disk) H2 is not to be trusted any more: what other connections
 * commit afterwards may succeed and be gone at the next start, for it builds on what was not written. Sooner or later H2 closes the
 * database and opens it anew for the next connection; but it calls the old ones valid for ever, and a statement on one of them closes the
 * new database too. So a database that failed once is given up: all its connections are closed, also those in use, before the first
 * new one is opened.
 */
final class EmbeddedDatabase extends AbstractDataSource {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);

    static final String FILE_URL = "jdbc:h2:file:";

    private final String url;
    private final List<Connection> open = new ArrayList<>();
    private int generation;

    /** @param url of a database in a file */
    EmbeddedDatabase(String url) {
        FailStopFiles.register();
        this.url = url.replaceFirst("^" + FILE_URL, "jdbc:h2:" + FailStopFiles.SCHEME + ":");
    }

    /** Changes when the database was given up and opened again. */
    synchronized int generation() {
        return generation;
    }

    @Override
    public Connection getConnection() throws SQLException {
        throw new SQLException("The embedded database wants a user");
    }

    @Override
    public synchronized Connection getConnection(String user, String password) throws SQLException {
        giveUpIfDead();
        var connection = DriverManager.getConnection(url, user, password);
        open.add(connection);
        return connection;
    }

    synchronized void giveUpIfDead() throws SQLException {
        open.removeIf(EmbeddedDatabase::isClosed);
        // one tells for all: they are connections to the same database
        if (!open.isEmpty() && isDead(open.get(0))) {
            LOG.warn("A write of the embedded database failed; it is opened again");
            open.forEach(EmbeddedDatabase::close);
            open.clear();
            generation++;
        }
    }

    /** Whether a write of its database ever failed, or somebody closed it. */
    static boolean isDead(Connection connection) throws SQLException {
        var session = connection.unwrap(JdbcConnection.class).getSession();
        if (!(session instanceof SessionLocal local)) {
            return false;
        }
        var store = local.getDatabase().getStore().getMvStore();
        return store.getPanicException() != null || store.isClosed();
    }

    private static boolean isClosed(Connection connection) {
        try {
            return connection.isClosed();
        } catch (SQLException e) {
            return false;
        }
    }

    private static void close(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            LOG.debug("A dead connection says so once more: {}", e.getMessage());
        }
    }
}
