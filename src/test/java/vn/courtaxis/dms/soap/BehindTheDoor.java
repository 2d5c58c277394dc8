package vn.courtaxis.dms.soap;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;
import vn.courtaxis.codes.CodeRegistry;
import vn.courtaxis.codes.DocumentTypes;
import vn.courtaxis.codes.SandboxCodes;
import vn.courtaxis.codes.Unresolved;
import vn.courtaxis.content.ActiveContent;
import vn.courtaxis.dms.intake.IntakeBudget;
import vn.courtaxis.dms.intake.IntakeLimits;
import vn.courtaxis.document.OrganizationCode;
import vn.courtaxis.exchange.AxisAccounts;
import vn.courtaxis.exchange.DocumentStore;
import vn.courtaxis.incoming.TakeDocument;
import vn.courtaxis.ledger.Ledger;
import vn.courtaxis.ledger.LedgerViews;
import vn.courtaxis.outgoing.AcceptDocument;
import vn.courtaxis.outgoing.FilePolicy;
import vn.courtaxis.outgoing.RecallDocument;
import vn.courtaxis.outgoing.RecallMessages;
import vn.courtaxis.outgoing.SendAgain;
import vn.courtaxis.repair.ResendDocument;
import vn.courtaxis.rules.TestRules;
import vn.courtaxis.signature.PdfInspector;
import vn.courtaxis.signature.Pkcs12KeySource;
import vn.courtaxis.signature.SigningKeySettings;
import vn.courtaxis.status.RecallPolicy;
import vn.courtaxis.status.Recalls;
import vn.courtaxis.status.ReportStatus;
import vn.courtaxis.status.StatusReports;
import vn.courtaxis.store.FileDocumentStore;
import vn.courtaxis.store.JdbcLedger;
import vn.courtaxis.store.JdbcLedgerViews;

/** What the SOAP door needs of the adapter, real but small. */
@TestConfiguration(proxyBeanMethods = false)
class BehindTheDoor {

    static final IntakeLimits INTAKE = new IntakeLimits(1L << 30, 16, 1 << 20, 0, Duration.ofSeconds(7));

    @Bean
    TomcatServletWebServerFactory webServer() {
        return new TomcatServletWebServerFactory(0);
    }

    @Bean
    Clock clock() {
        return Clock.system(ZoneId.of("Asia/Ho_Chi_Minh"));
    }

    @Bean
    AuthenticationManager accounts() {
        var users = new InMemoryUserDetailsManager(user("dms", "DMS"), user("operator", "OPERATOR"));
        return new ProviderManager(new DaoAuthenticationProvider(users));
    }

    private static UserDetails user(String name, String role) {
        return User.withUsername(name)
                .password("{noop}" + name + "-secret")
                .roles(role)
                .build();
    }

    @Bean
    DatabaseThatFails database(@Value("${test.database}") String url) {
        var database = new DatabaseThatFails(url);
        Flyway.configure().dataSource(database).load().migrate();
        return database;
    }

    @Bean
    Ledger ledger(DataSource database, Clock clock) {
        return new JdbcLedger(
                JdbcClient.create(database),
                new TransactionTemplate(new JdbcTransactionManager(database)),
                clock,
                JdbcLedger.Lease.of("test", Duration.ofMinutes(4), Duration.ofMinutes(1)),
                () -> {});
    }

    @Bean
    LedgerViews views(DataSource database, Clock clock) {
        return new JdbcLedgerViews(JdbcClient.create(database), clock);
    }

    @Bean
    DocumentStore store(@Value("${court-axis.data-directory}") Path data) throws IOException {
        return new FileDocumentStore(data.resolve("documents"), "test", altered -> {});
    }

    @Bean
    IntakeBudget intake() {
        return new IntakeBudget(INTAKE, List.of());
    }

    @Bean
    CodeRegistry codes() {
        return SandboxCodes.load();
    }

    @Bean
    AcceptDocument accept(
            Ledger ledger,
            CodeRegistry codes,
            DocumentStore store,
            Clock clock,
            @Value("${court-axis.outgoing.max-file-size}") DataSize maxFileSize)
            throws IOException {
        var accounts = new AxisAccounts() {
            @Override
            public Optional<String> systemOf(OrganizationCode unit) {
                return Optional.of("W90");
            }

            @Override
            public List<String> systems() {
                return List.of("W90");
            }
        };
        var types = DocumentTypes.load(Path.of("config/codes/document-types.csv"));
        var password = "sandbox";
        var keys = new Pkcs12KeySource(
                Stream.of("W90", "W90.01", "W90.02")
                        .map(unit -> new SigningKeySettings(
                                OrganizationCode.of(unit), Path.of("certs-sample/court-w90.p12"), password, ""))
                        .toList(),
                clock);
        return new AcceptDocument(
                ledger,
                codes,
                Unresolved.NONE,
                types,
                TestRules.book(),
                accounts,
                keys,
                new PdfInspector(store),
                new ActiveContent(store, new PdfInspector(store)),
                new RecallMessages(codes, List.of(), clock),
                new FilePolicy(maxFileSize.toBytes(), FilePolicy.OnActiveContent.REFUSE),
                clock,
                accepted -> {});
    }

    @Bean
    RecallDocument recall(Ledger ledger, CodeRegistry codes, Clock clock) {
        return new RecallDocument(ledger, new RecallMessages(codes, List.of(), clock));
    }

    @Bean
    SendAgain again(Ledger ledger, CodeRegistry codes) {
        return new SendAgain(ledger, codes);
    }

    @Bean
    ResendDocument resend(Ledger ledger) {
        return new ResendDocument(ledger);
    }

    @Bean
    Recalls recalls(Ledger ledger, CodeRegistry codes, Clock clock) {
        return new Recalls(ledger, new StatusReports(ledger, codes, clock), codes, RecallPolicy.AUTOMATIC);
    }

    @Bean
    ReportStatus report(Ledger ledger, CodeRegistry codes, Recalls recalls, Clock clock) {
        return new ReportStatus(ledger, new StatusReports(ledger, codes, clock), recalls);
    }

    @Bean
    TakeDocument take(Ledger ledger, CodeRegistry codes, Clock clock) {
        return new TakeDocument(ledger, new StatusReports(ledger, codes, clock));
    }
}
