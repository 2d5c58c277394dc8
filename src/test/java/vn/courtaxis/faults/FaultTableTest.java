package vn.courtaxis.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.courtaxis.document.MessageKind;
import vn.courtaxis.document.Problem;
import vn.courtaxis.exchange.AxisAnswer;
import vn.courtaxis.exchange.TemporaryDocumentStore;
import vn.courtaxis.faults.FaultyAxis.Plan;
import vn.courtaxis.faults.Row.Case;
import vn.courtaxis.faults.Row.Next;
import vn.courtaxis.faults.Row.Taken;
import vn.courtaxis.ledger.Entry;
import vn.courtaxis.ledger.MovableClock;
import vn.courtaxis.ledger.State;
import vn.courtaxis.signature.PdfVerifier;
import vn.courtaxis.store.JdbcLedger;
import vn.courtaxis.store.TestLedger;

/** Every row of the {@link FaultTable}, on the real gateway, use cases and ledger: first the fault, then until all is right. */
final class FaultTableTest {

    private static final DataSource DATABASE = TestLedger.inMemory();
    private static final MovableClock CLOCK = new MovableClock();
    private static final JdbcLedger LEDGER = TestLedger.on(DATABASE, CLOCK);

    @TempDir
    static Path folder;

    private static FaultyAxis axis;
    private static FaultyWire wire;
    private static TemporaryDocumentStore store;
    private static PdfVerifier verifier;

    private final JdbcClient database = JdbcClient.create(DATABASE);
    private Adapter adapter;
    private Scene scene;

    @BeforeAll
    static void start() {
        store = new TemporaryDocumentStore(folder);
        verifier = Adapter.verifier(store);
        axis = new FaultyAxis();
        wire = new FaultyWire(axis, store);
    }

    @AfterAll
    static void stop() throws IOException {
        axis.close();
    }

    @BeforeEach
    void begin() {
        List.of("verification", "timeline", "recipient", "entry_file", "entry")
                .forEach(table -> database.sql("delete from " + table).update());
        axis.begins();
        wire.begins();
        adapter = new Adapter(LEDGER, store, verifier, CLOCK, wire);
        scene = new Scene(adapter, axis);
    }

