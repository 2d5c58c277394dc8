package vn.courtaxis.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
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
import vn.courtaxis.codes.Sheet;
import vn.courtaxis.codes.SheetEdit;
import vn.courtaxis.directory.DirectorySource;
import vn.courtaxis.document.Direction;
import vn.courtaxis.document.ErrorCode;
import vn.courtaxis.document.Verdict;
import vn.courtaxis.exchange.DocumentStore;
import vn.courtaxis.exchange.TemporaryDocumentStore;
import vn.courtaxis.incoming.PlaceReceived;
import vn.courtaxis.ledger.Ledger;
import vn.courtaxis.outgoing.PlaceSubmitted;
import vn.courtaxis.registry.CollectQuestions;
import vn.courtaxis.registry.CompareDirectory;
import vn.courtaxis.registry.DecideCode;
import vn.courtaxis.registry.Edit;
import vn.courtaxis.registry.EditCodes;
import vn.courtaxis.registry.Edition;
import vn.courtaxis.registry.ImportCodes;
import vn.courtaxis.registry.ImportCodes.Outcome;
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

    /** On a database of its own. */
    public static TestCodes inMemory(Path folder, Clock clock) throws IOException {
        return inMemory(folder, clock, true);
    }

    /** @param sandbox whether rows of the sandbox may come in */
    public static TestCodes inMemory(Path folder, Clock clock, boolean sandbox) throws IOException {
        var source = TestLedger.inMemory();
        return on(source, TestLedger.on(source, clock), new TemporaryDocumentStore(folder), clock, sandbox);
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

    /** Of what is valid. */
    public long version() {
        return editions.standing().version();
    }

    /** Tables that came and were made valid as people do it. */
    public void imported(Upload... tables) {
        var outcome = imports.prepare(List.of(tables), "", "op");
        assertThat(outcome).isInstanceOf(Outcome.Draft.class);
        var draft = ((Outcome.Draft) outcome).edition().number();
        assertThat(imports.activate(draft, version(), "đúng", "op")).isInstanceOf(Verdict.Done.class);
    }

    /** A draft that nobody looked at, as if it had been right when it came. */
    public long draft(Sheet sheet, Upload table) {
        var tables = List.of(new Edition.Table(sheet, table.name(), table.file()));
        return editions.draft(new Edition.New(version(), "op", "", 0, 0, 0, tables))
                .number();
    }

    /** A row that nobody looked at, as if it had been right when it was proposed by one. */
    public long proposed(SheetEdit row) {
        return edits.propose(new Edit.New(row, row.sheet().key(row.cells()), "one", "vì"))
                .number();
    }

    /** As {@link #proposed}, and approved by two. */
    public long inForce(SheetEdit row) {
        var number = proposed(row);
        edits.decide(number, Edit.State.PROPOSED, Edit.State.APPROVED, "two", "");
        return number;
    }

    /** A further code of an organization, to be proposed. */
    public static SheetEdit code(String organization, String code) {
        return new SheetEdit(
                "x",
                Sheet.CODES,
                false,
                Map.of(
                        "organization", organization,
                        "code", code,
                        "kind", "ad_hoc",
                        "certainty", "sandbox",
                        "source", "test"));
    }

    public static ErrorCode refused(Verdict<?> verdict) {
        assertThat(verdict).isInstanceOf(Verdict.Rejected.class);
        return ((Verdict.Rejected<?>) verdict).problem().code();
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
