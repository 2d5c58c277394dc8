package vn.courtaxis.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.courtaxis.ledger.Fixtures.outgoing;
import static vn.courtaxis.ledger.Fixtures.pdf;
import static vn.courtaxis.ledger.Fixtures.stored;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.courtaxis.document.ErrorCode;
import vn.courtaxis.document.Problem;
import vn.courtaxis.exchange.AxisPauses.Paused;
import vn.courtaxis.ledger.Change;
import vn.courtaxis.ledger.Entry;
import vn.courtaxis.ledger.Ledger;
import vn.courtaxis.ledger.State;
import vn.courtaxis.ledger.TimelineEvent.Outcome;

/** What every database must do so that each entry is worked on by one worker only, whatever the clocks say. */
abstract class ClaimsContract extends TwinContract {

    static final Set<State> ANY = Set.of(State.values());

    @Test
    void letsOneWorkerOnlyHaveAnEntry() {
        var id = accepted();

        var first = ledger.claim(id, Set.of(State.ACCEPTED));
        var second = ledger.claim(id, Set.of(State.ACCEPTED));

        assertThat(first).isPresent();
        assertThat(second).isEmpty();
    }

    @Test
    void letsOneAdapterOnlyJudgeAnEntryAgain() throws Exception {
        var id = accepted();
        var judgements = new JdbcJudgements(JdbcClient.create(source));
        var now = clock.instant();
        judgements.postpone(id, now.minusSeconds(1));
        var threads = Executors.newFixedThreadPool(4);

        Callable<Boolean> taking = () -> judgements.take(id, now, now.plusSeconds(600));
        var taken = threads.invokeAll(Collections.nCopies(4, taking));
        threads.shutdown();

        var winners = 0;
        for (var one : taken) {
            winners += one.get() ? 1 : 0;
        }
        assertThat(winners).isOne();
        assertThat(judgements.due(now, 10)).doesNotContain(id);
        assertThat(judgements.take(id, now.plusSeconds(600), now.plusSeconds(1200)))
                .isTrue();
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
    void endsNobodyElsesClaimWithItsOwn() throws Exception {
        var id = accepted();
        var entry = ledger.claim(id, ANY).orElseThrow();
        ledger.apply(entry, Change.to(State.ACCEPTED, "s", Outcome.NOTE));
        var second = onAnotherThread(() -> ledger.claim(id, ANY).isPresent());
        var mayCall = ledger.mayBeginCall(id);

        ledger.release(id);

        assertThat(second).isTrue();
        assertThat(mayCall).isFalse();
        assertThat(ledger.claim(id, ANY)).isEmpty();
        assertThat(TestLedger.on(source, clock, "other").claim(id, ANY)).isEmpty();
    }

    private static <T> T onAnotherThread(Callable<T> work) throws Exception {
        var thread = Executors.newSingleThreadExecutor();
        try {
            return thread.submit(work).get();
        } finally {
            thread.shutdown();
        }
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

    /** A document is recalled while a worker prepares it, and the adapter dies at that moment. */
    @Test
    void noClaimOutlivesTheAdapterAlthoughItsEntryHasEnded() {
        var id = accepted();
        var worked = ledger.claim(id, ANY).orElseThrow();
        ledger.apply(worked, Change.to(State.RECALLED, "recall", Outcome.DONE).keepsClaim());

        TestLedger.on(source, clock).takeBackWork();

        assertThat(JdbcClient.create(source)
                        .sql("select count(*) from entry where claimed_by is not null")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void givesBackAtAStopWhatItCouldNotFinish() {
        var id = accepted();
        ledger.claim(id, ANY);

        ((JdbcLedger) ledger).giveBackWork();

        assertThat(TestLedger.on(source, clock, "other").claim(id, ANY)).isPresent();
    }
}
