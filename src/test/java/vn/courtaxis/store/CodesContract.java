package vn.courtaxis.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.courtaxis.ledger.Fixtures.OFFICE;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.courtaxis.codes.Address;
import vn.courtaxis.codes.Decided.Meaning;
import vn.courtaxis.codes.KnownOrganization;
import vn.courtaxis.codes.Resolution;
import vn.courtaxis.directory.DirectorySource;
import vn.courtaxis.directory.RefreshDirectory;
import vn.courtaxis.directory.ScriptedDirectory;
import vn.courtaxis.document.ErrorCode;
import vn.courtaxis.document.MessageKind;
import vn.courtaxis.document.Organization;
import vn.courtaxis.document.OrganizationCode;
import vn.courtaxis.document.Problem;
import vn.courtaxis.document.Verdict;
import vn.courtaxis.exchange.TemporaryDocumentStore;
import vn.courtaxis.ledger.Change;
import vn.courtaxis.ledger.Fixtures;
import vn.courtaxis.ledger.MovableClock;
import vn.courtaxis.ledger.NewListing;
import vn.courtaxis.ledger.State;
import vn.courtaxis.ledger.TimelineEvent.Outcome;
import vn.courtaxis.registry.AskAboutRecipients;
import vn.courtaxis.registry.Decision;
import vn.courtaxis.registry.Edition;
import vn.courtaxis.registry.ImportCodes.Drafted;
import vn.courtaxis.registry.ImportCodes.Upload;
import vn.courtaxis.registry.Question;

/** How operators change the registry, and what its storage promises; run against each database. */
abstract class CodesContract {

    private static final String HEADER = "id,code,name,kind,certainty,source\n";
    private static final String NEW_COURT = HEADER + "moi,W90.07,Tòa án nhân dân mới (SANDBOX),court,sandbox,test\n";

    private final MovableClock clock = new MovableClock();
    private TemporaryDocumentStore documents;
    private DataSource source;
    private TestCodes here;
    private int listings;

    /** A migrated database without entries. */
    abstract DataSource database();

    @BeforeEach
    void open(@TempDir Path folder) throws IOException {
        documents = new TemporaryDocumentStore(folder);
        source = database();
        here = TestCodes.on(source, clock, documents);
    }

    @Test
    void anImportIsLookedAtAndThenValidEverywhereAsAWhole() throws IOException {
        var elsewhere = TestCodes.on(source, clock, documents);

        var draft = draft(NEW_COURT);
        assertThat(draft.comparison().added()).containsExactly("moi");
        assertThat(draft.edition().parts()).extracting(Edition.Part::rows).containsExactly(1);
        assertThat(name("W90.07")).isEmpty();

        assertThat(activate(draft)).isEqualTo(Verdict.done(2L));
        assertThat(name("W90.07")).contains("Tòa án nhân dân mới (SANDBOX)");
        assertThat(here.codes().version()).isEqualTo(2);
        assertThat(elsewhere.codes().resolve("W90.07")).isEmpty();
        elsewhere.reload().ifChanged();
        assertThat(elsewhere.codes().resolve("W90.07")).isPresent();
        assertThat(TestCodes.on(source, clock, documents).codes().resolve("W90.07")).isPresent();
    }

    @Test
    void filesOfEditionsAreWantedByRetention() throws IOException {
        var file = draft(NEW_COURT).edition().parts().get(0).file().sha256();

        assertThat(TestLedger.retention(source).wanted(List.of(file, "0".repeat(64))))
                .containsExactly(file);
    }

