package vn.courtaxis.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.courtaxis.ledger.Fixtures.COURT;
import static vn.courtaxis.ledger.Fixtures.OFFICE;
import static vn.courtaxis.ledger.Fixtures.header;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.courtaxis.document.Attachment;
import vn.courtaxis.document.StoredFile;
import vn.courtaxis.exchange.ScriptedAxisClock;
import vn.courtaxis.ledger.Change;
import vn.courtaxis.ledger.EntryFile;
import vn.courtaxis.ledger.Ledger;
import vn.courtaxis.ledger.MovableClock;
import vn.courtaxis.ledger.NewDocument;
import vn.courtaxis.ledger.State;
import vn.courtaxis.ledger.TimelineEvent.Outcome;
import vn.courtaxis.retention.Deletion.Fate;
import vn.courtaxis.retention.Round.Trouble;
import vn.courtaxis.store.FileDocumentStore;
import vn.courtaxis.store.JdbcDeletionViews;
import vn.courtaxis.store.TestLedger;

/** Whole rounds on a real ledger and a real store. */
final class DeleteExpiredTest {

    private static final RetentionTerms TERMS = new RetentionTerms(
            new Term(Period.ofYears(1), Period.ofYears(2)), Term.FOR_EVER, Term.FOR_EVER, null, null);

    private final MovableClock clock = new MovableClock();
    private final DataSource source = TestLedger.inMemory();
    private final Ledger ledger = TestLedger.on(source, clock);
    private final DeletionViews views = new JdbcDeletionViews(JdbcClient.create(source), clock);
    private final ScriptedAxisClock axis = new ScriptedAxisClock();

    private Path directory;
    private FileDocumentStore store;

    @BeforeEach
    void open(@TempDir Path folder) throws IOException {
        directory = folder;
        store = new FileDocumentStore(directory, "a", file -> {});
        axis.put("W90", Duration.ZERO);
    }

    @Test
    void deletesContentThenBytesThenWhatIsKnown() throws IOException {
        var file = keep("một");
        var id = ended("k1", State.COMPLETED, file);
        years(1);

        var first = round(TERMS);
        var keptForReaders = exists(file);
        clock.move(Duration.ofHours(2));
        var second = round(TERMS);
        years(1);
        var third = round(TERMS);

        assertThat(first.contents()).isEqualTo(1);
        assertThat(keptForReaders).isTrue();
        assertThat(second.files()).isEqualTo(1);
        assertThat(second.bytes()).isEqualTo(file.size());
        assertThat(exists(file)).isFalse();
        assertThat(third.metadata()).isEqualTo(1);
        assertThat(ledger.find(id)).isEmpty();
        assertThat(views.lastRounds()).containsExactly(third);
    }

    @Test
    void keepsBytesThatAnotherDocumentStillHas() throws IOException {
        var file = keep("chung");
        ended("k1", State.COMPLETED, file);
        years(1);
        ended("k2", State.COMPLETED, file);

        round(TERMS);
        clock.move(Duration.ofHours(2));
        round(TERMS);
        var shared = exists(file);
        years(1);
        round(TERMS);
        clock.move(Duration.ofHours(2));
        round(TERMS);

        assertThat(shared).isTrue();
        assertThat(exists(file)).isFalse();
        assertThat(views.deletions(null, null, 0, 10).items().stream()
                        .flatMap(deletion -> deletion.files().stream())
                        .map(Deletion.DeletedFile::fate))
                .containsExactlyInAnyOrder(Fate.SHARED, Fate.REMOVED);
    }

