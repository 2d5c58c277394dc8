package vn.courtaxis.console;

import java.io.IOException;
import java.nio.file.Files;
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
import vn.courtaxis.codes.Unresolved;
import vn.courtaxis.content.ActiveContent;
import vn.courtaxis.deadline.Calendars;
import vn.courtaxis.deadline.DeadlineWatch;
import vn.courtaxis.directory.AgencyDeeds;
import vn.courtaxis.directory.DecideRefresh;
import vn.courtaxis.directory.DirectorySource;
import vn.courtaxis.directory.DirectoryViews;
import vn.courtaxis.directory.RefreshDirectory;
import vn.courtaxis.directory.RefreshRequests;
import vn.courtaxis.directory.RegisterAgency;
import vn.courtaxis.directory.ScriptedDirectory;
import vn.courtaxis.document.OrganizationCode;
import vn.courtaxis.evidence.CollectEvidence;
import vn.courtaxis.evidence.EvidencePage;
import vn.courtaxis.evidence.EvidenceTexts;
import vn.courtaxis.evidence.ProduceEvidence;
import vn.courtaxis.exchange.AxisAccounts;
import vn.courtaxis.exchange.ScriptedAxisClock;
import vn.courtaxis.exchange.TemporaryDocumentStore;
import vn.courtaxis.incoming.ContentInspection;
import vn.courtaxis.incoming.DecideQuarantine;
import vn.courtaxis.incoming.SignaturePolicy;
import vn.courtaxis.incoming.SignaturePolicy.Decision;
import vn.courtaxis.incoming.VerifyAgain;
import vn.courtaxis.ledger.Entry;
import vn.courtaxis.outgoing.AcceptDocument;
import vn.courtaxis.outgoing.FilePolicy;
import vn.courtaxis.outgoing.RecallDocument;
import vn.courtaxis.outgoing.RecallMessages;
import vn.courtaxis.outgoing.SendAgain;
import vn.courtaxis.registry.CollectQuestions;
import vn.courtaxis.registry.CompareDirectory;
import vn.courtaxis.registry.DecideCode;
import vn.courtaxis.registry.EditCodes;
import vn.courtaxis.registry.EditStore;
import vn.courtaxis.registry.EditionStore;
import vn.courtaxis.registry.ImportCodes;
import vn.courtaxis.registry.QuestionStore;
import vn.courtaxis.registry.RegistryLoader;
import vn.courtaxis.registry.SimulateCodes;
import vn.courtaxis.repair.RepairEntry;
import vn.courtaxis.repair.ResendDocument;
import vn.courtaxis.retention.RetentionSchedule;
import vn.courtaxis.retention.RetentionTerms;
import vn.courtaxis.retention.Term;
import vn.courtaxis.rules.TestRules;
import vn.courtaxis.signature.ExpiryForecast;
import vn.courtaxis.signature.FileExhibits;
import vn.courtaxis.signature.PdfInspector;
import vn.courtaxis.signature.PdfVerifier;
import vn.courtaxis.signature.Pkcs12KeySource;
import vn.courtaxis.signature.TrustSettings;
import vn.courtaxis.status.RecallPolicy;
import vn.courtaxis.status.Recalls;
import vn.courtaxis.status.StatusReports;
import vn.courtaxis.store.TestCodes;
import vn.courtaxis.store.TestDirectory;
import vn.courtaxis.store.TestLedger;

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
    TestCodes testCodes(FakeLedger ledger, Clock clock) throws IOException {
        var documents = new TemporaryDocumentStore(Files.createTempDirectory("codes"));
        return TestCodes.on(TestLedger.inMemory(), ledger, documents, clock);
    }

    @Bean
    CodeRegistry codes(TestCodes codes) {
        return codes.codes();
    }

    @Bean
    QuestionStore questionStore(TestCodes codes) {
        return codes.questions();
    }

    @Bean
    RegistryLoader registryLoader(TestCodes codes) {
        return codes.loader();
    }

    @Bean
    EditStore editStore(TestCodes codes) {
        return codes.edits();
    }

    @Bean
    EditionStore editionStore(TestCodes codes) {
        return codes.editions();
    }

    @Bean
    ImportCodes importCodes(TestCodes codes) {
        return codes.imports();
    }

    @Bean
    DecideCode decideCode(TestCodes codes) {
        return codes.decide();
    }

    @Bean
    EditCodes editCodes(TestCodes codes) {
        return codes.edit();
    }

    @Bean
    CollectQuestions collectQuestions(TestCodes codes) {
        return codes.collect();
    }

    @Bean
    CompareDirectory compareDirectory(TestCodes codes) {
        return codes.compare();
    }

    @Bean
    SimulateCodes simulateCodes(TestCodes codes) {
        return codes.simulate();
    }

    @Bean
    Recalls recalls(FakeLedger ledger, CodeRegistry codes, Clock clock) {
        return new Recalls(ledger, new StatusReports(ledger, codes, clock), codes, RecallPolicy.AUTOMATIC);
    }

    @Bean
    DecideQuarantine decideQuarantine(FakeLedger ledger, CodeRegistry codes, Recalls recalls, Clock clock) {
        var reports = new StatusReports(ledger, codes, clock);
        return new DecideQuarantine(ledger, reports, codes, recalls);
    }

    @Bean
    FakeJudgements judgements() {
        return new FakeJudgements();
    }

    @Bean
    VerifyAgain verifyAgain(
            FakeLedger ledger, FakeJudgements judgements, MemoryStore store, DecideQuarantine decide, Clock clock) {
        var nobody = new TrustSettings(List.of(), List.of(), List.of(), false, Duration.ofSeconds(1));
        return new VerifyAgain(
                ledger,
                judgements,
                new PdfVerifier(store, nobody, clock),
                new SignaturePolicy(Decision.QUARANTINE, Decision.DELIVER),
                new ContentInspection(new ActiveContent(store, new PdfInspector(store)), Decision.QUARANTINE),
                decide,
                clock);
    }

    @Bean
    ExpiryForecast expiryForecast(Clock clock) {
        var nobody = new TrustSettings(List.of(), List.of(), List.of(), false, Duration.ofSeconds(1));
        return new ExpiryForecast(new Pkcs12KeySource(List.of(), clock), nobody, clock);
    }

    @Bean
    DeadlineWatch deadlineWatch(FakeLedger ledger, CodeRegistry codes, Clock clock) {
        return new DeadlineWatch(Calendars.withTet(), Calendars.SETTINGS, ledger, codes, clock);
    }

    @Bean
    RepairEntry repairEntry(FakeLedger ledger, CodeRegistry codes, Clock clock) {
        return new RepairEntry(ledger, new StatusReports(ledger, codes, clock));
    }

    @Bean
    FakePauses axisPauses() {
        return new FakePauses();
    }

    /** Without a key, as an installation is that did not configure one. */
    @Bean
    ProduceEvidence produceEvidence(FakeLedger ledger, MemoryStore store, CodeRegistry codes, Clock clock) {
        var nobody = new TrustSettings(List.of(), List.of(), List.of(), false, Duration.ofSeconds(1));
        var texts = new EvidenceTexts() {
            @Override
            public String document(Entry entry) {
                return "{}";
            }

            @Override
            public String verifications(Entry entry) {
                return "[]";
            }

            @Override
            public String statuses(Entry entry) {
                return "[]";
            }
        };
        var collection = new CollectEvidence(
                ledger,
                new FakeJudgements(),
                new FileExhibits(store, new PdfVerifier(store, nobody, clock)),
                codes,
                texts,
                new EvidencePage(clock));
        return new ProduceEvidence(ledger, collection, store, null, clock);
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
                Unresolved.NONE,
                DocumentTypes.load(Path.of("config/codes/document-types.csv")),
                TestRules.book(),
                new AccountsButOne(),
                new Pkcs12KeySource(List.of(), clock),
                new PdfInspector(store),
                new ActiveContent(store, new PdfInspector(store)),
                new RecallMessages(codes, List.of(), clock),
                new FilePolicy(1 << 20, FilePolicy.OnActiveContent.REFUSE),
                clock,
                accepted -> {});
    }

    private static final class AccountsButOne implements AxisAccounts {

        @Override
        public Optional<String> systemOf(OrganizationCode unit) {
            return unit.value().startsWith("W90.02") ? Optional.empty() : Optional.of("W90");
        }

        @Override
        public List<String> systems() {
            return List.of("W90");
        }
    }

    @Bean
    SendAgain sendAgain(FakeLedger ledger, CodeRegistry codes) {
        return new SendAgain(ledger, codes);
    }

    @Bean
    TestDirectory testDirectory(Clock clock) {
        return TestDirectory.on(TestLedger.inMemory(), clock);
    }

    @Bean
    DirectoryViews directoryViews(TestDirectory directory) {
        return directory.views();
    }

    @Bean
    AgencyDeeds agencyDeeds(TestDirectory directory) {
        return directory.deeds();
    }

    @Bean
    ScriptedDirectory axisDirectory() {
        return new ScriptedDirectory();
    }

    @Bean
    DecideRefresh decideRefresh(TestDirectory directory) {
        return new DecideRefresh(directory.store());
    }

    /** Refreshes at once. */
    @Bean
    RefreshRequests refreshRequests(TestDirectory directory, ScriptedDirectory axis) {
        return new RefreshRequests() {
            @Override
            public boolean isPossible() {
                return true;
            }

            @Override
            public void request(DirectorySource source, String actor) {
                new RefreshDirectory(axis, directory.store(), "W90", 20).refresh(source, actor);
            }
        };
    }

    @Bean
    RegisterAgency registerAgency(
            ScriptedDirectory axis, DirectoryViews directory, AgencyDeeds deeds, CodeRegistry codes) {
        return new RegisterAgency(axis, directory, deeds, codes, new AccountsButOne());
    }

    /** What the security configuration brings along: forms carry the token. */
    @Bean
    CsrfRequestDataValueProcessor requestDataValueProcessor() {
        return new CsrfRequestDataValueProcessor();
    }
}
