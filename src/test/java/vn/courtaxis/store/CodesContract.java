package vn.courtaxis.store;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.courtaxis.ledger.Fixtures.COURT;
import static vn.courtaxis.ledger.Fixtures.OFFICE;
import static vn.courtaxis.ledger.Fixtures.header;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.courtaxis.codes.Decided.Meaning;
import vn.courtaxis.codes.KnownOrganization;
import vn.courtaxis.codes.Resolution;
import vn.courtaxis.codes.Sheet;
import vn.courtaxis.codes.SheetEdit;
import vn.courtaxis.directory.DirectoryRow;
import vn.courtaxis.directory.DirectorySource;
import vn.courtaxis.directory.RefreshDirectory;
import vn.courtaxis.directory.ScriptedDirectory;
import vn.courtaxis.document.ErrorCode;
import vn.courtaxis.document.MessageKind;
import vn.courtaxis.document.Organization;
import vn.courtaxis.document.OrganizationCode;
import vn.courtaxis.document.Problem;
import vn.courtaxis.document.Verdict;
import vn.courtaxis.ledger.Change;
import vn.courtaxis.ledger.Ledger;
import vn.courtaxis.ledger.MovableClock;
import vn.courtaxis.ledger.NewListing;
import vn.courtaxis.ledger.State;
import vn.courtaxis.ledger.TimelineEvent.Outcome;
import vn.courtaxis.registry.Edition;
import vn.courtaxis.registry.ImportCodes;
import vn.courtaxis.registry.Question;

/** What the storage of the code registry promises, and everything that changes it on top; run against each database. */
abstract class CodesContract {

    private static final String HEADER = "id,code,name,kind,certainty,source";
    private static final String NEW_COURT = "sandbox-tand-04,W90.04,Tòa án tỉnh số 4 (SANDBOX),court,sandbox,test";
    private static final Organization UNKNOWN = new Organization(OrganizationCode.of("W90.77"), "Tòa án cũ");

    private final MovableClock clock = new MovableClock();
    private DataSource source;
    private Ledger ledger;
    private FileDocumentStore documents;
    private TestCodes registry;

    /** A migrated database without entries. */
    abstract DataSource database();

    @BeforeEach
    void open(@TempDir Path directory) throws IOException {
        source = database();
        ledger = TestLedger.on(source, clock);
        documents = new FileDocumentStore(directory, "test", file -> {});
        registry = adapter();
    }

    private TestCodes adapter() throws IOException {
        return TestCodes.on(source, ledger, documents, clock);
    }

    private Edition imported(String... rows) {
        var lines = new String[rows.length + 1];
        lines[0] = HEADER;
        System.arraycopy(rows, 0, lines, 1, rows.length);
        var outcome = registry.imports().prepare(List.of(registry.upload("courts.csv", lines)), "note", "op");
        return ((ImportCodes.Outcome.Draft) outcome).edition();
    }

    private static <T> T done(Verdict<T> verdict) {
        assertThat(verdict).isInstanceOf(Verdict.Done.class);
        return ((Verdict.Done<T>) verdict).value();
    }

    private static ErrorCode refused(Verdict<?> verdict) {
        assertThat(verdict).isInstanceOf(Verdict.Rejected.class);
        return ((Verdict.Rejected<?>) verdict).problem().code();
    }

    private String name(TestCodes at, String code) {
        return at.codes().resolve(code).map(KnownOrganization::name).orElse("");
    }

    @Test
    void showsADraftBeforeItIsValidAndGoesBackToAFormerOne() throws IOException {
        var other = adapter();
        var first = imported(NEW_COURT);
        var shown = registry.imports().preview(first.number()).orElseThrow();

        assertThat(shown.difference().added()).containsExactly("sandbox-tand-04");
        assertThat(first.added()).isOne();
        assertThat(name(registry, "W90.04")).isEmpty();

        done(registry.imports().activate(first.number(), shown.version(), "đúng", "op"));
        other.reload().ifChanged();
        assertThat(name(registry, "W90.04")).isEqualTo("Tòa án tỉnh số 4 (SANDBOX)");
        assertThat(name(other, "W90.04")).isEqualTo("Tòa án tỉnh số 4 (SANDBOX)");
        assertThat(other.codes().version()).isEqualTo(2);

        var second = imported();
        done(registry.imports().activate(second.number(), 2, "rỗng", "op"));
        assertThat(name(registry, "W90.04")).isEmpty();

        var back = done(registry.imports().activate(first.number(), 3, "quay lại", "op"));
        assertThat(back.state()).isEqualTo(Edition.State.ACTIVE);
        assertThat(name(registry, "W90.04")).isNotEmpty();
        assertThat(registry.editions().editions(10))
                .extracting(Edition::state)
                .containsExactly(Edition.State.FORMER, Edition.State.ACTIVE);
    }