    @Test
    void everyWrongLineIsToldAtOnceAndNothingIsKept() throws IOException {
        var broken = here.imports()
                .draft(
                        List.of(
                                upload("courts.csv", HEADER + "a,W90.01,Tòa A,court,sandbox,test\n,W90.08,B,court,x,test\n"),
                                upload("s.csv", "old,new,effective,certainty,source\na,none,2025-07-01,sandbox,test\n")),
                        "",
                        "operator");

        assertThat(broken).isInstanceOfSatisfying(Drafted.Broken.class, refused -> assertThat(refused.problems())
                .anyMatch(problem -> problem.startsWith("courts.csv:3: id is empty"))
                .anyMatch(problem -> problem.startsWith("s.csv:2: new none is no organization"))
                .anyMatch(problem -> problem.startsWith("s.csv:2: a has a successor, but no valid_to")));
        assertThat(here.store().editions(10)).isEmpty();
        assertThat(name("W90.01")).contains(Fixtures.COURT.name());
    }

    @Test
    void whoLookedAtAnOlderRegistryLooksAgain() throws IOException {
        var first = draft(NEW_COURT);
        var second = draft(HEADER + "khac,W90.08,Tòa án khác (SANDBOX),court,sandbox,test\n");
        activate(first);

        assertThat(problem(activate(second))).isEqualTo(ErrorCode.CODES_OUTDATED);
        assertThat(name("W90.07")).isPresent();
        assertThat(name("W90.08")).isEmpty();

        var preview = here.imports().preview(second.edition().number()).orElseThrow();
        assertThat(preview.comparison().removed()).containsExactly("moi");
        here.imports().activate(second.edition().number(), preview.seen(), "đã xem lại", "operator");
        assertThat(name("W90.07")).isEmpty();
        assertThat(name("W90.08")).isPresent();
        assertThat(here.store().editions(10)).extracting(Edition::state).containsExactly(
                Edition.State.ACTIVE, Edition.State.FORMER);
    }

    @Test
    void oneGoesBackToAFormerEditionOrToTheFilesAlone() throws IOException {
        var first = draft(NEW_COURT);
        activate(first);
        activate(draft(HEADER));
        assertThat(name("W90.07")).isEmpty();

        here.imports().activate(first.edition().number(), 3, "nhập nhầm", "operator");
        assertThat(name("W90.07")).isPresent();

        here.imports().activate(0, 4, "bỏ hết", "operator");
        assertThat(name("W90.07")).isEmpty();
        assertThat(here.codes().version()).isEqualTo(5);
    }

    @Test
    void aDiscardedDraftStaysDiscarded() throws IOException {
        var draft = draft(NEW_COURT);
        here.imports().discard(draft.edition().number(), "sai bảng", "operator");

        assertThat(problem(activate(draft))).isEqualTo(ErrorCode.ACTION_NOT_ALLOWED);
        assertThat(here.store().valid().version()).isEqualTo(1);
        assertThat(here.store().edition(draft.edition().number()).orElseThrow().decision())
                .isEqualTo(new Edition.Decision("operator", clock.instant(), "sai bảng"));
    }

    @Test
    void whatCannotBeReadNeitherStopsAStartNorReplacesWhatWorks(@TempDir Path empty) throws IOException {
        activate(draft(NEW_COURT));
        var lost = new TemporaryDocumentStore(empty);

        var started = TestCodes.on(source, clock, lost);

        assertThat(started.codes().resolve("W90.01")).isPresent();
        assertThat(started.codes().resolve("W90.07")).isEmpty();
        assertThat(started.reload().problems()).singleElement().asString().contains("courts.csv");

        lost.keep(new ByteArrayInputStream(NEW_COURT.getBytes(UTF_8)));
        clock.move(Duration.ofMinutes(2));
        started.reload().ifChanged();
        assertThat(started.codes().resolve("W90.07")).isPresent();
        assertThat(started.reload().problems()).isEmpty();
    }