    @Test
    void keepsBytesThatWereKeptAgainForADayLonger() throws IOException {
        var file = keep("một");
        ended("k1", State.COMPLETED, file);
        years(1);
        round(TERMS);
        clock.move(Duration.ofHours(2));
        touched(file, clock.instant());

        var inUse = round(TERMS);
        clock.move(Duration.ofHours(25));
        var later = round(TERMS);

        assertThat(inUse.files()).isZero();
        assertThat(later.files()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(State.class)
    void neverDeletesWhatHasNotEnded(State state) throws IOException {
        var terms = new RetentionTerms(TERMS.outgoing(), TERMS.outgoing(), TERMS.outgoing(), null, Period.ofDays(1));
        var file = keep("một");
        var id = ended("k1", state, file);
        years(50);

        for (var n = 0; n < 3; n++) {
            round(terms);
            clock.move(Duration.ofHours(30));
        }

        var over = List.of(State.COMPLETED, State.REJECTED, State.RECALLED).contains(state);
        assertThat(ledger.find(id).isEmpty()).isEqualTo(over);
        assertThat(exists(file)).isEqualTo(!over);
    }

    @Test
    void deletesNothingWithoutATerm() throws IOException {
        var file = keep("một");
        var id = ended("k1", State.COMPLETED, file);
        years(200);

        round(RetentionTerms.FOR_EVER);

        assertThat(RetentionTerms.FOR_EVER.isForEver()).isTrue();
        assertThat(ledger.find(id).orElseThrow().isWithoutContent()).isFalse();
        assertThat(exists(file)).isTrue();
    }

    @Test
    void deletesNothingByAClockThatMayBeWrong() throws IOException {
        var id = ended("k1", State.COMPLETED, keep("một"));
        years(1);
        axis.put("W90", Duration.ofDays(-400));

        var round = round(TERMS);

        assertThat(round.trouble()).isEqualTo(Trouble.CLOCK_DIFFERS);
        assertThat(ledger.find(id).orElseThrow().isWithoutContent()).isFalse();
    }

    @Test
    void takesABatchARound() throws IOException {
        for (var n = 0; n < 5; n++) {
            ended("k" + n, State.COMPLETED, keep("văn bản " + n));
        }
        years(1);
        var deletion = deletion(TERMS, 2, TestLedger.retention(source));

        var contents =
                Stream.generate(deletion::run).limit(3).map(Round::contents).toList();

        assertThat(contents).containsExactly(2, 2, 1);
    }

    @Test
    void removesFilesOfNoEntryOnlyWhenAskedTo() throws IOException {
        var orphan = keep("mồ côi");
        var held = keep("giữ");
        ended("k1", State.SENT, held);
        years(1);
        var sweeping = new RetentionTerms(Term.FOR_EVER, Term.FOR_EVER, Term.FOR_EVER, null, Period.ofDays(30));

        var unasked = deletion(TERMS, 10, TestLedger.retention(source)).run().orphans();
        var sweep = deletion(sweeping, 10, TestLedger.retention(source));
        var removed =
                Stream.generate(sweep::run).limit(256).mapToInt(Round::orphans).sum();

        assertThat(unasked).isZero();
        assertThat(removed).isEqualTo(1);
        assertThat(exists(orphan)).isFalse();
        assertThat(exists(held)).isTrue();
    }

    /** Killed before, or after, each of the ledger's calls; then rounds as usual. */
    @Test
    void endsTheSameHoweverOftenItIsKilled() throws IOException {
        for (var kill = 1; kill <= 12; kill++) {
            for (var after : new boolean[] {false, true}) {
                var key = "k" + kill + after;
                var file = keep("văn bản " + key);
                var id = ended(key, State.COMPLETED, file);
                clock.move(Duration.ofDays(3 * 365));

                var dying = deletion(TERMS, 10, killedAt(kill, after));
                for (var n = 0; n < 2; n++) {
                    try {
                        dying.run();
                    } catch (Killed e) {
                        break;
                    }
                    clock.move(Duration.ofHours(2));
                }
                for (var n = 0; n < 3; n++) {
                    clock.move(Duration.ofHours(2));
                    round(TERMS);
                }

                assertThat(ledger.find(id)).as(key).isEmpty();
                assertThat(exists(file)).as(key).isFalse();
            }
        }
        var records = views.deletions(null, null, 0, 200);
        assertThat(records.total()).isEqualTo(48);
        assertThat(records.items().stream().flatMap(record -> record.files().stream()))
                .hasSize(24)
                .allMatch(file -> file.fate() != null);
    }

    private RetentionLedger killedAt(int call, boolean after) {
        var real = TestLedger.retention(source);
        var calls = new AtomicInteger();
        return (RetentionLedger) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {RetentionLedger.class}, (proxy, method, arguments) -> {
                    var now = calls.incrementAndGet() == call;
                    if (now && !after) {
                        throw new Killed();
                    }
                    try {
                        var result = method.invoke(real, arguments);
                        if (now) {
                            throw new Killed();
                        }
                        return result;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    private Round round(RetentionTerms terms) {
        return deletion(terms, 100, TestLedger.retention(source)).run();
    }

    private DeleteExpired deletion(RetentionTerms terms, int batch, RetentionLedger retention) {
        var proof = new ClockProof(axis, clock, clock::nanoTime);
        return new DeleteExpired("a", terms, batch, retention, store, proof, clock);
    }

    private UUID ended(String key, State state, StoredFile file) {
        var attachment = new EntryFile(new Attachment("a.pdf", "application/pdf", file), file, null, List.of());
        var document = new NewDocument(
                "rest:dms", key, file.sha256(), "W90", COURT.code(), header(key, COURT, OFFICE), List.of(attachment));
        var id = ledger.accept(document).id();
        ledger.apply(ledger.find(id).orElseThrow(), Change.to(state, "test", Outcome.DONE));
        return id;
    }

    private void years(int count) {
        clock.move(Duration.ofDays(count * 366L));
    }

    private StoredFile keep(String text) throws IOException {
        var file = store.keep(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        touched(file, clock.instant());
        return file;
    }

    private void touched(StoredFile file, Instant at) throws IOException {
        Files.setLastModifiedTime(path(file), FileTime.from(at));
    }

    private boolean exists(StoredFile file) {
        return Files.exists(path(file));
    }

    private Path path(StoredFile file) {
        var sha256 = file.sha256();
        return directory
                .resolve(sha256.substring(0, 2))
                .resolve(sha256.substring(2, 4))
                .resolve(sha256);
    }
}