    @Test
    void keepsNothingOfTablesWithWrongLinesAndTellsThemAll() {
        var outcome = registry.imports()
                .prepare(
                        List.of(
                                registry.upload(
                                        "courts.csv",
                                        HEADER,
                                        NEW_COURT,
                                        "x,W90.01,Ai đó,court,sandbox,test",
                                        "y,W90.05,,court,sandbox,test"),
                                registry.upload("more.csv", "what,is,this", "1,2,3")),
                        "",
                        "op");
        var again = registry.imports()
                .prepare(
                        List.of(registry.upload(
                                "courts.csv",
                                HEADER,
                                NEW_COURT,
                                "x,W90.06,Ai đó,court,sandbox,test",
                                "z,W90.06,Ai đó,court,sandbox,test",
                                "y,W90.05,,court,sandbox,test")),
                        "",
                        "op");

        assertThat(((ImportCodes.Outcome.Broken) outcome).problems())
                .singleElement()
                .asString()
                .startsWith("more.csv");
        assertThat(((ImportCodes.Outcome.Broken) again).problems())
                .hasSize(2)
                .anySatisfy(problem -> assertThat(problem).contains("courts.csv:4", "W90.06"))
                .anySatisfy(problem -> assertThat(problem).startsWith("courts.csv:5"));
        assertThat(registry.editions().editions(10)).isEmpty();
    }

    @Test
    void activatesNothingThatWasLookedAtBesideAnotherRegistry() {
        var one = imported(NEW_COURT);
        var other = imported();

        done(registry.imports().activate(one.number(), 1, "đúng", "op"));
        var late = registry.imports().activate(other.number(), 1, "đúng", "op");
        var unreasoned = registry.imports().activate(other.number(), 2, " ", "op");
        done(registry.imports().discard(other.number(), "thôi", "op"));
        var discarded = registry.imports().activate(other.number(), 2, "đúng", "op");

        assertThat(refused(late)).isEqualTo(ErrorCode.CODES_OUTDATED);
        assertThat(refused(unreasoned)).isEqualTo(ErrorCode.REASON_MISSING);
        assertThat(refused(discarded)).isEqualTo(ErrorCode.ACTION_NOT_ALLOWED);
        assertThat(refused(registry.imports().activate(999, 2, "đúng", "op")))
                .isEqualTo(ErrorCode.CODES_ENTRY_NOT_FOUND);
        assertThat(registry.editions().standing().version()).isEqualTo(2);
    }

    @Test
    void keepsTheFilesOfEveryEdition() {
        var file = imported(NEW_COURT).tables().get(0).file();

        assertThat(TestLedger.retention(source).wanted(List.of(file.sha256(), "0".repeat(64))))
                .containsExactly(file.sha256());
    }

    @Test
    void staysWithWhatIsRightWhenTheNewRegistryIsNot() throws IOException {
        var edition = imported(NEW_COURT);
        done(registry.imports().activate(edition.number(), 1, "đúng", "op"));
        var other = adapter();
        // a hand at the database: what no use case would let through
        registry.edits()
                .propose(new vn.courtaxis.registry.Edit.New(
                        new SheetEdit("test", Sheet.ORGANIZATIONS, false, Map.of("id", "broken")),
                        "BROKEN",
                        "op",
                        "thử"));
        var number = registry.edits().edits(0, 1).get(0).number();
        registry.edits()
                .decide(
                        number,
                        vn.courtaxis.registry.Edit.State.PROPOSED,
                        vn.courtaxis.registry.Edit.State.APPROVED,
                        "op",
                        "");

        other.reload().ifChanged();
        other.reload().ifChanged();

        assertThat(name(other, "W90.04")).isNotEmpty();
        assertThat(other.codes().version()).isEqualTo(2);
        assertThat(other.broken()).hasSize(1);
    }

