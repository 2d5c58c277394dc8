package vn.courtaxis.registry;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.courtaxis.ledger.Fixtures.COURT;
import static vn.courtaxis.ledger.Fixtures.OFFICE;
import static vn.courtaxis.ledger.Fixtures.header;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.courtaxis.codes.Sheet;
import vn.courtaxis.codes.SheetEdit;
import vn.courtaxis.directory.DirectoryRow;
import vn.courtaxis.directory.DirectorySource;
import vn.courtaxis.directory.RefreshDirectory;
import vn.courtaxis.directory.ScriptedDirectory;
import vn.courtaxis.document.DocumentHeader;
import vn.courtaxis.document.ErrorCode;
import vn.courtaxis.document.MessageKind;
import vn.courtaxis.document.Organization;
import vn.courtaxis.document.OrganizationCode;
import vn.courtaxis.document.Problem;
import vn.courtaxis.document.Verdict;
import vn.courtaxis.exchange.TemporaryDocumentStore;
import vn.courtaxis.ledger.Change;
import vn.courtaxis.ledger.Fixtures;
import vn.courtaxis.ledger.Ledger;
import vn.courtaxis.ledger.MovableClock;
import vn.courtaxis.ledger.NewListing;
import vn.courtaxis.ledger.State;
import vn.courtaxis.ledger.TimelineEvent.Outcome;
import vn.courtaxis.registry.Placed.Part;
import vn.courtaxis.registry.SimulateCodes.Scope;
import vn.courtaxis.registry.Simulation.Line;
import vn.courtaxis.store.JdbcTraffic;
import vn.courtaxis.store.TestCodes;
import vn.courtaxis.store.TestDirectory;
import vn.courtaxis.store.TestLedger;

/** What documents of the past would have done by tables that are not valid yet. */
final class SimulateCodesTest {

    private static final Scope USUAL = new Scope(null, null);
    private static final String HEADER = "id,code,name,kind,certainty,source,valid_to,dms_unit_ids";
    private static final String MOVED =
            "sandbox-tand-02,W90.02,Tòa án nhân dân tỉnh số 2 (SANDBOX),court,sandbox,test,2026-12-31,TAND-02";

    private final MovableClock clock = new MovableClock();
    private final DataSource source = TestLedger.inMemory();
    private final Ledger ledger = TestLedger.on(source, clock);
    private TestCodes registry;

    @BeforeEach
    void open(@TempDir Path folder) throws IOException {
        registry = TestCodes.on(source, ledger, new TemporaryDocumentStore(folder), clock);
    }

    @Test
    void tellsWhatWouldGoElsewhereWhatWouldBeLostAndWhatWouldBeFound() {
        var moved = received("1", OFFICE, court("W90.01.81"));
        var lost = received("2", OFFICE, court("W90.03"));
        var found = received("3", OFFICE, court("W90.77"));
        received("4", OFFICE, court("W90.78"));
        received("5", OFFICE, COURT);
        var edition = imported(
                table(
                        "courts.csv",
                        HEADER,
                        "moi,W90.77,Tòa án mới (SANDBOX),court,sandbox,test,,",
                        MOVED.replace("2026-12-31", "2025-07-31")),
                table(
                        "successions.csv",
                        "old,new,effective,certainty,source",
                        "sandbox-tand-01-huyen-a,sandbox-tand-01,2025-07-01,sandbox,test",
                        "sandbox-tand-02,sandbox-tand-01,2025-08-01,sandbox,test",
                        "sandbox-tand-02,sandbox-tand-01-kv1,2025-08-01,sandbox,test"),
                table("matters.csv", "matter,field,text,source", "khac,notation,KHAC,test"));

        var report = done(registry.simulate().edition(edition, USUAL));

        assertThat(report.counts())
                .containsEntry(Simulation.Outcome.NEWLY_UNRESOLVED, 1L)
                .containsEntry(Simulation.Outcome.NEWLY_RESOLVED, 1L)
                .containsEntry(Simulation.Outcome.STILL_UNRESOLVED, 1L)
                .containsEntry(Simulation.Outcome.SAME, 1L)
                .containsEntry(Simulation.Outcome.CHANGED, 1L);
        assertThat(report.letters()).isEqualTo(5);
        assertThat(report.lines()).extracting(Line::id).containsExactlyInAnyOrder(found, lost, moved);
        assertThat(line(report, lost).before().recipients())
                .extracting(Placed.Party::code)
                .containsExactly("W90.02");
        assertThat(line(report, lost).after().problem())
                .satisfies(problem -> assertThat(problem.code()).isEqualTo(ErrorCode.ADDRESSEE_AMBIGUOUS));
    }

