package vn.courtaxis.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static vn.courtaxis.ledger.Fixtures.COURT;
import static vn.courtaxis.ledger.Fixtures.OFFICE;
import static vn.courtaxis.ledger.Fixtures.header;
import static vn.courtaxis.ledger.Fixtures.outgoing;
import static vn.courtaxis.ledger.Fixtures.pdf;
import static vn.courtaxis.ledger.Fixtures.status;
import static vn.courtaxis.ledger.Fixtures.stored;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.courtaxis.dms.NotNow;
import vn.courtaxis.document.Direction;
import vn.courtaxis.document.ErrorCode;
import vn.courtaxis.document.MessageKind;
import vn.courtaxis.document.Organization;
import vn.courtaxis.document.Problem;
import vn.courtaxis.document.SignatureVerdict;
import vn.courtaxis.document.StatusCode;
import vn.courtaxis.exchange.AxisPauses.Operation;
import vn.courtaxis.exchange.AxisPauses.Paused;
import vn.courtaxis.exchange.AxisPauses.Trial;
import vn.courtaxis.ledger.Change;
import vn.courtaxis.ledger.Change.RecipientStatus;
import vn.courtaxis.ledger.Entry;
import vn.courtaxis.ledger.Intake;
import vn.courtaxis.ledger.Ledger;
import vn.courtaxis.ledger.LedgerViews;
import vn.courtaxis.ledger.LedgerViews.Search;
import vn.courtaxis.ledger.MovableClock;
import vn.courtaxis.ledger.NewDocument;
import vn.courtaxis.ledger.NewListing;
import vn.courtaxis.ledger.State;
import vn.courtaxis.ledger.Step;
import vn.courtaxis.ledger.TimelineEvent;
import vn.courtaxis.ledger.TimelineEvent.Outcome;

/** What every database must do as the ledger. */
abstract class LedgerContract {

    private static final Set<State> ANY = Set.of(State.values());

    private final MovableClock clock = new MovableClock();
    private DataSource source;
    private Ledger ledger;
    private LedgerViews views;

    abstract DataSource database();

    /** As when the database dies: connections that stand break. */
    abstract void cutConnections(DataSource source);

    @BeforeEach
    void open() {
        source = database();
        ledger = TestLedger.on(source, clock);
        views = new JdbcLedgerViews(JdbcClient.create(source), clock);
    }

    @Test
    void takesADocumentOverOnceForEachKey() {
        var first = ledger.accept(outgoing("k1", "1"));
        var again = ledger.accept(outgoing("k1", "1"));
        var other = ledger.accept(outgoing("k1", "2"));

        assertThat(first).isInstanceOf(Intake.Accepted.class);
        assertThat(again).isEqualTo(new Intake.Repeated(first.id(), State.ACCEPTED));
        assertThat(other).isEqualTo(new Intake.Conflict(first.id()));
        assertThat(views.search(Search.of(Direction.OUTGOING, 0, 10)).total()).isEqualTo(1);
    }

    @Test
    void takesADocumentOverOnceFromManyAtTheSameTime() throws Exception {
        var pool = Executors.newFixedThreadPool(8);

        Callable<Intake> handOver = () -> ledger.accept(outgoing("k1", "1"));
        var intakes = pool.invokeAll(java.util.Collections.nCopies(16, handOver));
        pool.shutdown();

        var ids = new java.util.HashSet<UUID>();
        for (var intake : intakes) {
            ids.add(intake.get().id());
        }
        assertThat(ids).hasSize(1);
        assertThat(views.search(Search.of(Direction.OUTGOING, 0, 10)).total()).isEqualTo(1);
    }

    @Test
    void givesBackWhatItWasGiven() {
        var document = outgoing("k1", "1");

        var entry = ledger.find(ledger.accept(document).id()).orElseThrow();

        assertThat(entry.header()).isEqualTo(document.header());
        assertThat(entry.files()).isEqualTo(document.files());
        assertThat(entry.recipients()).extracting("code").containsExactly(OFFICE.code());
        assertThat(entry.createdAt()).isEqualTo(clock.instant());
    }

    @Test
    void letsOneWorkerOnlyHaveAnEntry() {
        var id = accepted();

        var first = ledger.claim(id, Set.of(State.ACCEPTED));
        var second = ledger.claim(id, Set.of(State.ACCEPTED));

        assertThat(first).isPresent();
        assertThat(second).isEmpty();
    }