    @Test
    void documentsThatWaitForOneCodeAskOneQuestionAndGoOnWhenItIsAnswered() throws IOException {
        var first = quarantined("W90.99", ErrorCode.UNKNOWN_ADDRESSEE);
        var second = quarantined("w90.99", ErrorCode.UNKNOWN_ADDRESSEE);
        var other = quarantined("W90.92", ErrorCode.ADDRESSEE_ENDED);
        here.collect().collect();
        TestCodes.on(source, clock, documents).collect().collect();

        var question = open("W90.99");
        assertThat(question.times()).isEqualTo(2);
        assertThat(question.waiting()).isEqualTo(2);
        assertThat(question.about().why()).isEqualTo(Question.Why.UNKNOWN);
        assertThat(here.questions().count(Question.State.OPEN)).isEqualTo(2);

        var decision = decide(question, "sandbox-tand-02", Meaning.REDIRECT);

        assertThat(decision).isInstanceOf(Verdict.Done.class);
        assertThat(List.of(first, second)).extracting(this::state).containsOnly(State.STORED);
        assertThat(state(other)).isEqualTo(State.QUARANTINED);
        assertThat(addressee("W90.99")).contains("sandbox-tand-02");
        assertThat(here.questions().question(question.number()).orElseThrow().state())
                .isEqualTo(Question.State.DECIDED);
        assertThat(problem(decide(question, "sandbox-tand-01", Meaning.ALIAS))).isEqualTo(ErrorCode.ACTION_NOT_ALLOWED);
    }

    @Test
    void aDecisionThatIsTakenBackCountsNoMore() {
        quarantined("W90.92", ErrorCode.ADDRESSEE_ENDED);
        here.collect().collect();
        var decided = decide(open("W90.92"), "sandbox-tand-02", Meaning.REDIRECT);
        assertThat(addressee("W90.92")).contains("sandbox-tand-02");

        here.decide().revoke(number(decided), "nhầm đơn vị", "operator");

        assertThat(addressee("W90.92")).isEmpty();
        assertThat(here.questions().decisions(0, 10).get(0).revocation()).isNotNull();
        assertThat(problem(here.decide().revoke(number(decided), "lần nữa", "operator")))
                .isEqualTo(ErrorCode.ACTION_NOT_ALLOWED);
    }

    @Test
    void aDecisionThatAnswersNothingIsRefused() {
        quarantined("W90.99", ErrorCode.UNKNOWN_ADDRESSEE);
        here.collect().collect();
        var question = open("W90.99");

        assertThat(problem(decide(question, "none", Meaning.ALIAS))).isEqualTo(ErrorCode.CODES_ENTRY_NOT_FOUND);
        assertThat(problem(decide(question, "sandbox-tand-cap-cao-2", Meaning.REDIRECT)))
                .isEqualTo(ErrorCode.RECIPIENT_ENDED);
        assertThat(problem(here.decide()
                        .decide(question.number(), here.codes().resolve("G22").orElseThrow().id(), Meaning.ALIAS, "r", "op")))
                .isEqualTo(ErrorCode.UNKNOWN_ADDRESSEE);
        assertThat(here.store().valid().version()).isEqualTo(1);
    }

    @Test
    void whatWasDismissedIsNotAskedAgainForTheSameDocument() {
        var waiting = quarantined("W90.99", ErrorCode.UNKNOWN_ADDRESSEE);
        here.collect().collect();
        here.decide().dismiss(open("W90.99").number(), "gửi nhầm", "operator");

        here.collect().collect();
        assertThat(here.questions().count(Question.State.OPEN)).isZero();
        assertThat(state(waiting)).isEqualTo(State.QUARANTINED);

        quarantined("W90.99", ErrorCode.UNKNOWN_ADDRESSEE);
        here.collect().collect();
        assertThat(here.questions().count(Question.State.OPEN)).isEqualTo(1);
    }

    @Test
    void anImportAnswersQuestionsToo() throws IOException {
        var waiting = quarantined("W90.07", ErrorCode.UNKNOWN_ADDRESSEE);
        here.collect().collect();
        var question = open("W90.07");

        activate(draft(NEW_COURT));

        assertThat(state(waiting)).isEqualTo(State.STORED);
        assertThat(here.questions().question(question.number()).orElseThrow().state())
                .isEqualTo(Question.State.SETTLED);
    }