    @Test
    void asksOnceAndLetsAllThatWaitGoOnWhenSomebodyDecides() {
        var first = quarantined("a-1", "W90.77", ErrorCode.UNKNOWN_ADDRESSEE);
        var second = quarantined("a-2", "W90.77", ErrorCode.UNKNOWN_ADDRESSEE);
        var elsewhere = quarantined("a-3", "W90.78", ErrorCode.UNKNOWN_ADDRESSEE);
        registry.collect().run();
        registry.collect().run();

        var open = registry.questions().questions(Question.State.OPEN, 0, 10);
        var question = open.stream()
                .filter(asked -> asked.key().equals("W90.77"))
                .findFirst()
                .orElseThrow();
        assertThat(open).hasSize(2);
        assertThat(question.times()).isEqualTo(2);
        assertThat(question.nameWritten()).isEqualTo("Tòa án cũ");
        assertThat(registry.questions().waiting(question.number(), 10)).containsExactlyInAnyOrder(first, second);
        assertThat(registry.questions().countWaiting()).isEqualTo(3);

        assertThat(refused(registry.decide()
                        .decide(question.number(), "sandbox-tand-cap-cao-2", Meaning.REDIRECT, "vì", "op")))
                .isEqualTo(ErrorCode.ADDRESSEE_ENDED);
        assertThat(refused(registry.decide()
                        .decide(question.number(), "tand-thanh-pho-ha-noi", Meaning.REDIRECT, "vì", "op")))
                .isEqualTo(ErrorCode.ADDRESSEE_WITHOUT_CODE);
        var decision =
                done(registry.decide().decide(question.number(), "sandbox-tand-02", Meaning.REDIRECT, "theo QĐ", "op"));

        assertThat(state(first)).isEqualTo(State.STORED);
        assertThat(state(second)).isEqualTo(State.STORED);
        assertThat(state(elsewhere)).isEqualTo(State.QUARANTINED);
        assertThat(new JdbcLedgerViews(org.springframework.jdbc.core.simple.JdbcClient.create(source), clock)
                        .timeline(first))
                .last()
                .satisfies(line -> assertThat(line.step()).isEqualTo("codes"));
        assertThat(refused(registry.decide()
                        .decide(question.number(), "sandbox-tand-02", Meaning.REDIRECT, "lần nữa", "op")))
                .isEqualTo(ErrorCode.ACTION_NOT_ALLOWED);

        done(registry.decide().revoke(decision.number(), "nhầm", "op"));
        assertThat(registry.codes().resolve("W90.77")).isEmpty();
        assertThat(registry.questions().inForce()).isEmpty();
    }

    @Test
    void releasesWhatAnImportedTableAnswers() {
        var waiting = quarantined("b-1", "W90.04", ErrorCode.UNKNOWN_ADDRESSEE);
        var ended = quarantined("b-2", "W90.92", ErrorCode.ADDRESSEE_ENDED);
        registry.collect().run();
        var edition = imported(NEW_COURT);

        done(registry.imports().activate(edition.number(), 1, "đúng", "op"));

        assertThat(state(waiting)).isEqualTo(State.STORED);
        assertThat(state(ended)).isEqualTo(State.QUARANTINED);
        assertThat(registry.questions().questions(Question.State.OPEN, 0, 10))
                .extracting(Question::why)
                .containsExactly(Question.Why.ENDED);
        assertThat(registry.questions().questions(Question.State.SETTLED, 0, 10))
                .extracting(Question::key)
                .containsExactly("W90.04");
    }

    @Test
    void startsWithTheTablesOfTheConfigurationWhenAnEditionCannotBeRead(@TempDir Path elsewhere) throws IOException {
        var edition = imported(NEW_COURT);
        done(registry.imports().activate(edition.number(), 1, "đúng", "op"));
        var lost = new FileDocumentStore(elsewhere, "test", file -> {});

        var started = TestCodes.on(source, ledger, lost, clock);

        assertThat(name(started, "W90.04")).isEmpty();
        assertThat(name(started, "W90.01")).isNotEmpty();
        assertThat(started.loader().problems()).singleElement().asString().contains("courts.csv");

        try (var found = documents.open(edition.tables().get(0).file())) {
            lost.keep(found);
        }
        clock.move(java.time.Duration.ofMinutes(2));
        started.reload().ifChanged();
        assertThat(name(started, "W90.04")).isNotEmpty();
        assertThat(started.loader().problems()).isEmpty();
    }

    @Test
    void asksNothingAboutAnAgencyEverybodyKnowsAndNothingTwiceThatWasPutAside() {
        quarantined("c-1", "W90.02", ErrorCode.UNKNOWN_ADDRESSEE);
        quarantined("c-2", "W90.77", ErrorCode.UNKNOWN_ADDRESSEE);
        registry.collect().run();
        var question =
                registry.questions().questions(Question.State.OPEN, 0, 10).get(0);

        done(registry.decide().dismiss(question.number(), "xử lý từng văn bản", "op"));
        registry.collect().run();

        assertThat(registry.questions().count(Question.State.OPEN)).isZero();
        assertThat(registry.questions().count(Question.State.DISMISSED)).isOne();
    }