    @Test
    void letsAnotherAdapterHaveAnEntryWhenTheLeaseIsOver() {
        var id = accepted();
        var other = TestLedger.on(source, clock, "other");
        ledger.claim(id, ANY);

        other.due(10, Paused.NOTHING);
        clock.move(Duration.ofMinutes(9));
        var early = other.due(10, Paused.NOTHING);
        clock.move(Duration.ofMinutes(2));
        var late = other.due(10, Paused.NOTHING);

        assertThat(early).isEmpty();
        assertThat(late).extracting(Ledger.Work::id).containsExactly(id);
        assertThat(other.claim(id, ANY)).isPresent();
    }

    @Test
    void takesNothingFromAnotherAdapterBecauseAClockWasSet() {
        var id = accepted();
        var other = TestLedger.on(source, clock, "other");
        ledger.claim(id, ANY);
        other.due(10, Paused.NOTHING);

        clock.jump(Duration.ofDays(1));
        var ahead = other.due(10, Paused.NOTHING);
        clock.jump(Duration.ofDays(-2));
        var behind = other.due(10, Paused.NOTHING);

        assertThat(ahead).isEmpty();
        assertThat(behind).isEmpty();
        assertThat(other.claim(id, ANY)).isEmpty();
    }

    @Test
    void countsTheLeaseOfEachClaimAnew() {
        var id = accepted();
        var other = TestLedger.on(source, clock, "other");
        ledger.claim(id, ANY);
        other.due(10, Paused.NOTHING);
        clock.move(Duration.ofMinutes(9));
        ledger.release(id);
        ledger.claim(id, ANY);
        other.due(10, Paused.NOTHING);

        clock.move(Duration.ofMinutes(9));

        assertThat(other.due(10, Paused.NOTHING)).isEmpty();
    }

    /** Every state in which the adapter has something to do, failed a moment ago and due in ten seconds. */
    @ParameterizedTest
    @CsvSource({"1, false", "1, true", "-1, false", "-1, true"})
    void letsNothingWaitForADayWhereverTheClockIsSet(int days, boolean restart) {
        var ids = Stream.of(
                        State.ACCEPTED, State.PREPARED, State.SENDING, State.UNCERTAIN, State.STORED, State.VERIFIED)
                .map(this::failedIn)
                .toList();
        ledger.due(50, Paused.NOTHING);

        clock.jump(Duration.ofDays(days));
        var worker = restart ? TestLedger.on(source, clock) : ledger;
        if (restart) {
            worker.takeBackWork();
        }
        clock.move(Duration.ofMinutes(2));

        assertThat(worker.due(50, Paused.NOTHING)).extracting(Ledger.Work::id).containsExactlyInAnyOrderElementsOf(ids);
        assertThat(ids).allSatisfy(id -> {
            assertThat(worker.claim(id, ANY)).isPresent();
            assertThat(worker.claim(id, ANY)).isEmpty();
        });
    }

    private UUID failedIn(State state) {
        var outgoing = List.of(State.ACCEPTED, State.PREPARED, State.SENDING, State.UNCERTAIN)
                .contains(state);
        var id = outgoing
                ? ledger.accept(outgoing(state.name(), state.name())).id()
                : listed(state.name()).id();
        ledger.apply(
                find(id),
                Change.to(state, "s", Outcome.RETRY)
                        .problem(new Problem(ErrorCode.STORAGE_UNAVAILABLE, ""))
                        .nextAttemptAt(clock.instant().plusSeconds(10))
                        .countsAttempt());
        return id;
    }

    @Test
    void neverPutsTwoOfItsOwnWorkersOnAnEntryHoweverTheClockJumps() {
        var id = accepted();
        ledger.claim(id, ANY);

        clock.jump(Duration.ofDays(1));

        assertThat(ledger.claim(id, ANY)).isEmpty();
        assertThat(ledger.due(10, Paused.NOTHING)).isEmpty();
    }

    @Test
    void letsAnAdapterHaveAtOnceWhatItClaimedBeforeItDied() {
        var id = accepted();
        ledger.claim(id, ANY);

        var reborn = TestLedger.on(source, clock);

        assertThat(reborn.claim(id, ANY)).isPresent();
    }

