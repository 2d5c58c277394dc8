package vn.courtaxis.proof;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

/** What the ledger lives in during a proof. */
interface Database extends AutoCloseable {

    String name();

    /** What the adapter has to be told about it. */
    List<String> arguments();

    /** For reading the ledger when no adapter uses it. */
    Connection connect() throws SQLException;

    @Override
    void close() throws IOException;

    /** The embedded one, in the adapter's own directory. */
    record H2(Path directory) implements Database {

        @Override
        public String name() {
            return "h2";
        }

        @Override
        public List<String> arguments() {
            return List.of();
        }

        @Override
        public Connection connect() throws SQLException {
            return DriverManager.getConnection("jdbc:h2:file:" + directory.resolve("ledger/court-axis"), "sa", "");
        }

        @Override
        public void close() {}
    }

    /** A real server of its own, which lives on when the adapter dies; what it commits is on disk. */
    record Postgres(EmbeddedPostgres server) implements Database {

        static Postgres start() throws IOException, SQLException {
            var database = new Postgres(EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .start());
            database.requireDurability();
            return database;
        }

        /** The library starts servers that do not sync; that ours does is asked, not believed. */
        private void requireDurability() throws IOException, SQLException {
            try (var connection = connect();
                    var statement = connection.createStatement();
                    var row = statement.executeQuery(
                            "select current_setting('fsync'), current_setting('synchronous_commit')")) {
                row.next();
                if (!row.getString(1).equals("on") || !row.getString(2).equals("on")) {
                    close();
                    throw new IllegalStateException("PostgreSQL does not sync what it commits");
                }
            }
        }

        @Override
        public String name() {
            return "postgres";
        }

        @Override
        public List<String> arguments() {
            return List.of(
                    "--spring.datasource.url=" + server.getJdbcUrl("postgres", "postgres"),
                    "--spring.datasource.username=postgres");
        }

        @Override
        public Connection connect() throws SQLException {
            return server.getPostgresDatabase().getConnection();
        }

        @Override
        public void close() throws IOException {
            server.close();
        }
    }
}
