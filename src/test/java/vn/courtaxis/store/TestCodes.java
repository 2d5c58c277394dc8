package vn.courtaxis.store;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.courtaxis.codes.CodeRegistry;
import vn.courtaxis.directory.DirectorySource;
import vn.courtaxis.exchange.DocumentStore;
import vn.courtaxis.ledger.Ledger;
import vn.courtaxis.registry.CollectQuestions;
import vn.courtaxis.registry.DecideCode;
import vn.courtaxis.registry.ImportCodes;
import vn.courtaxis.registry.RegistryLoader;
import vn.courtaxis.registry.ReleaseWaiting;
import vn.courtaxis.registry.ReloadCodes;

/** The registry of one adapter as it runs on a database: the sandbox's courts, and what operators decide. */
public record TestCodes(
        Ledger ledger,
        JdbcCodes store,
        JdbcCodeQuestions questions,
        CodeRegistry codes,
        ReloadCodes reload,
        ImportCodes imports,
        DecideCode decide,
        CollectQuestions collect) {

    private static final List<Path> FILES = List.of(
            Path.of("config/codes/organizations.csv"),
            Path.of("config/codes/sandbox-courts.csv"),
            Path.of("config/codes/sandbox-successions.csv"),
            Path.of("config/codes/sandbox-matters.csv"));

    public static TestCodes on(DataSource source, Clock clock, DocumentStore documents) throws IOException {
        var jdbc = JdbcClient.create(source);
        var transaction = new TransactionTemplate(new DataSourceTransactionManager(source));
        var ledger = TestLedger.on(source, clock);
        var store = new JdbcCodes(jdbc, transaction, clock, () -> {});
        var questions = new JdbcCodeQuestions(jdbc, transaction, clock, () -> {});
        var directory = new JdbcDirectoryViews(jdbc);
        var loader = new RegistryLoader(store, documents, directory, Set.of(DirectorySource.QD20), FILES);
        var first = loader.start();
        var codes = new CodeRegistry(
                first.snapshot(), clock, code -> code.value().startsWith("W90"));
        var release = new ReleaseWaiting(questions, ledger, codes);
        var reload = new ReloadCodes(loader, first, codes, release::run, clock);
        return new TestCodes(
                ledger,
                store,
                questions,
                codes,
                reload,
                new ImportCodes(store, documents, loader, codes, reload),
                new DecideCode(store, questions, loader, codes, reload),
                new CollectQuestions(questions, ledger, codes));
    }

    static void clear(DataSource source) {
        var jdbc = JdbcClient.create(source);
        TestDirectory.clear(source);
        jdbc.sql("update code_state set version = 1, edition = 0").update();
        for (var table : List.of("code_edition_file", "code_edition", "code_waiting", "code_question", "code_decision")) {
            jdbc.sql("delete from " + table).update();
        }
    }
}