    @Test
    void givesAnEntryBackWhenItsWorkFailsUnforeseen() {
        var id = accepted();

        assertThatThrownBy(() -> ledger.work(id, ANY, entry -> {
                    throw new IllegalStateException("unforeseen");
                }))
                .hasMessage("unforeseen");

        assertThat(TestLedger.on(source, clock, "other").claim(id, ANY)).isPresent();
    }

    @Test
    void offersAnAcceptedDocumentAtOnceWhenItsHintWasLost() {
        var id = accepted();
        assertThat(ledger.due(10, Paused.NOTHING)).isEmpty();

        ledger.hintLost(id);

        assertThat(ledger.due(10, Paused.NOTHING)).extracting(Ledger.Work::id).containsExactly(id);
    }

    @Test
    void worksOnAtOnceWhenTheClockWasPutBack() {
        var id = accepted();
        ledger.apply(
                find(id),
                Change.to(State.ACCEPTED, "s", Outcome.RETRY)
                        .nextAttemptAt(clock.instant().plusSeconds(10))
                        .countsAttempt());

        clock.jump(Duration.ofDays(-1));

        assertThat(ledger.due(10, Paused.NOTHING)).extracting(Ledger.Work::id).containsExactly(id);
        assertThat(ledger.claim(id, ANY)).isPresent();
    }

    @Test
    void sendsTheDocumentsOfOneSenderInTheOrderOfTheirAcceptance() {
        var first = prepared("k1", COURT);
        var second = prepared("k2", COURT);
        var elsewhere = prepared("k3", OFFICE);

        var tooEarly = ledger.claim(second, ANY);
        var offered = ledger.due(10, Paused.NOTHING);
        sends(first);
        var next = ledger.nextInLine(COURT.code().value());

        assertThat(tooEarly).isEmpty();
        assertThat(offered).extracting(Ledger.Work::id).containsExactlyInAnyOrder(first, elsewhere);
        assertThat(next).contains(second);
        assertThat(ledger.claim(second, ANY)).isPresent();
    }

    @Test
    void letsOthersPassADocumentThatFailsForAReasonOfItsOwn() {
        var first = prepared("k1", COURT);
        var second = prepared("k2", COURT);
        fails(first, ErrorCode.AXIS_UNREACHABLE);
        var held = ledger.nextInLine(COURT.code().value());

        fails(first, ErrorCode.STORAGE_UNAVAILABLE);

        assertThat(held).isEmpty();
        assertThat(ledger.nextInLine(COURT.code().value())).contains(second);
    }

    @Test
    void offersNothingForAnAxisAccountThatIsPausedAndOnePieceForOneOnTrial() {
        prepared("k1", COURT);
        prepared("k2", OFFICE);
        var listed = listed("u-1");

        var paused = ledger.due(10, new Paused(Set.of("W90"), Set.of(), Set.of(), Set.of()));
        var trials = Set.of(new Trial("W90", Operation.SEND), new Trial("W90", Operation.FETCH));
        listed("u-2");
        listed("u-3");
        ledger.accept(outgoing("k4", "4"));
        clock.move(Duration.ofSeconds(31));
        var other = ledger.due(10, new Paused(Set.of("W91"), Set.of("W91"), Set.of("W91"), trials));

        assertThat(paused).extracting(Ledger.Work::id).containsExactly(listed.id());
        assertThat(other)
                .extracting(Ledger.Work::step)
                .containsExactlyInAnyOrder(Step.OUTGOING_SEND, Step.INCOMING_RECEIVE, Step.OUTGOING_PREPARE);
    }

    @Test
    void remembersWhereAnEntryStoodThatWasSetAside() {
        var unclear = prepared("k1", COURT);
        ledger.apply(find(unclear), Change.to(State.SENDING, "outgoing-send", Outcome.NOTE));
        ledger.apply(find(unclear), Change.to(State.PARKED, "park", Outcome.PARKED));
        var parked = find(unclear);

        ledger.apply(parked, Change.to(State.UNCERTAIN, "release", Outcome.NOTE));

        assertThat(parked.resumeState()).isEqualTo(State.UNCERTAIN);
        assertThat(parked.resumeStep()).contains(Step.OUTGOING_SEND);
        assertThat(find(unclear).resumeState()).isNull();
    }

