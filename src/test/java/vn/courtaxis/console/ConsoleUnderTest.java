package vn.courtaxis.console;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
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
import vn.courtaxis.directory.AgencyDeeds;
import vn.courtaxis.directory.DecideRefresh;
import vn.courtaxis.directory.DirectorySource;
import vn.courtaxis.directory.DirectoryViews;
import vn.courtaxis.directory.RefreshDirectory;
import vn.courtaxis.directory.RefreshRequests;
import vn.courtaxis.directory.RegisterAgency;
import vn.courtaxis.directory.ScriptedDirectory;
import vn.courtaxis.document.OrganizationCode;
import vn.courtaxis.exchange.AxisAccounts;
import vn.courtaxis.exchange.ScriptedAxisClock;
import vn.courtaxis.incoming.DecideQuarantine;
import vn.courtaxis.repair.RepairEntry;
import vn.courtaxis.repair.ResendDocument;
import vn.courtaxis.status.StatusReports;
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
    CodeRegistry codes() throws IOException {
        return CodeRegistry.load(List.of(Path.of("config/codes/sandbox-courts.csv")));
    }

    @Bean
    DecideQuarantine decideQuarantine(FakeLedger ledger, CodeRegistry codes, Clock clock) {
        return new DecideQuarantine(ledger, new StatusReports(codes, clock), codes);
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
    ScriptedAxisClock axisClock() {
        return new ScriptedAxisClock();
    }

    @Bean
    ResendDocument resendDocument(FakeLedger ledger) {
        return new ResendDocument(ledger);
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
        return new RegisterAgency(axis, directory, deeds, codes, new AxisAccounts() {
            @Override
            public Optional<String> systemOf(OrganizationCode unit) {
                return unit.value().startsWith("W90.02") ? Optional.empty() : Optional.of("W90");
            }

            @Override
            public List<String> systems() {
                return List.of("W90");
            }
        });
    }

    /** What the security configuration brings along: forms carry the token. */
    @Bean
    CsrfRequestDataValueProcessor requestDataValueProcessor() {
        return new CsrfRequestDataValueProcessor();
    }
}
