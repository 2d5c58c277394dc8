package vn.courtaxis.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.courtaxis.faults.CrowdedAxis.Call;
import vn.courtaxis.faults.CrowdedAxis.Health;
import vn.courtaxis.ledger.State;

/** The axis is away for an hour while 1,000 documents of 7 senders wait; real threads, compressed time. */
final class OutageTest {

    private static final int DOCUMENTS = 1_000;
    private static final int SENDERS = 7;

    /** Calls of 100 ms by {@link Machinery#WORKERS} workers. */
    private static final int MOST_IN_A_SECOND = 10 * Machinery.WORKERS;

    private Crowd crowd;
    private CrowdedAxis axis;

    @BeforeEach
    void begin(@TempDir Path folder) {
        crowd = new Crowd(folder);
        axis = crowd.axis;
        crowd.waits(DOCUMENTS, SENDERS);
    }

    @AfterEach
    void end() throws InterruptedException {
        crowd.close();
    }

    @Test
    void sendsAllOnceAndInOrderWhenConnectionsWereRefused() {
        var calls = outage(Health.REFUSES_CONNECTIONS);

        assertThat(calls).hasSizeLessThan(150);
        assertThat(sends(calls)).hasSizeLessThan(30);
        assertThat(axis.taken()).containsExactlyInAnyOrderElementsOf(crowd.messages());
        assertThat(bySender(axis.taken())).isEqualTo(bySender(crowd.messages()));
        assertRisesGently();
    }

    @Test
    void sendsAllOnceAndAlmostAllInOrderWhenItAnswered503() {
        var calls = outage(Health.ANSWERS_503);

        assertThat(calls).hasSizeLessThan(150);
        assertThat(sends(calls)).hasSizeLessThan(30);
        assertThat(axis.taken()).containsExactlyInAnyOrderElementsOf(crowd.messages());
        assertInOrderBut(sends(calls).stream().map(Call::about).collect(Collectors.toSet()));
        assertRisesGently();
    }

    @Test
    void sendsAllOnceAndAlmostAllInOrderWhenItHung() {
        var calls = outage(Health.HANGS);

        assertThat(calls).hasSizeLessThan(150);
        assertThat(sends(calls)).hasSizeLessThan(30);
        assertThat(axis.taken()).containsExactlyInAnyOrderElementsOf(crowd.messages());
        assertInOrderBut(sends(calls).stream().map(Call::about).collect(Collectors.toSet()));
    }

    private List<Call> outage(Health health) {
        axis.becomes(health);
        crowd.machinery.start();
        crowd.time.sleep(Duration.ofMinutes(5));
        crowd.machinery.dispatchesEvery(Duration.ofSeconds(5));
        crowd.time.sleep(Duration.ofMinutes(55));
        var calls = axis.calls();
        axis.becomes(Health.WELL);
        crowd.machinery.dispatchesEvery(Duration.ofMillis(500));
        crowd.until(Duration.ofMinutes(20), () -> crowd.in(State.SENT) == DOCUMENTS);
        assertThat(crowd.machinery.unforeseen()).isEmpty();
        return calls;
    }

    /** A document whose outcome nobody knew lets those behind it pass. */
    private void assertInOrderBut(Set<String> unclear) {
        assertThat(bySender(without(unclear, axis.taken()))).isEqualTo(bySender(without(unclear, crowd.messages())));
    }

    private static List<String> without(Set<String> some, List<String> messages) {
        return messages.stream().filter(message -> !some.contains(message)).toList();
    }

    private static List<Call> sends(List<Call> calls) {
        return calls.stream()
                .filter(call -> call.operation() == Operation.SEND_DOCUMENT)
                .toList();
    }

    private static List<List<String>> bySender(List<String> messages) {
        return List.copyOf(messages.stream()
                .collect(Collectors.groupingBy(message -> message.split(" ")[0], TreeMap::new, Collectors.toList()))
                .values());
    }

    private void assertRisesGently() {
        var after = sends(axis.calls()).stream()
                .filter(call -> call.health() == Health.WELL)
                .toList();
        assertThat(after.get(1).begun())
                .as("the first call is answered before the second is made")
                .isGreaterThanOrEqualTo(after.get(0).begun().plusMillis(100));
        assertThat(axis.mostUnderWay(Operation.SEND_DOCUMENT)).isEqualTo(Machinery.WORKERS);
        var mostInASecond = axis.calls().stream()
                .filter(call -> call.operation() == Operation.SEND_DOCUMENT)
                .collect(Collectors.groupingBy(call -> call.begun().toSeconds(), Collectors.counting()))
                .values()
                .stream()
                .max(Long::compare);
        assertThat(mostInASecond.orElseThrow()).isLessThanOrEqualTo(MOST_IN_A_SECOND);
    }
}