    @Test
    void aRefusedRecipientIsAskedAboutByMatterWhereItMakesADifference() {
        var asks = new AskAboutRecipients(here.questions(), here.codes());
        var today = here.codes().today();
        for (var matters : List.of(Set.<String>of(), Set.of("pha-san"), Set.of("pha-san"))) {
            asks.met(
                    "W90.91",
                    here.codes().resolve(Address.recipient("W90.91", today, matters)),
                    matters,
                    "TAND-01");
        }
        asks.met("K77", new Resolution.Unknown(), Set.of("hinh-su"), "TAND-01");

        assertThat(here.questions().questions(Question.State.OPEN, 0, 10))
                .extracting(question -> question.about().written() + "/" + question.about().matter() + "/"
                        + question.times() + "/" + question.waiting())
                .containsExactly("K77//1/0", "W90.91/pha-san/2/0", "W90.91//1/0");
    }

    @Test
    void whomNoTableStatesTheAxissListsTell() {
        var axis = new ScriptedDirectory().lists(ScriptedDirectory.row("K77.01", "Sở mẫu"));
        var directory = TestDirectory.on(source, clock);
        new RefreshDirectory(axis, directory.store(), "W90", 20).refresh(DirectorySource.QD20, "operator");
        assertThat(name("K77.01")).isEmpty();

        here.reload().ifChanged();

        assertThat(name("K77.01")).contains("Sở mẫu");
        assertThat(here.codes().own()).extracting(KnownOrganization::id).noneMatch(id -> id.startsWith("axis:"));
    }

    private Drafted.Draft draft(String table) throws IOException {
        return (Drafted.Draft) here.imports().draft(List.of(upload("courts.csv", table)), "danh mục mới", "operator");
    }

    private static Upload upload(String name, String text) {
        return new Upload(name, new ByteArrayInputStream(text.getBytes(UTF_8)));
    }

    private Verdict<Long> activate(Drafted.Draft draft) {
        return here.imports()
                .activate(draft.edition().number(), draft.edition().basedOn(), "đã đối chiếu", "operator");
    }

    private Optional<String> name(String code) {
        return here.codes().resolve(code).map(KnownOrganization::name);
    }

    private Optional<String> addressee(String code) {
        return here.codes()
                .resolve(Address.addressee(code, here.codes().today(), Set.of()))
                .organization()
                .map(KnownOrganization::id);
    }

    private static ErrorCode problem(Verdict<?> verdict) {
        return ((Verdict.Rejected<?>) verdict).problem().code();
    }

    private Verdict<Decision> decide(Question question, String organization, Meaning meaning) {
        return here.decide().decide(question.number(), organization, meaning, "đã hỏi", "operator");
    }

    private static long number(Verdict<Decision> decided) {
        return ((Verdict.Done<Decision>) decided).value().number();
    }

    private Question open(String written) {
        return here.questions().questions(Question.State.OPEN, 0, 100).stream()
                .filter(question -> question.about().written().equalsIgnoreCase(written))
                .findFirst()
                .orElseThrow();
    }

    private UUID quarantined(String listedTo, ErrorCode problem) {
        var entry = here.ledger()
                .listed(new NewListing("W90", "u-" + listings++, MessageKind.DOCUMENT, "G22", listedTo));
        var to = new Organization(OrganizationCode.parse(listedTo).orElseThrow(), "Tòa án");
        here.ledger()
                .apply(
                        entry,
                        Change.to(State.QUARANTINED, "incoming-open", Outcome.QUARANTINED)
                                .message(Fixtures.stored(listings))
                                .header(Fixtures.header("12", OFFICE, to))
                                .problem(new Problem(problem, listedTo)));
        return entry.id();
    }

    private State state(UUID id) {
        return Objects.requireNonNull(here.ledger().find(id).orElseThrow().state());
    }
}