    @Test
    void garbageOpensNoMoreQuestionsThanPeopleCanSeeAndNothingIsLost() {
        for (var n = 0; n < TestCodes.MOST_QUESTIONS / 2; n++) {
            registry.collect().met("X" + n, "", new Resolution.Unknown(), Set.of(), "dms");
        }
        assertThat(registry.collect().isFull()).isFalse();

        clock.move(java.time.Duration.ofSeconds(1));
        registry.collect().met("Y1", "", new Resolution.Unknown(), Set.of(), "dms");
        registry.collect().met("X3", "", new Resolution.Unknown(), Set.of(), "dms");
        assertThat(registry.collect().isFull()).isTrue();
        assertThat(registry.questions().count(Question.State.OPEN)).isEqualTo(TestCodes.MOST_QUESTIONS / 2);
        assertThat(registry.questions().questions(Question.State.OPEN, 0, 1))
                .extracting(Question::key, Question::times)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("X3", 2L));

        for (var n = 0; n < TestCodes.MOST_QUESTIONS / 2; n++) {
            quarantined("d-0" + n, "W90.5" + n, ErrorCode.UNKNOWN_ADDRESSEE);
        }
        registry.collect().run();
        clock.move(java.time.Duration.ofSeconds(1));
        var waiting = quarantined("d-1", "W90.77", ErrorCode.UNKNOWN_ADDRESSEE);
        registry.collect().run();

        assertThat(registry.collect().isFull()).isTrue();
        assertThat(registry.questions().count(Question.State.OPEN)).isEqualTo(TestCodes.MOST_QUESTIONS);
        assertThat(registry.questions().questions(Question.State.OPEN, 0, 20))
                .extracting(Question::key)
                .doesNotContain("W90.77");
        assertThat(state(waiting)).isEqualTo(State.QUARANTINED);

        done(registry.decide()
                .dismiss(
                        registry.questions()
                                .questions(Question.State.OPEN, 0, 1)
                                .get(0)
                                .number(),
                        "rác",
                        "op"));
        registry.collect().run();

