package vn.courtaxis.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.courtaxis.codes.CodeRegistry;
import vn.courtaxis.codes.SandboxCodes;
import vn.courtaxis.directory.DirectorySource;
import vn.courtaxis.document.Direction;
import vn.courtaxis.exchange.DocumentStore;
import vn.courtaxis.incoming.PlaceReceived;
import vn.courtaxis.ledger.Ledger;
import vn.courtaxis.outgoing.PlaceSubmitted;
import vn.courtaxis.registry.CollectQuestions;
import vn.courtaxis.registry.CompareDirectory;
import vn.courtaxis.registry.DecideCode;
import vn.courtaxis.registry.EditCodes;
import vn.courtaxis.registry.ImportCodes;
import vn.courtaxis.registry.ImportCodes.Upload;
import vn.courtaxis.registry.RegistryLoader;
import vn.courtaxis.registry.ReleaseWaiting;
import vn.courtaxis.registry.ReloadCodes;
import vn.courtaxis.registry.SimulateCodes;
import vn.courtaxis.registry.TrySteps;

/** The code registry of one adapter on a real database, with the courts of the sandbox. */
public record TestCodes(
        CodeRegistry codes,
        JdbcCodeEditions editions,
        JdbcCodeQuestions questions,
        JdbcCodeEdits edits,
        DocumentStore documents,
        RegistryLoader loader,
        ReloadCodes reload,
        ImportCodes imports,
        CollectQuestions collect,
        DecideCode decide,
        EditCodes edit,
        SimulateCodes simulate,
        CompareDirectory compare,
        DataSource source,
        List<String> broken) {

    /** Questions that may be open; small, so that a test fills them. */
    public static final int MOST_QUESTIONS = 12;

    public static TestCodes on(DataSource source, Ledger ledger, DocumentStore documents, Clock clock)
            throws IOException {
        return on(source, ledger, documents, clock, true);
    }

    /** @param sandbox whether rows of the sandbox may come in; those of the files are there in any case */
    public static TestCodes on(DataSource source, Ledger ledger, DocumentStore documents, Clock clock, boolean sandbox)
            throws IOException {
        var jdbc = new JdbcTemplate(source);
        var transaction = new TransactionTemplate(new DataSourceTransactionManager(source));
        var editions = new JdbcCodeEditions(jdbc, transaction, clock, () -> {});
        var questions = new JdbcCodeQuestions(jdbc, transaction, clock, () -> {});
        var edits = new JdbcCodeEdits(jdbc, transaction, clock, () -> {});
        var directory = new JdbcDirectoryViews(JdbcClient.create(source));
        var loader = new RegistryLoader(
                SandboxCodes.files(),
                editions,
                edits,
                questions,
                documents,
                directory,
                Set.of(DirectorySource.AGENCIES),
                clock);
        var codes = new CodeRegistry(loader.load(), clock, code -> code.value().startsWith("W90"));
        var steps = new TrySteps(loader, edits, sandbox);
        var broken = new ArrayList<String>();
        var reload = new ReloadCodes(loader, codes, new ReleaseWaiting(ledger, questions, codes)::run, broken::addAll);
        return new TestCodes(
                codes,
                editions,
                questions,
                edits,
                documents,
                loader,
                reload,
                new ImportCodes(loader, steps, editions, documents, codes, reload),
                new CollectQuestions(ledger, questions, codes, MOST_QUESTIONS),
                new DecideCode(questions, codes, reload),
                new EditCodes(steps, edits, reload, true),
                new SimulateCodes(
                        loader,
                        editions,
                        edits,
                        codes,
                        new JdbcTraffic(JdbcClient.create(source), clock),
                        Map.of(Direction.INCOMING, new PlaceReceived(), Direction.OUTGOING, new PlaceSubmitted()),
                        code -> code.value().startsWith("W90"),
                        31,
                        clock),
                new CompareDirectory(loader, edits, codes, directory, clock),
                source,
                broken);
    }

    public Upload upload(String name, String... lines) {
        try {
            return new Upload(
                    name,
                    documents.keep(
                            new ByteArrayInputStream(String.join("\n", lines).getBytes(UTF_8))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All is as after the migration. */
    static void clear(DataSource source) {
        var jdbc = JdbcClient.create(source);
        for (var table : List.of(
                "code_waiting", "code_question", "code_decision", "code_edit", "code_edition_file", "code_edition")) {
            jdbc.sql("delete from " + table).update();
        }
        jdbc.sql("update code_state set version = 1, edition = 0").update();
    }
}
