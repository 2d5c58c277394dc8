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
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.courtaxis.dms.NotNow;
import vn.courtaxis.document.Direction;
import vn.courtaxis.document.ErrorCode;
import vn.courtaxis.document.MessageKind;
import vn.courtaxis.document.Problem;
import vn.courtaxis.document.Remark;
import vn.courtaxis.document.SignatureVerdict;
import vn.courtaxis.document.StatusCode;
import vn.courtaxis.ledger.Change;
import vn.courtaxis.ledger.Entry;
import vn.courtaxis.ledger.Intake;
import vn.courtaxis.ledger.Ledger;
import vn.courtaxis.ledger.LedgerViews;
import vn.courtaxis.ledger.LedgerViews.Search;
import vn.courtaxis.ledger.MovableClock;
import vn.courtaxis.ledger.NewDocument;
import vn.courtaxis.ledger.NewListing;
import vn.courtaxis.ledger.State;
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

    final UUID sent() {
        var id = accepted();
        ledger.apply(
                find(id), Change.to(State.SENT, "outgoing-send", Outcome.DONE).axisDocId("a-1"));
        return id;
    }

    final Entry listed(String axisDocId) {
        return ledger.listed(new NewListing("W90", axisDocId, MessageKind.DOCUMENT, "G22", "W90.01"));
    }

    final Entry delivered(String axisDocId) {
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
}