        assertThat(registry.questions().questions(Question.State.OPEN, 0, 20))
                .filteredOn(question -> question.key().equals("W90.77"))
                .singleElement()
                .satisfies(question -> assertThat(registry.questions().waiting(question.number(), 5))
                        .containsExactly(waiting));
    }

    @Test
    void remembersRefusedRecipientsByWhatTheyAre() {
        registry.collect().met("w90.92", "Cấp cao", ended(), Set.of(), "dms");
        registry.collect().met("W90.92", "", ended(), Set.of(), "dms");
        var question =
                registry.questions().questions(Question.State.OPEN, 0, 10).get(0);

        var alias = registry.decide().decide(question.number(), "sandbox-tand-02", Meaning.ALIAS, "vì", "op");
        done(registry.decide().decide(question.number(), "sandbox-tand-02", Meaning.REDIRECT, "vì", "op"));

        assertThat(question.times()).isEqualTo(2);
        assertThat(refused(alias)).isEqualTo(ErrorCode.ACTION_NOT_ALLOWED);
        assertThat(registry.codes()
                        .resolve(vn.courtaxis.codes.Address.recipient(
                                "W90.92", registry.codes().today(), Set.of()))
                        .organization())
                .hasValueSatisfying(known -> assertThat(known.id()).isEqualTo("sandbox-tand-02"));
    }

    private Resolution ended() {
        return registry.codes()
                .resolve(vn.courtaxis.codes.Address.recipient(
                        "W90.92", registry.codes().today(), Set.of()));
    }

    @Test
    void opensOneQuestionHoweverManyAdaptersMeetTheCodeAtOnce() throws Exception {
        var others = List.of(adapter(), adapter(), adapter());
        var threads = Executors.newFixedThreadPool(6);
        var unknown = new Resolution.Unknown();
        var asking = IntStream.range(0, 12)
                .<Callable<Void>>mapToObj(n -> () -> {
                    others.get(n % 3).collect().met("X99", "", unknown, Set.of(), "dms");
                    return null;
                })
                .toList();

        for (var one : threads.invokeAll(asking)) {
            one.get();
        }
        threads.shutdown();

        assertThat(registry.questions().questions(Question.State.OPEN, 0, 10))
                .singleElement()
                .satisfies(question -> assertThat(question.times()).isEqualTo(12));
    }

    @Test
    void changesASingleRowByTwoPeople() {
        var cells = Map.of(
                "id",
                "sandbox-tand-04",
                "code",
                "W90.04",
                "name",
                "Tòa số 4",
                "kind",
                "court",
                "certainty",
                "sandbox",
                "source",
                "QĐ (SANDBOX)");
        var row = new SheetEdit("new", Sheet.ORGANIZATIONS, false, cells);
        var clash = new SheetEdit(
                "new",
                Sheet.CODES,
                false,
                Map.of(
                        "organization",
                        "sandbox-tand-02",
                        "code",
                        "W90.01",
                        "kind",
                        "current",
                        "certainty",
                        "sandbox",
                        "source",
                        "QĐ"));
        var proposal = done(registry.edit().propose(row, "mới lập", "one"));

        assertThat(refused(registry.edit()
                        .propose(new SheetEdit("new", Sheet.ORGANIZATIONS, false, Map.of("id", "x")), "vì", "one")))
                .isEqualTo(ErrorCode.CODES_FILE_WRONG);
        assertThat(registry.edit().propose(clash, "vì", "one")).isInstanceOf(Verdict.Done.class);
        assertThat(refused(registry.edit().approve(proposal.number(), "", "one")))
                .isEqualTo(ErrorCode.CODES_SECOND_PERSON);
        assertThat(name(registry, "W90.04")).isEmpty();

        done(registry.edit().approve(proposal.number(), "", "two"));
        assertThat(name(registry, "W90.04")).isEqualTo("Tòa số 4");
        assertThat(refused(registry.edit().refuse(proposal.number(), "muộn", "two")))
                .isEqualTo(ErrorCode.ACTION_NOT_ALLOWED);

        assertThat(refused(registry.edit().undo(proposal.number(), "nhầm", "one")))
                .isEqualTo(ErrorCode.CODES_SECOND_PERSON);
        done(registry.edit().undo(proposal.number(), "nhầm", "two"));
        assertThat(name(registry, "W90.04")).isEmpty();
    }

    @Test
    void knowsTheCodesOfTheAxisUnderEverythingThatIsStated() {
        var rows = IntStream.range(0, 520)
                .mapToObj(n -> row("H90." + n, "", "Đơn vị " + n))
                .toList();
        refresh(rows, row("W90.01", "000.01.90.W90", "Tên khác"), row("Z99.1", "000.00.01.Z99", "Trung tâm"));

        registry.reload().ifChanged();

        assertThat(name(registry, "H90.519")).isEqualTo("Đơn vị 519");
        assertThat(name(registry, "000.01.90.W90")).isEmpty();
        assertThat(name(registry, "000.00.01.Z99")).isEqualTo("Trung tâm");
        assertThat(registry.codes().own()).extracting(KnownOrganization::id).doesNotContain("axis:Z99.1");
        assertThat(registry.codes().all()).extracting(KnownOrganization::id).doesNotContain("axis:Z99.1");
    }

    private void refresh(List<DirectoryRow> many, DirectoryRow... more) {
        var all = new java.util.ArrayList<>(many);
        Collections.addAll(all, more);
        var axis = new ScriptedDirectory().lists(all.toArray(DirectoryRow[]::new));
        var refreshed = new RefreshDirectory(
                        axis, TestDirectory.on(source, clock).store(), "W90", 20)
                .refresh(DirectorySource.AGENCIES, "op");
        assertThat(refreshed).isPresent();
    }

    private static DirectoryRow row(String code, String other, String name) {
        return new DirectoryRow("id-" + code, "", code, other, name, "", "", "", "", false, true);
    }

    private UUID quarantined(String axisDocId, String to, ErrorCode problem) {
        var entry = ledger.listed(new NewListing(
                "W90", axisDocId, MessageKind.DOCUMENT, OFFICE.code().value(), ""));
        var receiver = new Organization(OrganizationCode.of(to), to.equals("W90.77") ? UNKNOWN.name() : COURT.name());
        ledger.apply(
                entry,
                Change.to(State.QUARANTINED, "incoming-open", Outcome.QUARANTINED)
                        .header(header(axisDocId.substring(2), OFFICE, receiver))
                        .problem(new Problem(problem, to)));
        return entry.id();
    }

    private State state(UUID id) {
        return ledger.find(id).orElseThrow().state();
    }
}
