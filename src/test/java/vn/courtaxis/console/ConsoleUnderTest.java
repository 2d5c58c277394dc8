package vn.courtaxis.console;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.HttpEncodingAutoConfiguration;
import org.springframework.boot.thymeleaf.autoconfigure.ThymeleafAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.security.web.servlet.support.csrf.CsrfRequestDataValueProcessor;
import vn.courtaxis.codes.CodeRegistry;
import vn.courtaxis.codes.DocumentTypes;
import vn.courtaxis.content.ActiveContent;
import vn.courtaxis.deadline.Calendars;
import vn.courtaxis.deadline.DeadlineWatch;
import vn.courtaxis.document.OrganizationCode;
import vn.courtaxis.exchange.AxisAccounts;
import vn.courtaxis.exchange.ScriptedAxisClock;
import vn.courtaxis.incoming.DecideQuarantine;
import vn.courtaxis.outgoing.AcceptDocument;
import vn.courtaxis.outgoing.FilePolicy;
import vn.courtaxis.outgoing.RecallDocument;
import vn.courtaxis.outgoing.RecallMessages;
import vn.courtaxis.outgoing.SendAgain;
import vn.courtaxis.repair.RepairEntry;
import vn.courtaxis.repair.ResendDocument;
import vn.courtaxis.retention.RetentionSchedule;
import vn.courtaxis.retention.RetentionTerms;
import vn.courtaxis.retention.Term;
import vn.courtaxis.rules.TestRules;
import vn.courtaxis.signature.PdfInspector;
import vn.courtaxis.signature.Pkcs12KeySource;
import vn.courtaxis.status.RecallPolicy;
import vn.courtaxis.status.Recalls;
import vn.courtaxis.status.StatusReports;

/** The console alone, on a ledger and a store in memory. Carries no stereotype, so that no other test's scan finds it. */
@ComponentScan(basePackageClasses = ConsoleConfiguration.class)
@ImportAutoConfiguration({
    DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    ErrorMvcAutoConfiguration.class,
    HttpEncodingAutoConfiguration.class,
    ThymeleafAutoConfiguration.class
})
class ConsoleUnderTest {

    static final ZoneId HERE = ZoneId.of("Asia/Ho_Chi_Minh");

    @Bean
    Clock clock() {
        return Clock.fixed(SampleEntry.NOW, HERE);
    }

    @Bean
    FakeLedger ledger(Clock clock) {
        return new FakeLedger(clock);
    }

    @Bean
    MemoryStore store() {
        return new MemoryStore();
    }

    @Bean
    CodeRegistry codes() throws IOException {
        return CodeRegistry.load(List.of(Path.of("config/codes/sandbox-courts.csv")));
    }

    @Bean
    DecideQuarantine decideQuarantine(FakeLedger ledger, CodeRegistry codes, Clock clock) {
        var reports = new StatusReports(codes, clock);
        return new DecideQuarantine(
                ledger, reports, codes, new Recalls(ledger, reports, codes, RecallPolicy.AUTOMATIC));
    }

    @Bean
    DeadlineWatch deadlineWatch(FakeLedger ledger, CodeRegistry codes, Clock clock) {
        return new DeadlineWatch(Calendars.withTet(), Calendars.SETTINGS, ledger, codes, clock);
    }

    @Bean
    RepairEntry repairEntry(FakeLedger ledger, CodeRegistry codes, Clock clock) {
        return new RepairEntry(ledger, new StatusReports(codes, clock));
    }

    @Bean
    FakePauses axisPauses() {
        return new FakePauses();
    }

    @Bean
    FakeDeletions deletions() {
        return new FakeDeletions();
    }

    @Bean
    RetentionTerms retentionTerms() {
        return new RetentionTerms(
                new Term(Period.of(10, 6, 0), null), Term.FOR_EVER, Term.FOR_EVER, null, Period.ofDays(30));
    }

    @Bean
    RetentionSchedule retentionSchedule() {
        return new RetentionSchedule(Duration.ofMinutes(10));
    }

    @Bean
    ScriptedAxisClock axisClock() {
        return new ScriptedAxisClock();
    }

    @Bean
    ResendDocument resendDocument(FakeLedger ledger) {
        return new ResendDocument(ledger);
    }

    @Bean
    RecallDocument recallDocument(FakeLedger ledger, CodeRegistry codes, Clock clock) {
        return new RecallDocument(ledger, new RecallMessages(codes, List.of(), clock));
    }

    @Bean
    AcceptDocument acceptDocument(FakeLedger ledger, MemoryStore store, CodeRegistry codes, Clock clock)
            throws IOException {
        return new AcceptDocument(
                ledger,
                codes,
                DocumentTypes.load(Path.of("config/codes/document-types.csv")),
                TestRules.book(),
                new ConfiguredNothing(),
                new Pkcs12KeySource(List.of(), clock),
                new PdfInspector(store),
                new ActiveContent(store, new PdfInspector(store)),
                new RecallMessages(codes, List.of(), clock),
                new FilePolicy(1 << 20, FilePolicy.OnActiveContent.REFUSE),
                clock,
                accepted -> {});
    }

    private static final class ConfiguredNothing implements AxisAccounts {

        @Override
        public Optional<String> systemOf(OrganizationCode unit) {
            return Optional.empty();
        }

        @Override
        public List<String> systems() {
            return List.of();
        }
    }

    @Bean
    SendAgain sendAgain(FakeLedger ledger, CodeRegistry codes) {
        return new SendAgain(ledger, codes);
    }

    /** What the security configuration brings along: forms carry the token. */
    @Bean
    CsrfRequestDataValueProcessor requestDataValueProcessor() {
        return new CsrfRequestDataValueProcessor();
    }
}