    @Test
    void countsAnewWhenAPersonLetsAnEntryGoOn() {
        var id = prepared("k1", COURT);
        ledger.apply(
                find(id),
                Change.to(State.UNCERTAIN, "outgoing-send", Outcome.UNCERTAIN)
                        .attempts(7)
                        .countsUnclearSend());
        var unclear = find(id);
        ledger.apply(unclear, Change.to(State.PARKED, "outgoing-send", Outcome.PARKED));

        ledger.apply(find(id), Change.to(State.UNCERTAIN, "resend", Outcome.NOTE));

        assertThat(unclear.attempts()).isEqualTo(7);
        assertThat(unclear.unclearSends()).isEqualTo(1);
        assertThat(find(id).attempts()).isZero();
        assertThat(find(id).unclearSends()).isZero();
    }

    @Test
    void givesNoEntryToAWorkerThatComesTooEarlyOrForAnotherState() {
        var id = accepted();
        var entry = ledger.claim(id, ANY).orElseThrow();
        ledger.apply(
                entry,
                Change.to(State.ACCEPTED, "s", Outcome.RETRY)
                        .nextAttemptAt(clock.instant().plusSeconds(10))
                        .countsAttempt());

        var early = ledger.claim(id, ANY);
        clock.move(Duration.ofSeconds(10));
        var wrong = ledger.claim(id, Set.of(State.PREPARED));
        var right = ledger.claim(id, Set.of(State.ACCEPTED));

        assertThat(early).isEmpty();
        assertThat(wrong).isEmpty();
        assertThat(right).get().extracting(Entry::attempts).isEqualTo(1);
    }

    @Test
    void writesNothingOfAChangeThatComesTooLate() {
        var id = accepted();
        var entry = ledger.claim(id, ANY).orElseThrow();
        ledger.apply(entry, Change.to(State.PREPARED, "s", Outcome.DONE).message(stored(9)));

        var late = ledger.apply(
                entry, Change.to(State.REJECTED, "s", Outcome.REJECTED).files(List.of(pdf("b.pdf", 2))));

        assertThat(late).isFalse();
        assertThat(find(id).state()).isEqualTo(State.PREPARED);
        assertThat(find(id).files())
                .extracting(file -> file.attachment().name())
                .containsExactly("a.pdf");
    }

    @Test
    void offersDueWorkOnceUntilAHintIsNoLongerTrusted() {
        var id = accepted();
        clock.move(Duration.ofSeconds(31));

        var offered = ledger.due(10, Paused.NOTHING);
        var again = ledger.due(10, Paused.NOTHING);
        clock.move(Duration.ofSeconds(31));
        var later = ledger.due(10, Paused.NOTHING);

        assertThat(offered).containsExactly(new Ledger.Work(Step.OUTGOING_PREPARE, id));
        assertThat(again).isEmpty();
        assertThat(later).hasSize(1);
    }

    @Test
    void offersAllOpenWorkAfterAStart() {
        var id = accepted();
        ledger.claim(id, ANY);
        ledger.due(10, Paused.NOTHING);

        var reborn = TestLedger.on(source, clock);
        reborn.takeBackWork();

        assertThat(reborn.due(10, Paused.NOTHING)).extracting(Ledger.Work::id).containsExactly(id);
        assertThat(reborn.claim(id, ANY)).isPresent();
    }

    @Test
    void givesBackAtAStopWhatItCouldNotFinish() {
        var id = accepted();
        ledger.claim(id, ANY);

        ((JdbcLedger) ledger).giveBackWork();

        assertThat(TestLedger.on(source, clock, "other").claim(id, ANY)).isPresent();
    }

    @Test
    void notesAListedMessageOnce() {
        var listing = new NewListing("W90", "u-1", MessageKind.DOCUMENT, "G22", "W90.01");

        var first = ledger.listed(listing);
        var again = ledger.listed(listing);
        var elsewhere = ledger.listed(new NewListing("W91", "u-1", MessageKind.DOCUMENT, "G22", "W90.01"));

        assertThat(again.id()).isEqualTo(first.id());
        assertThat(elsewhere.id()).isNotEqualTo(first.id());
        assertThat(first.state()).isEqualTo(State.LISTED);
    }