    @Test
    void tellsUnitRouteSenderAndRecipientApart() {
        var unit = received("1", OFFICE, court("W90.03"));
        var route = received("2", OFFICE, COURT);
        var sender = received("3", court("K77.1"), court("W90.02"));
        var recipient = sent("4", new Organization(OrganizationCode.of("W90.03"), "Tòa cũ"));
        var edition = imported(
                table("courts.csv", HEADER, "moi,K77.1,Cơ quan mới (SANDBOX),other,sandbox,test,,"),
                table(
                        "successions.csv",
                        "old,new,effective,certainty,source",
                        "sandbox-tand-03,sandbox-tand-01-kv1,2025-07-01,sandbox,test"),
                table("routes.csv", "organization,unit,keyword", "sandbox-tand-01,TAND-01-HS,trao đổi"));
        takeAway(Sheet.SUCCESSIONS, Map.of("old", "sandbox-tand-03", "new", "sandbox-tand-02"));

        var report = done(registry.simulate().edition(edition, USUAL));

        assertThat(line(report, unit).parts()).containsExactly(Part.UNIT, Part.ROUTE);
        assertThat(line(report, route).parts()).containsExactly(Part.ROUTE);
        assertThat(line(report, route).after().dmsUnit()).isEqualTo("TAND-01-HS");
        assertThat(line(report, sender).parts()).containsExactly(Part.SENDER);
        assertThat(line(report, recipient).parts()).containsExactly(Part.RECIPIENTS);
        assertThat(report.parts()).containsEntry(Part.ROUTE, 2L).containsEntry(Part.SENDER, 1L);
    }

    @Test
    void tellsWhoseSenderWouldNoLongerBeTheOneThatTheAxisLists() {
        var document = received("1", "W90.02", court("K77.1"), COURT);
        var edition = imported(table("courts.csv", HEADER, "moi,K77.1,Cơ quan mới (SANDBOX),other,sandbox,test,,"));

        var told = line(done(registry.simulate().edition(edition, USUAL)), document);

        assertThat(told.outcome()).isEqualTo(Simulation.Outcome.NEWLY_UNRESOLVED);
        assertThat(told.after().problem()).isEqualTo(new Problem(ErrorCode.SENDER_NOT_AS_LISTED, "K77.1, W90.02"));
    }

    @Test
    void playsOneAtATimeAndLetsNobodyWait() {
        var edition = imported(table("courts.csv", HEADER, MOVED));
        var second = new AtomicReference<Verdict<Simulation>>();
        var busy = new AtomicReference<SimulateCodes>();
        busy.set(new SimulateCodes(
                registry.loader(),
                registry.editions(),
                registry.edits(),
                registry.codes(),
                (day, taker) -> second.set(CompletableFuture.supplyAsync(
                                () -> requireNonNull(busy.get()).edition(edition, USUAL))
                        .orTimeout(20, TimeUnit.SECONDS)
                        .join()),
                Map.of(),
                code -> true,
                31,
                clock));

        var first = requireNonNull(busy.get());
        done(first.edition(edition, USUAL));

        assertThat(second.get()).isEqualTo(Verdict.unavailable(ErrorCode.CODES_BUSY, "another simulation"));
        done(first.edition(edition, USUAL));
    }

    @Test
    void givesWayToARegistryThatIsToComeIntoUse() {
        received("1", OFFICE, COURT);
        var edition = imported(table("courts.csv", HEADER, MOVED));
        var letters = new JdbcTraffic(JdbcClient.create(source), clock);
        var reload = new AtomicReference<CompletableFuture<Void>>();
        var play = new SimulateCodes(
                registry.loader(),
                registry.editions(),
                registry.edits(),
                registry.codes(),
                (day, taker) -> {
                    registry.editions()
                            .activate(edition, registry.editions().standing().version(), "op", "đúng");
                    reload.set(CompletableFuture.runAsync(registry.reload()::ifChanged));
                    await().until(() -> registry.loader().turn().isWanted());
                    letters.since(day, taker);
                },
                Map.of(),
                code -> true,
                31,
                clock);

        var verdict = play.edition(edition, USUAL);

        assertThat(verdict).isEqualTo(Verdict.unavailable(ErrorCode.CODES_BUSY, "a new registry"));
        requireNonNull(reload.get()).orTimeout(20, TimeUnit.SECONDS).join();
        assertThat(registry.codes().version())
                .isEqualTo(registry.editions().standing().version());
    }

