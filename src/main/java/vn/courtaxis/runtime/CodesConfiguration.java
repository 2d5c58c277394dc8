package vn.courtaxis.runtime;

import java.io.IOException;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import vn.courtaxis.codes.CodeRegistry;
import vn.courtaxis.codes.Unresolved;
import vn.courtaxis.directory.DirectoryViews;
import vn.courtaxis.exchange.AxisAccounts;
import vn.courtaxis.exchange.DocumentStore;
import vn.courtaxis.ledger.Ledger;
import vn.courtaxis.registry.AskAboutRecipients;
import vn.courtaxis.registry.CodeStore;
import vn.courtaxis.registry.CollectQuestions;
import vn.courtaxis.registry.DecideCode;
import vn.courtaxis.registry.ImportCodes;
import vn.courtaxis.registry.QuestionStore;
import vn.courtaxis.registry.RegistryLoader;
import vn.courtaxis.registry.ReleaseWaiting;
import vn.courtaxis.registry.ReloadCodes;

/** The code registry, put together; it is there before anything begins to work. */
@Configuration(proxyBeanMethods = false)
@Profile("!twin")
class CodesConfiguration {

    @Bean
    RegistryLoader registryLoader(
            CodeStore store, DocumentStore documents, DirectoryViews directory, CourtAxisProperties properties) {
        var codes = properties.codes();
        return new RegistryLoader(store, documents, directory, codes.fromDirectory(), codes.files());
    }

    @Bean
    RegistryLoader.Loaded loadedCodes(RegistryLoader loader) throws IOException {
        return loader.start();
    }

    @Bean
    CodeRegistry codeRegistry(RegistryLoader.Loaded loaded, AxisAccounts accounts, Clock clock) {
        return new CodeRegistry(
                loaded.snapshot(), clock, code -> accounts.systemOf(code).isPresent());
    }

    @Bean
    Unresolved unresolved(QuestionStore questions, CodeRegistry codes) {
        return new AskAboutRecipients(questions, codes);
    }

    @Bean
    ReloadCodes reloadCodes(
            RegistryLoader loader,
            RegistryLoader.Loaded loaded,
            CodeRegistry codes,
            QuestionStore questions,
            Ledger ledger,
            Clock clock) {
        var release = new ReleaseWaiting(questions, ledger, codes);
        return new ReloadCodes(loader, loaded, codes, release::run, clock);
    }

    @Bean
    ImportCodes importCodes(
            CodeStore store, DocumentStore documents, RegistryLoader loader, CodeRegistry codes, ReloadCodes reload) {
        return new ImportCodes(store, documents, loader, codes, reload);
    }

    @Bean
    DecideCode decideCode(
            CodeStore store, QuestionStore questions, RegistryLoader loader, CodeRegistry codes, ReloadCodes reload) {
        return new DecideCode(store, questions, loader, codes, reload);
    }

    @Bean
    CodesSteps codesSteps(ReloadCodes reload, QuestionStore questions, Ledger ledger, CodeRegistry codes) {
        return new CodesSteps(reload, new CollectQuestions(questions, ledger, codes));
    }
}
