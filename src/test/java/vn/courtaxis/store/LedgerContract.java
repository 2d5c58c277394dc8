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

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.courtaxis.dms.NotNow;
import vn.courtaxis.document.Direction;
import vn.courtaxis.document.DocumentHeader.Business;
import vn.courtaxis.document.DocumentId;
import vn.courtaxis.document.DocumentNumber;
import vn.courtaxis.document.ErrorCode;
import vn.courtaxis.document.MessageKind;
import vn.courtaxis.document.Organization;
import vn.courtaxis.document.OrganizationCode;
import vn.courtaxis.document.Problem;
import vn.courtaxis.document.Remark;
import vn.courtaxis.document.SignatureVerdict;
import vn.courtaxis.document.StatusCode;
import vn.courtaxis.document.StatusMessage;
import vn.courtaxis.ledger.Change;
import vn.courtaxis.ledger.Change.RecipientStatus;
import vn.courtaxis.ledger.Entry;
import vn.courtaxis.ledger.Intake;
import vn.courtaxis.ledger.Ledger;
import vn.courtaxis.ledger.Ledger.NumberOfYear;
import vn.courtaxis.ledger.LedgerViews;
import vn.courtaxis.ledger.LedgerViews.Search;
import vn.courtaxis.ledger.MovableClock;
import vn.courtaxis.ledger.NewDocument;
import vn.courtaxis.ledger.NewListing;
import vn.courtaxis.ledger.State;
import vn.courtaxis.ledger.TimelineEvent;
import vn.courtaxis.ledger.TimelineEvent.Outcome;

/** What every database must do as the ledger. */
abstract class LedgerContract {

    final MovableClock clock = new MovableClock();
    DataSource source;
    Ledger ledger;
    LedgerViews views;

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
    void takesNothingFromTheSendersOwnForWhatAStrangerSentBefore() {
        var stranger = listed("u-1");
        ledger.apply(
                stranger,
                Change.to(State.QUARANTINED, "incoming-open", Outcome.QUARANTINED)
                        .header(header("7", OFFICE, COURT))
                        .contentHash("c".repeat(64))
                        .unit(COURT.code())
                        .problem(new Problem(ErrorCode.SENDER_NOT_AS_LISTED, "")));

        assertThat(twinOf(listed("u-2"), find(stranger.id()))).isEmpty();
    }

    @Test
    void keepsAnIdThatNoIndexTakesWhole() {
        var text = new Random(1)
                .ints(1_000, 0x4e00, 0x9fff)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
        var about = new StatusMessage(
                OFFICE,
                "W90",
                new DocumentId(text),
                "1/A",
                null,
                StatusMessage.Staff.NONE,
                StatusCode.ARRIVED,
                "",
                null);
        var entry = ledger.listed(new NewListing("W90", "s-1", MessageKind.STATUS, "G22", "W90.01"));

        var written = ledger.apply(
                entry, Change.to(State.TAKEN, "status-apply", Outcome.NOTE).status(about));

        assertThat(written).isTrue();
        assertThat(find(entry.id()).requireStatus().documentId().value()).isEqualTo(text);
    }

    @Test
    void readsAnEntryOverOneConnection() {
        var id = accepted();
        try (var pool = new HikariDataSource()) {
            pool.setDataSource(source);
            pool.setMaximumPoolSize(1);
            pool.setConnectionTimeout(1000);

            var read = TestLedger.on(pool, clock, "reading").find(id);

            assertThat(read.orElseThrow().files()).isNotEmpty();
        }
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
    void keepsWhatIsRemarkedOnADocumentThatIsTakenOver() {
        var plain = outgoing("k1", "1");
        var remarked = new NewDocument(
                plain.origin(),
                "k2",
                plain.contentHash(),
                plain.system(),
                plain.unit(),
                plain.header(),
                plain.files(),
                List.of(new Remark("NUMBER_WITHOUT_ZERO", "1, not 01")));

        var entry = find(ledger.accept(remarked).id());

        assertThat(entry.remarks()).isEqualTo(remarked.remarks());
        assertThat(find(ledger.accept(plain).id()).remarks()).isEmpty();
    }

    @Test
    void knowsWhoHoldsANumberInAYear() {
        var first = ledger.accept(outgoing("k1", "5")).id();
        var newest = ledger.accept(outgoing("k2", "5")).id();

        assertThat(ledger.holderOf(sentNumber("5", 2026), null)).contains(newest);
        assertThat(ledger.holderOf(sentNumber("05", 2026), newest)).contains(first);
        assertThat(ledger.holderOf(sentNumber("5", 2025), null)).isEmpty();
        assertThat(ledger.holderOf(sentNumber("50", 2026), null)).isEmpty();
        assertThat(ledger.holderOf(receivedNumber("5", COURT, OFFICE.code()), null))
                .isEmpty();
    }

    @Test
    void knowsWhoHoldsTheNumberOfAnotherIssuerUnderAnyOfItsCodes() {
        var first = delivered("u-1");
        var current = OrganizationCode.of("G22");

        assertThat(ledger.holderOf(receivedNumber("07", COURT, current, OFFICE.code()), null))
                .contains(first.id());
        assertThat(ledger.holderOf(receivedNumber("7", COURT, OFFICE.code()), first.id()))
                .isEmpty();
        assertThat(ledger.holderOf(receivedNumber("7", OFFICE, OFFICE.code()), null))
                .isEmpty();
        assertThat(ledger.holderOf(receivedNumber("7", COURT, current), null)).isEmpty();
    }

    @Test
    void leavesANumberFreeThatARejectedDocumentOrARecallBears() {
        var rejected = accepted();
        ledger.apply(find(rejected), Change.to(State.REJECTED, "outgoing-send", Outcome.REJECTED));
        var recall = listed("u-1");
        var header = header("7", OFFICE, COURT);
        ledger.apply(
                recall,
                Change.to(State.DELIVERED, "incoming-deliver", Outcome.DONE)
                        .header(header.withBusiness(Business.recall(header.documentId(), "nhầm"), header.to()))
                        .unit(COURT.code()));

        assertThat(ledger.holderOf(sentNumber("1", 2026), null)).isEmpty();
        assertThat(ledger.holderOf(receivedNumber("7", COURT, OFFICE.code()), null))
                .isEmpty();
    }

    @Test
    void looksForANumberLongerThanAnyIndexTakes() {
        var number = "9".repeat(2_000);
        var id = ledger.accept(outgoing("k1", number)).id();

        assertThat(ledger.holderOf(sentNumber(number, 2026), null)).contains(id);
        assertThat(ledger.holderOf(sentNumber(number + "9", 2026), null)).isEmpty();
    }

    private static NumberOfYear sentNumber(String number, int year) {
        return new NumberOfYear(
                Direction.OUTGOING,
                COURT.code().value(),
                Set.of(COURT.code()),
                new DocumentNumber(number, "CV-TA01"),
                year);
    }

    private static NumberOfYear receivedNumber(String number, Organization unit, OrganizationCode... issuer) {
        return new NumberOfYear(
                Direction.INCOMING, unit.code().value(), Set.of(issuer), new DocumentNumber(number, "CV-TA01"), 2026);
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

    final UUID accepted() {
        return ledger.accept(outgoing("k1", "1")).id();
    }

    final Entry find(UUID id) {
        return ledger.find(id).orElseThrow();
    }

    private UUID sent() {
        var id = accepted();
        ledger.apply(
                find(id), Change.to(State.SENT, "outgoing-send", Outcome.DONE).axisDocId("a-1"));
        return id;
    }

    final Entry listed(String axisDocId) {
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