    @Test
    void playsADayToCome() {
        var document = received("1", OFFICE, court("W90.02"));
        var edition = imported(table("courts.csv", HEADER, MOVED));

        var today = done(registry.simulate().edition(edition, USUAL));
        var first = done(registry.simulate().edition(edition, new Scope(null, LocalDate.of(2027, 1, 1))));

        assertThat(today.lines()).isEmpty();
        assertThat(line(first, document).after().problem())
                .satisfies(problem -> assertThat(problem.code()).isEqualTo(ErrorCode.ADDRESSEE_ENDED));
    }

    @Test
    void takesEachDocumentOnItsOwnDay() {
        clock.move(Duration.ofDays(34));
        received("1", OFFICE, court("W90.02"));
        clock.move(Duration.ofDays(10));
        var late = received("2", OFFICE, court("W90.02"));
        var edition = imported(table("courts.csv", HEADER, MOVED));
        assertThat(clock.instant()).isAfter(java.time.Instant.parse("2027-01-01T00:00:00Z"));

        var both = done(registry.simulate().edition(edition, USUAL));
        var one = done(registry.simulate().edition(edition, new Scope(5, null)));

        assertThat(both.letters()).isEqualTo(2);
        assertThat(both.lines()).extracting(Line::id).containsExactly(late);
        assertThat(one.letters()).isOne();
    }

    @Test
    void playsAProposedRowBeforeItIsApproved() {
        var document = received("1", OFFICE, court("W90.77"));
        var cells = Map.of(
                "organization",
                "sandbox-tand-02",
                "code",
                "W90.77",
                "kind",
                "ad_hoc",
                "certainty",
                "sandbox",
                "source",
                "test");
        var proposed = done(registry.edit().propose(new SheetEdit("x", Sheet.CODES, false, cells), "vì", "one"));

        var report = done(registry.simulate().edit(proposed.number(), USUAL));

        assertThat(line(report, document).outcome()).isEqualTo(Simulation.Outcome.NEWLY_RESOLVED);
        assertThat(registry.codes().resolve("W90.77")).isEmpty();
    }

    @Test
    void countsTheDirectoryOnBothSides() {
        var axis = new ScriptedDirectory()
                .lists(new DirectoryRow("1", "", "Z99.1", "", "Trung tâm", "", "", "", "", false, true));
        new RefreshDirectory(axis, TestDirectory.on(source, clock).store(), "W90", 20)
                .refresh(DirectorySource.AGENCIES, "op");
        registry.reload().ifChanged();
        sent("1", new Organization(OrganizationCode.of("Z99.1"), "Trung tâm"));
        var edition = imported(table("courts.csv", HEADER, MOVED));

        assertThat(done(registry.simulate().edition(edition, USUAL)).counts())
                .containsEntry(Simulation.Outcome.SAME, 1L);
    }

    @Test
    void changesNothing() {
        received("1", OFFICE, court("W90.01.81"));
        received("2", OFFICE, court("W90.77"));
        sent("3", COURT);
        var edition = imported(table("courts.csv", HEADER, "moi,W90.77,Tòa án mới (SANDBOX),court,sandbox,test,,"));
        var before = everything();

        done(registry.simulate().edition(edition, USUAL));

        assertThat(everything()).isEqualTo(before);
        assertThat(registry.codes().version())
                .isEqualTo(registry.editions().standing().version());
        assertThat(registry.codes().resolve("W90.77")).isEmpty();
    }

    private List<String> everything() {
        return List.of("entry", "timeline", "recipient", "code_state", "code_edition", "code_question").stream()
                .flatMap(table -> JdbcClient.create(source).sql("select * from " + table).query().listOfRows().stream()
                        .map(row -> table + row))
                .sorted()
                .toList();
    }

