package vn.courtaxis.runtime;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.courtaxis.directory.AgencyDeeds;
import vn.courtaxis.directory.DirectoryViews;
import vn.courtaxis.ledger.Ledger;
import vn.courtaxis.ledger.LedgerViews;
import vn.courtaxis.retention.RetentionLedger;
import vn.courtaxis.store.FileDocumentStore;
import vn.courtaxis.store.JdbcAgencyDeeds;
import vn.courtaxis.store.JdbcDirectory;
import vn.courtaxis.store.JdbcDirectoryViews;
import vn.courtaxis.store.JdbcLedger;
import vn.courtaxis.store.JdbcLedgerViews;
import vn.courtaxis.store.JdbcRetentionLedger;
import vn.courtaxis.store.UnsafeSettings;

/** What is kept: documents and ledger. What was acknowledged must not be lost by a database that is tuned for speed. */
@Configuration(proxyBeanMethods = false)
@Profile("!twin")
class StorageConfiguration {

    @Bean
    FileDocumentStore documentStore(CourtAxisProperties properties, MeterRegistry metrics) throws IOException {
        var altered = Counter.builder("court.axis.stored.files.altered")
                .description("How often a stored file was found missing or altered")
                .register(metrics);
        return new FileDocumentStore(properties.documents(), properties.node(), file -> altered.increment());
    }

    /**
     * How everything is written.
     *
     * @param sync makes what was committed survive a power loss
     */
    record Writing(TransactionTemplate transaction, Runnable sync) {}

    /** One for all who write: on the embedded database they take turns, one transaction at a time. */
    @Bean
    Writing writing(DataSource source, PlatformTransactionManager transactions) {
        var embedded = LedgerPool.embedded(source);
        if (embedded.isEmpty()) {
            refuseUnsafe(source);
            return new Writing(new TransactionTemplate(transactions), () -> {});
        }
        var durable = new DurableTransactions(transactions, embedded.get(), new JdbcTemplate(source));
        return new Writing(new TransactionTemplate(durable), durable::sync);
    }

    @Bean(destroyMethod = "giveBackWork")
    Ledger ledger(JdbcClient jdbc, Writing writing, Clock clock, CourtAxisProperties properties) {
        // a step may use the axis for a whole call and still needs time to read, sign or write
        var lease = JdbcLedger.Lease.of(
                properties.node(),
                properties.axis().callTimeout(),
                properties.work().leaseMargin());
        return opened(new JdbcLedger(jdbc, writing.transaction(), clock, lease, writing.sync()));
    }

    @Bean
    RetentionLedger retentionLedger(JdbcClient jdbc, Writing writing) {
        return new JdbcRetentionLedger(jdbc, writing.transaction(), writing.sync());
    }

    private static void refuseUnsafe(DataSource source) {
        var problems = UnsafeSettings.of(source).stream()
                .map(setting ->
                        "spring.datasource.url: PostgreSQL đặt " + setting + " = off, văn bản đã nhận có thể mất"
                                + " / PostgreSQL has " + setting + " = off, what was acknowledged could be lost")
                .toList();
        if (!problems.isEmpty()) {
            throw new ConfigurationRefused(problems);
        }
    }

    private static Ledger opened(JdbcLedger ledger) {
        ledger.takeBackWork();
        return ledger;
    }

    @Bean(destroyMethod = "stop")
    JdbcDirectory directoryStore(DataSource source, Writing writing, Clock clock, CourtAxisProperties properties) {
        return new JdbcDirectory(source, writing.transaction(), clock, properties.node(), writing.sync());
    }

    @Bean
    DirectoryViews directoryViews(JdbcClient jdbc) {
        return new JdbcDirectoryViews(jdbc);
    }

    @Bean
    AgencyDeeds agencyDeeds(DataSource source, Writing writing, Clock clock) {
        return new JdbcAgencyDeeds(new JdbcTemplate(source), writing.transaction(), clock, writing.sync());
    }

    @Bean
    LedgerViews ledgerViews(JdbcClient jdbc, Clock clock) {
        return new JdbcLedgerViews(jdbc, clock);
    }
}
