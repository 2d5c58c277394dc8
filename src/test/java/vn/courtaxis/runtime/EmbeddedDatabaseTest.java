package vn.courtaxis.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.support.TransactionTemplate;

/** H2 on a disk that is full for a while. */
final class EmbeddedDatabaseTest {

    private EmbeddedDatabase database;

    @BeforeEach
    void create(@TempDir Path folder) throws SQLException {
        FlakyFiles.register();
        database = new EmbeddedDatabase("jdbc:h2:flaky:" + folder.resolve("db") + ";WRITE_DELAY=0");
        try (var connection = open()) {
            run(connection, "create table kept(id int primary key)");
        }
    }

    @AfterEach
    void room() {
        FlakyFiles.full(false);
    }

    @Test
    void nothingIsAnsweredForAfterAFailedWriteAndAllBeforeItIsThere() throws SQLException {
        var one = open();
        var other = open();
        keep(one, 1);
        var life = database.life();
        FlakyFiles.full(true);
        keep(one, 2);
        FlakyFiles.full(false);
        keep(other, 3);

        assertThat(life.isSound()).isFalse();
        try (var anew = open()) {
            assertThat(one.isClosed()).isTrue();
            assertThat(other.isClosed()).isTrue();
            assertThat(count(anew)).isEqualTo(1);
            keep(anew, 4);
            assertThat(database.life()).isNotSameAs(life);
            assertThat(database.life().isSound()).isTrue();
        }
    }

    @Test
    void oneThatWasShutDownIsOpenedAgainInALifeOfItsOwn() throws SQLException {
        var one = open();
        keep(one, 1);
        var life = database.life();
        run(one, "shutdown immediately");

        try (var anew = open()) {
            assertThat(database.life()).isNotSameAs(life);
            assertThat(count(anew)).isEqualTo(1);
        }
    }

    @Test
    void aCommitIsAnsweredForOnlyWhenNoWriteFailed() {
        try (var pool = pool()) {
            var durable = transactions(pool);
            keepBy(durable, pool, 1);
            FlakyFiles.full(true);
            assertThatThrownBy(() -> keepBy(durable, pool, 2)).isInstanceOf(TransactionException.class);
            FlakyFiles.full(false);
            await().ignoreExceptions().until(() -> keepBy(durable, pool, 3));

            assertThat(new JdbcTemplate(pool).queryForList("select id from kept order by id", Integer.class))
                    .containsExactly(1, 3);
        }
    }

    @Test
    void aTransactionBeginsInASoundDatabase() throws SQLException {
        try (var pool = pool()) {
            var durable = transactions(pool);
            FlakyFiles.full(true);
            try (var connection = pool.getConnection()) {
                keep(connection, 1);
            }
            FlakyFiles.full(false);
            await().ignoreExceptions().until(() -> keepBy(durable, pool, 2));

            assertThat(new JdbcTemplate(pool).queryForList("select id from kept", Integer.class))
                    .containsExactly(2);
        }
    }

    @Test
    void aCommitIsNotAnsweredForWhenTheDatabaseWasOpenedAgainMeanwhile() {
        try (var pool = pool()) {
            var durable = transactions(pool);
            var jdbc = new JdbcTemplate(pool);
            new TransactionTemplate(durable).executeWithoutResult(tx -> jdbc.update("insert into kept values (1)"));
            jdbc.execute("shutdown immediately");
            await().ignoreExceptions()
                    .until(() -> !jdbc.queryForList("select * from kept").isEmpty());

            assertThatThrownBy(durable::sync).isInstanceOf(TransactionSystemException.class);
        }
    }

    @Test
    void nobodyChangesAnythingWhileAnotherDoes() throws Exception {
        try (var pool = pool()) {
            var durable = transactions(pool);
            var jdbc = new JdbcTemplate(pool);
            var other = new TransactionTemplate(durable).execute(tx -> {
                jdbc.update("insert into kept values (1)");
                var second = CompletableFuture.supplyAsync(() -> keepBy(durable, pool, 2));
                assertThatThrownBy(() -> second.get(500, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
                return second;
            });

            assertThat(other.get(5, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void anErrorAtTheBeginningLeavesTheTurnToOthers() throws Exception {
        try (var pool = pool()) {
            var failing = new DurableTransactions(
                    new JdbcTransactionManager(pool) {
                        private boolean failed;

                        @Override
                        protected void doBegin(Object transaction, TransactionDefinition definition) {
                            if (!failed) {
                                failed = true;
                                throw new StackOverflowError("unforeseen");
                            }
                            super.doBegin(transaction, definition);
                        }
                    },
                    database,
                    new JdbcTemplate(pool));

            assertThatThrownBy(() -> keepBy(failing, pool, 1)).isInstanceOf(StackOverflowError.class);

            var other = CompletableFuture.supplyAsync(() -> keepBy(failing, pool, 2));
            assertThat(other.get(5, TimeUnit.SECONDS)).isTrue();
        }
    }

    private DurableTransactions transactions(HikariDataSource pool) {
        return new DurableTransactions(new JdbcTransactionManager(pool), database, new JdbcTemplate(pool));
    }

    private static boolean keepBy(DurableTransactions durable, HikariDataSource pool, int id) {
        var jdbc = new JdbcTemplate(pool);
        new TransactionTemplate(durable)
                .executeWithoutResult(tx -> jdbc.update("insert into kept values (" + id + ")"));
        durable.sync();
        return true;
    }

    private HikariDataSource pool() {
        var config = new HikariConfig();
        config.setDataSource(database);
        config.setUsername("sa");
        config.setPassword("");
        config.setMaximumPoolSize(4);
        config.setExceptionOverrideClassName(DeadConnections.class.getName());
        return new HikariDataSource(config);
    }

    private Connection open() throws SQLException {
        return database.getConnection("sa", "");
    }

    private static void keep(Connection connection, int id) throws SQLException {
        run(connection, "insert into kept values (" + id + ")");
        run(connection, "checkpoint sync");
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static int count(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from kept")) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