    @Test
    void reportsAStatusOnceForEachCode() {
        var entry = delivered("u-1");

        var taken = find(entry.id());
        ledger.apply(
                taken,
                Change.to(State.TAKEN, "taken", Outcome.DONE)
                        .report(status(StatusCode.RECEIVED, COURT, entry.requireHeader())));
        ledger.apply(
                find(entry.id()),
                Change.to(State.TAKEN, "taken", Outcome.DONE)
                        .report(status(StatusCode.RECEIVED, COURT, entry.requireHeader())));

        assertThat(views.statusesAbout(entry.id()))
                .extracting(status -> status.requireStatus().code())
                .containsExactly(StatusCode.ARRIVED, StatusCode.RECEIVED);
    }

    @Test
    void knowsATwinUntilTheFirstIsRefused() {
        var first = delivered("u-1");
        var second = listed("u-2");

        var twin = twinOf(second, first);
        ledger.apply(find(first.id()), Change.to(State.REJECTED, "status", Outcome.DONE));

        assertThat(twin).contains(first.id());
        assertThat(twinOf(second, first)).isEmpty();
    }

    @Test
    void keepsTheStatusThatIsFurtherAlongWhateverTheOrderOfArrival() {
        var document = sent();
        var at = Instant.parse("2026-11-20T02:00:00Z");

        applyStatus(document, StatusCode.RECEIVED, at);
        applyStatus(document, StatusCode.ARRIVED, at);
        applyStatus(document, StatusCode.ASSIGNED, at.minusSeconds(60));

        assertThat(find(document).recipients().get(0).status()).isEqualTo(StatusCode.RECEIVED);
        assertThat(views.timeline(document))
                .extracting(TimelineEvent::detail)
                .anySatisfy(detail -> assertThat(detail).contains("04").contains("older"));
    }

    @Test
    void neverGoesBackToArrivedHoweverLateThatIsReported() {
        var document = sent();

        applyStatus(document, StatusCode.RECEIVED, clock.instant());
        applyStatus(document, StatusCode.ARRIVED, clock.instant().plusSeconds(60));

        assertThat(find(document).recipients().get(0).status()).isEqualTo(StatusCode.RECEIVED);
    }

    @Test
    void isNotFrozenByAStatusFromATimeWhenTheClockRanAhead() {
        var document = sent();

        applyStatus(document, StatusCode.RECEIVED, clock.instant().plusSeconds(86_400));
        applyStatus(document, StatusCode.PROCESSING, clock.instant());

        assertThat(find(document).recipients().get(0).status()).isEqualTo(StatusCode.PROCESSING);
    }

    @Test
    void completesADocumentWhenEveryRecipientHas() {
        var document = sent();

        applyStatus(document, StatusCode.COMPLETED, clock.instant());

        assertThat(find(document).state()).isEqualTo(State.COMPLETED);
    }

    @Test
    void findsDocumentsByWhatPeopleRemember() {
        ledger.accept(outgoing("k1", "12"));
        ledger.accept(outgoing("k2", "13"));
        var all = Search.of(Direction.OUTGOING, 0, 10);

        assertThat(views.search(all.text("trao đổi VĂN BẢN số 13")).items())
                .singleElement()
                .satisfies(entry ->
                        assertThat(entry.requireHeader().number().number()).isEqualTo("13"));
        assertThat(views.search(all.text("100%")).items()).isEmpty();
        assertThat(views.search(all.states(Set.of(State.SENT))).items()).isEmpty();
        assertThat(views.search(Search.of(Direction.OUTGOING, 1, 1)).items()).hasSize(1);
    }

    @Test
    void countsByDirectionAndState() {
        accepted();
        delivered("u-1");

        var counts = views.counts();

        assertThat(counts.get(Direction.OUTGOING)).containsEntry(State.ACCEPTED, 1L);
        assertThat(counts.get(Direction.INCOMING)).containsEntry(State.DELIVERED, 1L);
    }

    @Test
    void neverGivesOneAxisIdToTwoDocuments() {
        sent();
        var other = ledger.accept(outgoing("k2", "2")).id();
        var change = Change.to(State.SENT, "outgoing-send", Outcome.DONE).axisDocId("a-1");

        assertThatThrownBy(() -> ledger.apply(find(other), change)).isInstanceOf(DuplicateKeyException.class);

        assertThat(find(other).state()).isEqualTo(State.ACCEPTED);
    }

    @Test
    void findsOutgoingDocumentsByNumberToo() {
        var id = accepted();

        assertThat(ledger.outgoing("1/CV-TA01")).extracting(Entry::id).containsExactly(id);
        assertThat(ledger.outgoing("2/CV-TA01")).isEmpty();
    }