    @Test
    void refusesWhatIsNotThereAndTooManyDays() {
        var edition = imported(table("courts.csv", HEADER, MOVED));

        assertThat(refused(registry.simulate().edition(99, USUAL))).isEqualTo(ErrorCode.CODES_ENTRY_NOT_FOUND);
        assertThat(refused(registry.simulate().edit(99, USUAL))).isEqualTo(ErrorCode.CODES_ENTRY_NOT_FOUND);
        assertThat(refused(registry.simulate().edition(edition, new Scope(367, null))))
                .isEqualTo(ErrorCode.METADATA_INVALID);
        assertThat(refused(registry.simulate().edition(edition, new Scope(0, null))))
                .isEqualTo(ErrorCode.METADATA_INVALID);
    }

    /** With {@code -Dsimulation.letters=10000} it tells how long that takes. */
    @Test
    void tellsTheNewestOfManyAndCountsAll() {
        var letters = Integer.getInteger("simulation.letters", 1_500);
        received("1", OFFICE, court("W90.77"));
        JdbcClient.create(source)
                .sql(
                        "insert into entry (id, state, origin, origin_key, direction, kind, axis_system, header, listed_to,"
                                + " state_since, created_at, updated_at) select random_uuid(), state, origin, 'copy' || g.x,"
                                + " direction, kind, axis_system, header, listed_to, state_since, created_at, updated_at from"
                                + " entry, system_range(2, " + letters + ") as g(x)")
                .update();
        var edition = imported(table("courts.csv", HEADER, "moi,W90.77,Tòa án mới (SANDBOX),court,sandbox,test,,"));
        var began = System.nanoTime();

        var report = done(registry.simulate().edition(edition, USUAL));

        System.out.printf("%d letters played in %d ms%n", letters, (System.nanoTime() - began) / 1_000_000);
        assertThat(report.counts()).containsEntry(Simulation.Outcome.NEWLY_RESOLVED, (long) letters);
        assertThat(report.lines()).hasSize(Simulation.SHOWN);
        assertThat(report.whole()).isTrue();
    }

    private static Line line(Simulation report, UUID id) {
        return report.lines().stream()
                .filter(line -> line.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("not told: " + report));
    }

    private static Organization court(String code) {
        return new Organization(OrganizationCode.of(code), "Tòa án " + code);
    }

    private UUID received(String number, Organization from, Organization to) {
        return received(number, from.code().value(), from, to);
    }

    private UUID received(String number, String listedFrom, Organization from, Organization to) {
        var entry = ledger.listed(new NewListing("W90", "in-" + number, MessageKind.DOCUMENT, listedFrom, ""));
        ledger.apply(
                entry,
                Change.to(State.QUARANTINED, "incoming-open", Outcome.QUARANTINED)
                        .header(header(number, from, to)));
        return entry.id();
    }

    private UUID sent(String number, Organization to) {
        DocumentHeader header = header(number, COURT, to);
        var document = Fixtures.outgoing("key-" + number, number);
        return ledger.accept(new vn.courtaxis.ledger.NewDocument(
                        document.origin(),
                        document.originKey(),
                        document.contentHash(),
                        document.system(),
                        document.unit(),
                        header,
                        document.files()))
                .id();
    }

    private void takeAway(Sheet sheet, Map<String, String> cells) {
        var proposed = done(registry.edit().propose(new SheetEdit("x", sheet, true, cells), "vì", "one"));
        // approved beside the imported table only: alone the ended court would be left without successor
        registry.edits().decide(proposed.number(), Edit.State.PROPOSED, Edit.State.APPROVED, "two", "");
    }

    private ImportCodes.Upload table(String name, String... lines) {
        return registry.upload(name, lines);
    }

    private long imported(ImportCodes.Upload... tables) {
        var outcome = registry.imports().prepare(List.of(tables), "", "op");
        assertThat(outcome).isInstanceOf(ImportCodes.Outcome.Draft.class);
        return ((ImportCodes.Outcome.Draft) outcome).edition().number();
    }

    private static <T> T done(Verdict<T> verdict) {
        assertThat(verdict).isInstanceOf(Verdict.Done.class);
        return ((Verdict.Done<T>) verdict).value();
    }

    private static ErrorCode refused(Verdict<?> verdict) {
        assertThat(verdict).isInstanceOf(Verdict.Rejected.class);
        return ((Verdict.Rejected<?>) verdict).problem().code();
    }
}
