package vn.courtaxis.flows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.courtaxis.flows.Submissions.documentId;
import static vn.courtaxis.flows.Submissions.letter;
import static vn.courtaxis.flows.Submissions.pdf;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import vn.courtaxis.flows.Sandbox.Answer;

final class RepairFlowIT extends SandboxFlow {

    private static final Map<String, String> REASON = Map.of("reason", "đã xem nhật ký và sửa");

    @Autowired
    private CamelContext camel;

    @Autowired
    private ProducerTemplate hints;

    @AfterEach
    void sendingGoesOn() throws Exception {
        camel.getRouteController().startRoute("outgoing-send");
    }

    @Test
    void whatEndsAsADeadLetterIsAParkedDocumentAndGoesOutOnceWhenReleased() throws Exception {
        var letter = letter();
        var id = parkedByADeadLetter(letter);

        var parked = sandbox.document(id).path("parked");
        sendingGoesOn();
        var byMachine = sandbox.post(repair(id, "release"), REASON);
        var withoutReason = sandbox.post(repair(id, "release"), Map.of(), "operator");
        var released = sandbox.post(repair(id, "release"), REASON, "operator");
        var done = sandbox.awaitDocument(id, OutgoingFlowIT::isReceived);

        assertThat(parked.path("code").asString()).isEqualTo("UNEXPECTED");
        assertThat(parked.path("owner").asString()).isEqualTo("ADMINISTRATOR");
        assertThat(parked.path("nextStep").asString()).isEqualTo("outgoing-send");
        assertThat(parked.path("resumesAt").asString()).isEqualTo("PREPARED");
        assertThat(byMachine.status()).isEqualTo(403);
        assertThat(withoutReason.code()).isEqualTo("REASON_MISSING");
        assertThat(released.status()).isEqualTo(202);
        assertThat(released.id()).isEqualTo(id);
        assertThat(done.path("documentId").asString()).isEqualTo(documentId(letter));
        assertThat(done.path("parked").isMissingNode()).isTrue();
        assertThat(sandbox.atTheTwin(documentId(letter), "edoc")).hasSize(1);
        assertThat(sandbox.atTheOffice(documentId(letter))).hasSize(1);
        assertThat(done.path("timeline").valueStream())
                .anySatisfy(event -> {
                    assertThat(event.path("step").asString()).isEqualTo("park");
                    assertThat(event.path("outcome").asString()).isEqualTo("PARKED");
                })
                .anySatisfy(event -> {
                    assertThat(event.path("step").asString()).isEqualTo("release");
                    assertThat(event.path("actor").asString()).isEqualTo("operator");
                    assertThat(event.path("detail").asString()).endsWith("đã xem nhật ký và sửa");
                });
    }

    @Test
    void aParkedDocumentThatAnOperatorRejectsNeverLeaves() throws Exception {
        var letter = letter();
        var id = parkedByADeadLetter(letter);

        var rejected = sandbox.post(repair(id, "reject"), REASON, "operator");
        sendingGoesOn();
        var resent = sandbox.post(repair(id, "resend"), Map.of());
        var next = sent(letter());

        assertThat(rejected.status()).isEqualTo(202);
        assertThat(resent.code()).isEqualTo("ACTION_NOT_ALLOWED");
        assertThat(next.status()).isEqualTo(202);
        assertThat(sandbox.document(id).path("error").path("code").asString()).isEqualTo("REJECTED_BY_OPERATOR");
        assertThat(sandbox.atTheTwin(documentId(letter), "edoc")).isEmpty();
    }

    @Test
    void aQuarantinedDocumentIsJudgedAnewOnDemand() {
        var sent = sandbox.officeSends("UNTRUSTED", "W90.01");
        var id = sandbox.awaitIncoming(sent.path("documentId").asString(), "QUARANTINED")
                .path("id")
                .asString();

        var replayed =
                sandbox.post(repair(id, "replay"), Map.of("reason", "đã bổ sung", "step", "incoming-open"), "operator");
        sandbox.awaitDocument(id, document -> timesOpened(document) == 2);
        var judged = sandbox.awaitState(id, "QUARANTINED");

        assertThat(replayed.status()).isEqualTo(202);
        assertThat(judged.path("error").path("code").asString()).isEqualTo("SIGNATURE_UNDETERMINED");
    }

    @Test
    void alarmsCountWhatIsParkedAndTellWhetherClocksAgree() throws Exception {
        parkedByADeadLetter(letter());

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(metrics())
                        .anyMatch(line -> line.matches("court_axis_attention\\{kind=\"parked\"} [1-9].*"))
                        .anyMatch(line -> line.matches("court_axis_clock_skew_seconds\\{system=\"W90\"} -?[0-2]\\..*"))
                        .anyMatch(line -> line.matches("court_axis_paused\\{operation=\"send\",system=\"W90\"} 0\\.0"))
                        .anyMatch(line ->
                                line.startsWith("court_axis_statuses{direction=\"incoming\",state=\"parked\"}")));
    }

    private static long timesOpened(JsonNode document) {
        return document.path("timeline")
                .valueStream()
                .filter(event -> event.path("step").asString().equals("incoming-open"))
                .count();
    }

    private List<String> metrics() {
        var body = sandbox.get("/actuator/prometheus", "operator").raw().body();
        return new String(body, StandardCharsets.UTF_8).lines().toList();
    }

    private String parkedByADeadLetter(Map<String, Object> letter) throws Exception {
        camel.getRouteController().stopRoute("outgoing-send");
        var id = sandbox.submit(UUID.randomUUID().toString(), letter, pdf("a.pdf"))
                .id();
        sandbox.awaitState(id, "PREPARED");
        hints.sendBody("jms:queue:dead-letters", id);
        sandbox.awaitState(id, "PARKED");
        return id;
    }

    private Answer sent(Map<String, Object> letter) {
        var accepted = sandbox.submit(UUID.randomUUID().toString(), letter, pdf("a.pdf"));
        sandbox.awaitDocument(accepted.id(), OutgoingFlowIT::isReceived);
        return accepted;
    }

    private static String repair(String id, String action) {
        return "/api/v1/documents/" + id + "/" + action;
    }
}
