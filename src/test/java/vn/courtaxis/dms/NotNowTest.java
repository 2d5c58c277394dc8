package vn.courtaxis.dms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

final class NotNowTest {

    @ParameterizedTest
    @MethodSource
    void storageTrouble(Throwable failure) {
        assertThat(NotNow.isStorageTrouble(failure)).isTrue();
        assertThat(NotNow.isStorageTrouble(new IllegalStateException("around it", failure)))
                .isTrue();
    }

    static Stream<Throwable> storageTrouble() {
        var closed = new SQLException("The database has been closed", "90098", 90098);
        return Stream.of(
                new CannotCreateTransactionException("no connection", closed),
                new CannotGetJdbcConnectionException("no connection", closed),
                new TransactionSystemException("commit failed", closed),
                new DataAccessResourceFailureException("closed", closed),
                new UncategorizedSQLException("insert", "insert", closed),
                new QueryTimeoutException("locked"),
                new UncheckedIOException(new IOException("No space left on device")));
    }

    @ParameterizedTest
    @MethodSource
    void mistakesOfOurs(Throwable failure) {
        assertThat(NotNow.isStorageTrouble(failure)).isFalse();
    }

    static Stream<Throwable> mistakesOfOurs() {
        return Stream.of(
                new BadSqlGrammarException("select", "selekt", new SQLException()),
                new DataIntegrityViolationException("too long"),
                new IllegalStateException("never happens"),
                new NullPointerException());
    }
}