    static Stream<Case> cases() {
        return FaultTable.ROWS.stream().flatMap(Row::cases);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void comesToWhatTheTableSays(Case it) throws IOException {
        var row = it.row();
        scene.prepare(row.operation());
        axis.plan(new Plan(row.operation(), it.fault(), it.effect(), it.form(), 1));

        scene.act(row.operation());
        assertIsTakenFor(row);
        assertStandsAs(row);
        awaitEffect(it);
        runUntilRest();
        if (row.state() == State.REJECTED) {
            assertIsNeverRepeated(row);
            adapter.resend.resend(scene.id(), "operator");
            runUntilRest();
        }
        assertEndsRight(row);
    }

    private void assertIsTakenFor(Row row) {
        var answer = wire.answer(row.operation());
        var taken = answer instanceof AxisAnswer.Complete
                ? Taken.DONE
                : answer instanceof AxisAnswer.Refused
                        ? Taken.REFUSED
                        : answer instanceof AxisAnswer.Unreached ? Taken.UNREACHED : Taken.UNCLEAR;
        assertThat(taken).isEqualTo(row.taken());
        assertThat(answer.failure().map(Problem::code).orElse(null)).isEqualTo(row.code());
    }

    private void assertStandsAs(Row row) {
        if (row.state() == null) {
            assertThat(scene.listing()).map(Problem::code).contains(row.code());
            assertThat(entries()).isZero();
            return;
        }
        var entry = scene.entry().orElseThrow();
        assertThat(entry.state()).isEqualTo(row.state());
        assertThat(entry.problem() == null ? null : entry.problem().code()).isEqualTo(row.shown());
        assertThat(entry.attempts()).isEqualTo(row.attempts());
        assertThat(next(entry)).isEqualTo(row.next());
    }

    private Next next(Entry entry) {
        if (entry.nextAttemptAt() == null) {
            return Next.NEVER;
        }
        return entry.nextAttemptAt().isAfter(CLOCK.instant()) ? Next.LATER : Next.AT_ONCE;
    }

    /** A caller who gave up may be ahead of the axis. */
    private static void awaitEffect(Case it) {
        if (it.row().taken() != Taken.UNREACHED) {
            await().atMost(Duration.ofSeconds(10))
                    .pollInterval(Duration.ofMillis(2))
                    .until(() -> axis.reached(it.row().operation()) > 0);
        }
    }

    private void runUntilRest() {
        for (var round = 0; round < 30 && !isAtRest(); round++) {
            adapter.poll();
            adapter.work();
            CLOCK.move(Duration.ofSeconds(35));
        }
        assertThat(isAtRest()).as("all is done").isTrue();
    }

    private boolean isAtRest() {
        var names = State.ACTIVE.stream().map(Enum::name).toList();
        var active = database.sql("select count(*) from entry where state in (:names)")
                .param("names", names)
                .query(Integer.class)
                .single();
        return active == 0 && axis.records().waiting() == 0;
    }

    private int entries() {
        return database.sql("select count(*) from entry").query(Integer.class).single();
    }

    private void assertIsNeverRepeated(Row row) {
        CLOCK.move(Duration.ofDays(2));
        adapter.work();
        assertThat(axis.reached(row.operation())).isEqualTo(1);
        assertThat(axis.records().taken("edoc")).isEmpty();
    }

    private void assertEndsRight(Row row) {
        assertThat(axis.reached(row.operation())).as("calls").isEqualTo(row.calls());
        switch (row.operation()) {
            case SEND_DOCUMENT, ASK -> {
                var taken = axis.records().taken("edoc");
                assertThat(taken).as("copies at the axis").hasSize(row.copies());
                assertThat(scene.entry()).get().satisfies(entry -> {
                    assertThat(entry.state()).isEqualTo(State.SENT);
                    assertThat(entry.axisDocId()).isEqualTo(taken.get(0).docId());
                    assertThat(entry.problem()).isNull();
                });
                assertThat(axis.reached(Operation.SEND_DOCUMENT))
                        .isEqualTo(row.operation() == Operation.ASK ? 1 : row.calls());
            }
            case SEND_STATUS -> {
                var taken = axis.records().taken("status");
                assertThat(taken).as("copies at the axis").hasSize(row.copies());
                assertThat(taken)
                        .as("what is filed")
                        .extracting("documentId")
                        .containsOnly(taken.get(0).documentId());
                assertThat(scene.entry()).get().extracting(Entry::state).isEqualTo(State.SENT);
            }
            case LIST, FETCH, ACKNOWLEDGE -> {
                assertThat(states(MessageKind.DOCUMENT)).containsExactly("DELIVERED");
                assertThat(axis.records().taken("status"))
                        .extracting("documentId")
                        .singleElement()
                        .asString()
                        .endsWith(",01");
            }
        }
    }

    private List<String> states(MessageKind kind) {
        return database.sql("select state from entry where kind = ?")
                .param(kind.name())
                .query(String.class)
                .list();
    }

    @Test
    void everyOperationMeetsEveryFaultOnce() {
        for (var operation : Operation.values()) {
            for (var effect : operation.hasEffect() ? Set.of(true, false) : Set.of(false)) {
                var expected = Arrays.stream(Fault.values())
                        .filter(fault ->
                                !operation.hasEffect() || fault.effects().contains(effect))
                        .toList();
                var covered = cases().filter(it -> it.row().operation() == operation && it.effect() == effect)
                        .filter(it -> it.form().isEmpty())
                        .map(Case::fault)
                        .toList();
                assertThat(covered).as("%s %s", operation, effect).containsExactlyInAnyOrderElementsOf(expected);
            }
        }
    }

    static Stream<Row> rows() {
        return FaultTable.ROWS.stream();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void pausesWhenTheAnswerSpeaksOfTheAxisAndNotOfOneMessage(Row row) throws IOException {
        scene.prepare(row.operation());
        var first = row.cases().findFirst().orElseThrow();
        axis.plan(new Plan(row.operation(), first.fault(), first.effect(), first.form(), Adapter.PAUSE_AFTER));

        for (var call = 0; call < Adapter.PAUSE_AFTER; call++) {
            scene.call(row.operation());
        }

        assertThat(adapter.axis.pauses().isEmpty()).isEqualTo(!row.pauses());
    }
}
