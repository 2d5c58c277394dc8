package vn.courtaxis.faults;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.courtaxis.ledger.Fixtures.COURT;
import static vn.courtaxis.ledger.Fixtures.OFFICE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.courtaxis.document.ErrorCode;
import vn.courtaxis.faults.CrowdedAxis.Call;
import vn.courtaxis.faults.CrowdedAxis.Health;
import vn.courtaxis.ledger.Entry;
import vn.courtaxis.ledger.State;

/** One bad document among hundreds of good ones: it is set aside with its reason, and keeps nobody waiting. */
final class OneBadAmongManyTest {

    private static final int DOCUMENTS = 500;
    private static final String BAD = "W90.03 102";

    /** Two workers send 500 in 25 s; the bad one may hold one of them for the minute in which it gets no answer. */
    private static final Duration SOON = Duration.ofSeconds(90);

    @TempDir
    private Path folder;

    private Crowd crowd;

    @BeforeEach
    void begin() {
        crowd = new Crowd(folder);
    }

    @AfterEach
    void end() throws InterruptedException {
        crowd.close();
    }

    @ParameterizedTest
    @EnumSource(names = {"ANSWERS_503", "HANGS", "SAYS_20"})
    void isParkedAfterEightSendsWithoutAClearAnswerAndTheOthersGoOutOnce(Health effect) {
        crowd.waits(DOCUMENTS, 5);
        crowd.axis.isPoisonedBy(BAD, effect);
        crowd.machinery.start();

        crowd.until(SOON, () -> crowd.in(State.SENT) == DOCUMENTS - 1);
        crowd.machinery.dispatchesEvery(Duration.ofMinutes(1));
        crowd.until(Duration.ofHours(10), () -> crowd.in(State.PARKED) == 1);

        assertThat(crowd.axis.taken()).containsExactlyInAnyOrderElementsOf(good());
        assertThat(problem(crowd.document(BAD))).isEqualTo(ErrorCode.AXIS_OUTCOME_AMBIGUOUS);
        assertThat(crowd.document(BAD).resumeState()).isEqualTo(State.UNCERTAIN);
        assertThat(sends(BAD)).isEqualTo(8);
        assertThat(crowd.machinery.unforeseen()).isEmpty();
    }

    @Test
    void isParkedAtOnceWhenItsFileIsAlteredAndTheOthersGoOutOnce() throws IOException {
        crowd.waits(DOCUMENTS, 5);
        Files.writeString(crowd.store.locate(crowd.document(BAD).requireMessage()), "W90.03 666");
        crowd.machinery.start();

        crowd.until(Duration.ofSeconds(35), () -> crowd.in(State.SENT) == DOCUMENTS - 1);

        assertThat(crowd.axis.taken()).containsExactlyInAnyOrderElementsOf(good());
        assertThat(crowd.document(BAD).state()).isEqualTo(State.PARKED);
        assertThat(problem(crowd.document(BAD))).isEqualTo(ErrorCode.STORED_FILE_ALTERED);
    }

    @Test
    void isParkedWhenItsStepFailsUnforeseenAgainAndAgainAndTheOthersGoOutOnce() {
        crowd.waits(DOCUMENTS, 5);
        crowd.database()
                .sql("update entry set message_sha256 = null where id = ?")
                .param(crowd.document(BAD).id())
                .update();
        crowd.machinery.start();

        // it keeps its place until its hint is a dead letter, 81 s later
        crowd.until(Duration.ofMinutes(3), () -> crowd.in(State.SENT) == DOCUMENTS - 1);
        crowd.machinery.dispatchesEvery(Duration.ofMinutes(1));
        crowd.until(Duration.ofHours(10), () -> crowd.in(State.PARKED) == 1);

        assertThat(crowd.axis.taken()).containsExactlyInAnyOrderElementsOf(good());
        assertThat(crowd.machinery.unforeseen()).isNotEmpty();
        assertThat(crowd.document(BAD).problem()).isNotNull();
    }

    @Test
    void isParkedWhenItCanNeverBeFetchedAndTheOthersAreDelivered() throws IOException {
        arrive(0, 200);
        crowd.axis.isPoisonedBy("d-77", Health.ANSWERS_503);
        crowd.axis.arrives("d-broken", "<edXML".getBytes(UTF_8));
        crowd.machinery.start();
        crowd.until(Duration.ofMinutes(2), () -> crowd.in(State.DELIVERED) == 199);
        crowd.machinery.dispatchesEvery(Duration.ofSeconds(10));
        crowd.time.sleep(Duration.ofHours(1));
        arrive(200, 1);

        crowd.until(Duration.ofMinutes(4), () -> crowd.in(State.DELIVERED) == 200);
        crowd.machinery.dispatchesEvery(Duration.ofMinutes(1));
        crowd.until(Duration.ofHours(10), () -> crowd.in(State.PARKED) == 1);

        assertThat(crowd.axis.waiting()).containsExactly("d-77");
        assertThat(crowd.in(State.QUARANTINED)).isEqualTo(1);
        assertThat(crowd.axis.calls().stream()
                        .filter(call -> call.operation() == Operation.FETCH)
                        .filter(call -> !call.about().equals("d-77")))
                .hasSize(201);
        assertThat(crowd.axis.calls().stream()
                        .filter(call -> call.operation() == Operation.FETCH)
                        .filter(call -> call.about().equals("d-77")))
                .hasSize(Adapter.MAX_ATTEMPTS);
        assertThat(crowd.machinery.unforeseen()).isEmpty();
    }

    private void arrive(int first, int count) throws IOException {
        var letters = new Letters(crowd.store);
        for (var n = first; n < first + count; n++) {
            crowd.axis.arrives("d-" + n, letters.write(String.valueOf(n), OFFICE, COURT));
        }
    }

    private List<String> good() {
        return crowd.messages().stream().filter(message -> !message.equals(BAD)).toList();
    }

    private long sends(String message) {
        return crowd.axis.calls().stream()
                .filter(call -> call.operation() == Operation.SEND_DOCUMENT)
                .map(Call::about)
                .filter(message::equals)
                .count();
    }

    private static ErrorCode problem(Entry entry) {
        return Objects.requireNonNull(entry.problem()).code();
    }
}
