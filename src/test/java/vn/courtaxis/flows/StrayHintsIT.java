package vn.courtaxis.flows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.courtaxis.flows.Submissions.documentId;
import static vn.courtaxis.flows.Submissions.letter;
import static vn.courtaxis.flows.Submissions.pdf;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.camel.ProducerTemplate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.courtaxis.ledger.Step;

/** Hints that are old, foreign or none lie on every queue, and the clock is no hint either. */
final class StrayHintsIT extends SandboxFlow {

    private static final List<String> QUEUES = Stream.concat(
                    Arrays.stream(Step.values()).map(Step::queue), Stream.of("dead-letters"))
            .toList();

    @Autowired
    private ProducerTemplate camel;

    @Autowired
    private EmbeddedActiveMQ broker;

    @Test
    void doNothingAndGoAway() {
        var letter = letter();
        var finished = sandbox.submit(key(), letter, pdf("a.pdf")).id();
        sandbox.awaitDocument(finished, OutgoingFlowIT::isReceived);
        var before = sandbox.document(finished);
        var parked = added("dead-letters");

        for (var queue : QUEUES) {
            for (var hint : List.of(finished, UUID.randomUUID().toString(), "no id at all", "")) {
                camel.sendBody("jms:queue:" + queue, hint);
            }
        }

        await().atMost(Duration.ofSeconds(60)).until(() -> QUEUES.stream().allMatch(queue -> depth(queue) == 0));
        var next = sandbox.submit(key(), letter(), pdf("b.pdf")).id();
        sandbox.awaitDocument(next, OutgoingFlowIT::isReceived);
        assertThat(sandbox.document(finished)).isEqualTo(before);
        assertThat(sandbox.atTheTwin(documentId(letter), "edoc")).hasSize(1);
        assertThat(added("dead-letters")).isEqualTo(parked + 4);
    }

    @Test
    void noRouteWaitsForATimeOfDay() {
        assertThat(Thread.getAllStackTraces().keySet())
                .anyMatch(thread -> thread.getName().equals("timer-dispatch"))
                .noneMatch(thread -> thread.getClass().getName().equals("java.util.TimerThread")
                        && thread.getName().contains("timer"));
    }

    /** A hint that will be delivered again counts until its time has come. */
    private long depth(String queue) {
        return broker.getActiveMQServer().locateQueue(SimpleString.of(queue)).getMessageCount();
    }

    private long added(String queue) {
        return broker.getActiveMQServer().locateQueue(SimpleString.of(queue)).getMessagesAdded();
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