    @Test
    void keepsAProblemUntilAChangeWithoutOne() {
        var id = accepted();
        var problem = new Problem(ErrorCode.AXIS_UNREACHABLE, "refused");
        ledger.apply(find(id), Change.to(State.ACCEPTED, "s", Outcome.RETRY).problem(problem));
        var kept = find(id).problem();

        ledger.apply(find(id), Change.to(State.PREPARED, "s", Outcome.DONE));

        assertThat(kept).isEqualTo(problem);
        assertThat(find(id).problem()).isNull();
    }

    @Test
    void tellsOfALostDatabaseInWordsThatRoutesAndDoorsTakeForOne() throws Exception {
        var pooled = new HikariDataSource();
        pooled.setDataSource(source);
        pooled.setConnectionTimeout(1000);
        var id = accepted();
        var cut = new AtomicBoolean();
        var losing = TestLedger.on(pooled, new CuttingClock(cut), "losing");
        var entry = find(id);

        cut.set(true);
        var failure = catchThrowable(() -> losing.apply(entry, Change.to(State.PREPARED, "s", Outcome.DONE)));
        pooled.close();

        assertThat(NotNow.isStorageTrouble(failure)).isTrue();
    }

    /** The database goes in the middle of a transaction. */
    private final class CuttingClock extends Clock {

        private final AtomicBoolean cut;

        CuttingClock(AtomicBoolean cut) {
            this.cut = cut;
        }

        @Override
        public Instant instant() {
            if (cut.getAndSet(false)) {
                cutConnections(source);
            }
            return clock.instant();
        }

        @Override
        public ZoneId getZone() {
            return clock.getZone();
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private UUID prepared(String key, Organization sender) {
        var number = key.substring(1);
        var document = new NewDocument(
                "rest:dms",
                key,
                String.format("%064x", number.hashCode()),
                "W90",
                sender.code(),
                header(number, sender, OFFICE),
                List.of(pdf("a.pdf", 1)));
        var id = ledger.accept(document).id();
        ledger.apply(find(id), Change.to(State.PREPARED, "outgoing-prepare", Outcome.DONE));
        return id;
    }

    private void sends(UUID id) {
        ledger.apply(
                find(id), Change.to(State.SENT, "outgoing-send", Outcome.DONE).axisDocId("a-" + id));
    }

    private void fails(UUID id, ErrorCode code) {
        ledger.apply(
                find(id),
                Change.to(State.PREPARED, "outgoing-send", Outcome.RETRY)
                        .problem(new Problem(code, ""))
                        .nextAttemptAt(clock.instant().plusSeconds(10)));
    }

    private UUID accepted() {
        return ledger.accept(outgoing("k1", "1")).id();
    }

    private Entry find(UUID id) {
        return ledger.find(id).orElseThrow();
    }

    private UUID sent() {
        var id = accepted();
        ledger.apply(
                find(id), Change.to(State.SENT, "outgoing-send", Outcome.DONE).axisDocId("a-1"));
        return id;
    }

    private Entry listed(String axisDocId) {
        return ledger.listed(new NewListing("W90", axisDocId, MessageKind.DOCUMENT, "G22", "W90.01"));
    }

    private Entry delivered(String axisDocId) {
        var entry = listed(axisDocId);
        var header = header("7", OFFICE, COURT);
        ledger.apply(
                entry,
                Change.to(State.DELIVERED, "incoming-deliver", Outcome.DONE)
                        .header(header)
                        .files(List.of(pdf("a.pdf", 3)))
                        .verdict(SignatureVerdict.VALID)
                        .contentHash("c".repeat(64))
                        .unit(COURT.code())
                        .report(status(StatusCode.ARRIVED, COURT, header)));
        return find(entry.id());
    }

    private java.util.Optional<UUID> twinOf(Entry second, Entry first) {
        return ledger.twinOf(
                second, first.requireHeader(), "c".repeat(64), COURT.code().value());
    }

    private void applyStatus(UUID document, StatusCode code, Instant at) {
        var entry = ledger.listed(new NewListing("W90", "s-" + code + at, MessageKind.STATUS, "G22", "W90.01"));
        var change = Change.to(State.TAKEN, "status-apply", Outcome.DONE)
                .recipientStatus(new RecipientStatus(document, OFFICE.code(), code, at, ""));
        assertThat(ledger.apply(entry, change)).isTrue();
    }
}
