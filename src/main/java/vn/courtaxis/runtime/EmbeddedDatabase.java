package vn.courtaxis.runtime;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.datasource.AbstractDataSource;
import vn.courtaxis.runtime.FailStopFiles.Owner;

/**
 * Where the pool gets connections to H2 from. A database of which a write failed (a full disk) is given up: all its connections are
 * closed, also those in use, before the first new one is opened, for a statement on an old connection would close the new database
 * too. The file holds what was committed and synced before the failure.
 */
final class EmbeddedDatabase extends AbstractDataSource {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);

    private final String url;
    private final List<Connection> open = new ArrayList<>();
    private volatile Owner life = new Owner();

    /** @param url of a database in a file */
    EmbeddedDatabase(String url) {
        this.url = url.replaceFirst("^jdbc:h2:(file:)?", "jdbc:h2:" + FailStopFiles.SCHEME + ":");
    }

    /** Whether a database runs in this process and keeps its data in a file. */
    static boolean isAt(@Nullable String url) {
        return url != null && url.startsWith("jdbc:h2:") && !url.matches("jdbc:h2:(mem|tcp|ssl):.*");
    }

    /** The life it has now. */
    Owner life() {
        return life;
    }

    @Override
    public Connection getConnection() throws SQLException {
        throw new SQLException("The embedded database wants a user");
    }

    @Override
    public synchronized Connection getConnection(String user, String password) throws SQLException {
        giveUpIfFailed();
        if (open.isEmpty()) {
            life = new Owner();
        }
        var connection = FailStopFiles.owned(life, () -> DriverManager.getConnection(url, user, password));
        if (!life.hasFiles()) {
            // a database that still lives its former life would say yes to everything and keep nothing
            connection.close();
            throw new SQLTransientConnectionException("The former life of the embedded database has not ended yet");
        }
        open.add(connection);
        return connection;
    }

    synchronized void giveUpIfFailed() {
        open.removeIf(EmbeddedDatabase::isClosed);
        if (!life.isSound()) {
            LOG.warn("A write of the embedded database failed; it is opened again");
            open.forEach(EmbeddedDatabase::close);
            open.clear();
            life = new Owner();
        }
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
            LOG.debug("A connection of a database that is given up: {}", e.getMessage());
        }
    }
}
