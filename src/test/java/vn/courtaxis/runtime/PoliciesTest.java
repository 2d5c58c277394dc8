package vn.courtaxis.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/** Whether the queue keeps the hint of a step that failed, by the policy that production has. */
final class PoliciesTest {

    private final DefaultCamelContext camel = new DefaultCamelContext();

    @BeforeEach
    void load() throws Exception {
        camel.getRegistry().bind("failures", new StepFailures());
        var policies = Path.of("routes/policies.camel.yaml").toUri().toString();
        PluginHelper.getRoutesLoader(camel).loadRoutes(ResourceHelper.resolveMandatoryResource(camel, policies));
    }

    @AfterEach
    void stop() {
        camel.stop();
    }

    static Stream<Exception> outOfReach() {
        var rollback = new TransactionSystemException("JDBC rollback failed", new SQLException("Connection is closed"));
        var began = new IllegalStateException("the first failure");
        rollback.initApplicationException(began);
        return Stream.of(
                rollback,
                new CannotCreateTransactionException("no connection", new EOFException()),
                new DataAccessResourceFailureException("gone", new IOException("reset")),
                new UncategorizedSQLException("step", null, new SQLException("general error", "HY000", 50000)),
                new UncheckedIOException(new IOException("No space left on device")));
    }

    @ParameterizedTest
    @MethodSource("outOfReach")
    void whatPassesByItselfIsLeftToTheLedger(Exception failure) throws Exception {
        assertThat(outcomeOf(failure)).isNull();
    }

    static Stream<Exception> unforeseen() {
        return Stream.of(
                new IllegalStateException("a mistake of ours"),
                new DataIntegrityViolationException("twice", new SQLException("unique", "23505")));
    }

    @ParameterizedTest
    @MethodSource("unforeseen")
    void whatNobodyForesawStaysWithTheQueue(Exception failure) throws Exception {
        assertThat(outcomeOf(failure)).isSameAs(failure);
    }

    private @Nullable Exception outcomeOf(Exception failure) throws Exception {
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:step").routeConfigurationId("work").throwException(failure);
            }
        });
        camel.start();
        try (var producer = camel.createProducerTemplate()) {
            var exchange = new DefaultExchange(camel);
            exchange.getIn().setBody("id");
            return producer.send("direct:step", exchange).getException();
        }
    }
}
