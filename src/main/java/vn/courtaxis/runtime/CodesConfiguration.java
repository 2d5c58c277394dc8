package vn.courtaxis.runtime;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.courtaxis.codes.BrokenCodeFile;
import vn.courtaxis.codes.CodeRegistry;
import vn.courtaxis.directory.DirectoryViews;
import vn.courtaxis.document.Direction;
import vn.courtaxis.exchange.AxisAccounts;
import vn.courtaxis.exchange.DocumentStore;
import vn.courtaxis.incoming.PlaceReceived;
import vn.courtaxis.ledger.Ledger;
import vn.courtaxis.outgoing.PlaceSubmitted;
import vn.courtaxis.registry.CollectQuestions;
import vn.courtaxis.registry.CompareDirectory;
import vn.courtaxis.registry.DecideCode;
import vn.courtaxis.registry.EditCodes;
import vn.courtaxis.registry.EditStore;
import vn.courtaxis.registry.EditionStore;
import vn.courtaxis.registry.ImportCodes;
import vn.courtaxis.registry.QuestionStore;
import vn.courtaxis.registry.RegistryLoader;
import vn.courtaxis.registry.ReleaseWaiting;
import vn.courtaxis.registry.ReloadCodes;
import vn.courtaxis.registry.SimulateCodes;
import vn.courtaxis.registry.TrySteps;
import vn.courtaxis.runtime.StorageConfiguration.Writing;
import vn.courtaxis.store.JdbcCodeEditions;
import vn.courtaxis.store.JdbcCodeEdits;
import vn.courtaxis.store.JdbcCodeQuestions;
import vn.courtaxis.store.JdbcTraffic;

/** The code registry: what it is put together from, and who changes it. */
@Configuration(proxyBeanMethods = false)
@Profile("!twin")
class CodesConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(CodesConfiguration.class);

    @Bean
    EditionStore codeEditions(DataSource source, Writing writing, Clock clock) {
        return new JdbcCodeEditions(new JdbcTemplate(source), writing.transaction(), clock, writing.sync());
    }

    @Bean
    EditStore codeEdits(DataSource source, Writing writing, Clock clock) {
        return new JdbcCodeEdits(new JdbcTemplate(source), writing.transaction(), clock, writing.sync());
    }

    @Bean
    QuestionStore codeQuestions(DataSource source, Writing writing, Clock clock) {
        return new JdbcCodeQuestions(new JdbcTemplate(source), writing.transaction(), clock, writing.sync());
    }

    @Bean
    RegistryLoader registryLoader(
            CourtAxisProperties properties,
            EditionStore editions,
            EditStore edits,
            QuestionStore questions,
            DocumentStore documents,
            DirectoryViews directory,
            Clock clock)
            throws IOException {
        var codes = properties.codes();
        return new RegistryLoader(
                codes.files(), editions, edits, questions, documents, directory, codes.fromDirectory(), clock);
    }

    @Bean
    CodeRegistry codeRegistry(
            RegistryLoader loader,
            AxisAccounts accounts,
            Clock clock,
            CourtAxisProperties properties,
            Environment environment)
            throws IOException {
        try {
            var codes = new CodeRegistry(loader.load(), clock, CodeRules.served(accounts));
            var idle = CodeRules.serving(codes);
            if (!idle.isEmpty()) {
                idle(idle, loader);
            }
            if (!environment.acceptsProfiles(ConfigurationGate.SANDBOX)) {
                CodeRules.ofSandbox(codes).ifPresent(sentence -> LOG.error("{}", sentence));
            }
            CodeRules.report(properties, codes).forEach(sentence -> LOG.warn("{}", sentence));
            return codes;
        } catch (BrokenCodeFile e) {
            throw new ConfigurationRefused(
                    e.problems().stream().map(problem -> "codes: " + problem).toList());
        }
    }

    /** What operators imported or changed can be mended at the console alone, so that one must come up. */
    private static void idle(List<String> idle, RegistryLoader loader) {
        if (!loader.isChangedByOperators()) {
            throw new ConfigurationRefused(idle);
        }
        LOG.error(
                "The adapter starts and serves no court until the code registry is mended: {}; what was imported or changed {}",
                String.join("; ", idle),
                loader.problems().isEmpty()
                        ? "names no court of ours"
                        : "does not fit: " + String.join("; ", loader.problems()));
    }

    @Bean
    ReloadCodes reloadCodes(RegistryLoader loader, CodeRegistry codes, Ledger ledger, QuestionStore questions) {
        var log = LoggerFactory.getLogger(ReloadCodes.class);
        var release = new ReleaseWaiting(ledger, questions, codes);
        return new ReloadCodes(
                loader,
                codes,
                () -> {
                    var released = release.run();
                    log.info("Code registry: version {}, {} waiting documents go on", codes.version(), released);
                },
                problems -> log.error(
                        "The code registry stays at version {}, its tables do not fit together any more: {}",
                        codes.version(),
                        String.join("; ", problems)));
    }

    @Bean
    CollectQuestions collectQuestions(
            Ledger ledger, QuestionStore questions, CodeRegistry codes, CourtAxisProperties properties) {
        return new CollectQuestions(ledger, questions, codes, properties.codes().maxOpenQuestions());
    }

    @Bean
    TrySteps trySteps(RegistryLoader loader, EditStore edits, Environment environment) {
        return new TrySteps(loader, edits, environment.acceptsProfiles(ConfigurationGate.SANDBOX));
    }

    @Bean
    ImportCodes importCodes(
            RegistryLoader loader,
            TrySteps steps,
            EditionStore editions,
            DocumentStore documents,
            CodeRegistry codes,
            ReloadCodes reload) {
        return new ImportCodes(loader, steps, editions, documents, codes, reload);
    }

    @Bean
    DecideCode decideCode(QuestionStore questions, CodeRegistry codes, ReloadCodes reload) {
        return new DecideCode(questions, codes, reload);
    }

    @Bean
    EditCodes editCodes(TrySteps steps, EditStore edits, ReloadCodes reload, CourtAxisProperties properties) {
        return new EditCodes(steps, edits, reload, properties.codes().secondPerson());
    }

    @Bean
    SimulateCodes simulateCodes(
            RegistryLoader loader,
            EditionStore editions,
            EditStore edits,
            CodeRegistry codes,
            DataSource source,
            AxisAccounts accounts,
            CourtAxisProperties properties,
            Clock clock) {
        return new SimulateCodes(
                loader,
                editions,
                edits,
                codes,
                new JdbcTraffic(JdbcClient.create(source), clock),
                Map.of(Direction.INCOMING, new PlaceReceived(), Direction.OUTGOING, new PlaceSubmitted()),
                code -> accounts.systemOf(code).isPresent(),
                properties.codes().simulationDays(),
                clock);
    }

    @Bean
    CompareDirectory compareDirectory(
            RegistryLoader loader, EditStore edits, CodeRegistry codes, DirectoryViews directory, Clock clock) {
        return new CompareDirectory(loader, edits, codes, directory, clock);
    }

    @Bean
    CodesSteps codesSteps(ReloadCodes reload, CollectQuestions collect) {
        return new CodesSteps(reload, collect);
    }
}
