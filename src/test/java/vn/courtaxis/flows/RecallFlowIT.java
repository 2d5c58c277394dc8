package vn.courtaxis.flows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Recalls, both ways and by both mechanisms, on the real routes against the twin. */
final class RecallFlowIT extends SandboxFlow {

    private static final String COURT = "W90.01";
    private static final String JUSTICE = "000.00.00.G15";

    @ParameterizedTest
    @ValueSource(strings = {"RECALL", "RECALL_STATUS"})
    void aDocumentThatWasNotTakenGoesBackAtOnce(String mechanism) {
        var sent = documentId(sandbox.officeSends("GOOD", COURT));
        var id = sandbox.awaitIncoming(sent, "DELIVERED").path("id").asString();

        sandbox.officeSends(mechanism, COURT, sent);

        var recalled = sandbox.awaitState(id, "RECALLED");
        assertThat(sandbox.get("/api/v1/inbox/" + id + "/files/0").status()).isEqualTo(410);
        assertThat(sandbox.get("/api/v1/inbox/" + id + "/files/0").code()).isEqualTo("DOCUMENT_RECALLED");
        assertThat(sandbox.get("/api/v1/inbox/" + id).status()).isEqualTo(200);
        assertThat(recalled.path("subject").asString()).isNotBlank();
        assertThat(sandbox.post("/api/v1/inbox/" + id + "/taken", Map.of()).code())
                .isEqualTo("ACTION_NOT_ALLOWED");
        await().untilAsserted(
                        () -> assertThat(sandbox.statusesAtTheOffice(sent)).containsExactlyInAnyOrder("01", "15"));
    }

    @ParameterizedTest
    @CsvSource({"15, RECALLED", "16, TAKEN"})
    void theDocumentSystemDecidesAboutWhatItTook(String code, String state) {
        var sent = documentId(sandbox.officeSends("GOOD", COURT));
        var id = taken(sent);
        sandbox.officeSends("RECALL", COURT, sent);
        sandbox.awaitIncoming(sent, "RECALL", "QUARANTINED");
        assertThat(sandbox.document(id).path("recallRequest").path("sender").asString())
                .isEqualTo("000.00.00.G22");

        var answer = sandbox.post(
                "/api/v1/documents/" + id + "/status", Map.of("code", code, "description", "Đã đối chiếu"));
        var again = sandbox.post(
                "/api/v1/documents/" + id + "/status", Map.of("code", code, "description", "Đã đối chiếu"));

        assertThat(answer.status()).isEqualTo(202);
        assertThat(again.code()).isEqualTo("STATUS_NOT_ALLOWED");
        sandbox.awaitState(id, state);
        await().untilAsserted(() ->
                assertThat(sandbox.statusesAtTheOffice(sent)).containsExactlyInAnyOrder("01", "03", code));
    }

    @Test
    void anOperatorDecidesWhereTheDocumentSystemDoesNot() {
        var sent = documentId(sandbox.officeSends("GOOD", COURT));
        var id = taken(sent);
        sandbox.officeSends("RECALL_STATUS", COURT, sent);

        var request = await().until(() -> waitingStatus(sent), found -> !found.isEmpty())
                .get(0);
        var agreed = sandbox.post(
                "/api/v1/statuses/" + request.path("id").asString() + "/release",
                Map.of("reason", "Đồng ý trả"),
                "operator");

        assertThat(agreed.status()).isEqualTo(202);
        sandbox.awaitState(id, "RECALLED");
        await().untilAsserted(() ->
                assertThat(sandbox.statusesAtTheOffice(sent)).containsExactlyInAnyOrder("01", "03", "15"));
    }

    @Test
    void nobodyElseThanItsSenderRecallsADocument() {
        var sent = documentId(sandbox.officeSends("GOOD", COURT));
        var id = sandbox.awaitIncoming(sent, "DELIVERED").path("id").asString();

        sandbox.officeSends(Map.of("kind", "RECALL", "to", COURT, "about", sent, "from", BY_STATUS));

        var refused = sandbox.awaitIncoming(sent, "RECALL", "REJECTED");
        assertThat(refused.path("error").path("code").asString()).isEqualTo("RECALL_BY_STRANGER");
        assertThat(sandbox.document(id).path("state").asString()).isEqualTo("DELIVERED");
        await().untilAsserted(
                        () -> assertThat(sandbox.statusesAtTheOffice(sent)).containsExactlyInAnyOrder("01", "16"));
    }

    @Test
    void aRecallThatOvertakesItsDocumentWaitsForIt() {
        var unknown = "G22,2026/11/20,777/VPCP-TH";
        sandbox.officeSends("RECALL", COURT, unknown);

        var waiting = sandbox.awaitIncoming(unknown, "RECALL", "QUARANTINED");

        assertThat(waiting.path("error").path("code").asString()).isEqualTo("RECALL_UNKNOWN_DOCUMENT");
        sandbox.officeSends("UPDATE", COURT, unknown);
        sandbox.awaitIncoming(unknown, "UPDATE", "RECALLED");
        sandbox.awaitState(waiting.path("id").asString(), "TAKEN");
        await().untilAsserted(
                        () -> assertThat(sandbox.statusesAtTheOffice(unknown)).containsExactly("15"));
    }

    @Test
    void aDocumentOfOursIsFrozenAndEachRecipientAnswers() {
        var letter = Submissions.letter("recipients", List.of(Submissions.OFFICE, BY_STATUS));
        var documentId = Submissions.documentId(letter);
        var id = sandbox.submit("recall-" + letter.get("number"), letter, Submissions.pdf("a.pdf"))
                .id();
        sandbox.awaitDocument(id, document -> all(document, "03"));
        sandbox.post(
                "/sandbox/office/answers",
                Map.of("organization", BY_STATUS, "code", "16", "description", "Đã xử lý xong"));

        var first = sandbox.post("/api/v1/documents/" + id + "/recall", Map.of("reason", "Gửi nhầm bản"));
        var again = sandbox.post("/api/v1/documents/" + id + "/recall", Map.of("reason", "Gửi nhầm bản"));

        assertThat(first.status()).isEqualTo(202);
        assertThat(again.status()).isEqualTo(202);
        var recalled = sandbox.awaitDocument(
                id,
                document ->
                        status(document, 0).equals("15") && status(document, 1).equals("16"));
        assertThat(recalled.path("state").asString()).isEqualTo("RECALLED");
        assertThat(sandbox.atTheTwin(documentId, "edoc")).hasSize(2);
        assertThat(sandbox.post("/api/v1/documents/" + id + "/resend", Map.of("recipients", List.of(BY_STATUS)))
                        .code())
                .isEqualTo("ACTION_NOT_ALLOWED");
        assertThat(recalled.path("related").path(0).path("kind").asString()).isEqualTo("RECALLS");
    }

    @Test
    void aRecallCoversWhatWasSentAgainToWhoRefused() {
        var letter = Submissions.letter("recipients", List.of(Submissions.OFFICE, JUSTICE));
        sandbox.post(
                "/sandbox/office/answers",
                Map.of("organization", JUSTICE, "code", "02", "description", "Không đúng thẩm quyền"));
        var id = sandbox.submit("family-" + letter.get("number"), letter, Submissions.pdf("a.pdf"))
                .id();
        sandbox.awaitDocument(id, document -> status(document, 1).equals("02"));
        var repeat = sandbox.post("/api/v1/documents/" + id + "/resend", Map.of("recipients", List.of(JUSTICE)))
                .id();
        sandbox.awaitDocument(repeat, document -> status(document, 0).equals("03"));

        sandbox.post("/api/v1/documents/" + id + "/recall", Map.of("reason", "Gửi nhầm bản"));

        sandbox.awaitDocument(
                id,
                document ->
                        status(document, 0).equals("15") && status(document, 1).equals("02"));
        var withdrawn =
                sandbox.awaitDocument(repeat, document -> status(document, 0).equals("15"));
        assertThat(withdrawn.path("state").asString()).isEqualTo("RECALLED");
    }

    @Test
    void aRecallBringsNoContents() {
        var sent = documentId(sandbox.officeSends("GOOD", COURT));
        var id = sandbox.awaitIncoming(sent, "DELIVERED").path("id").asString();
        sandbox.officeSends("RECALL", COURT, sent);
        sandbox.awaitState(id, "RECALLED");

        var recall = sandbox.awaitIncoming(sent, "RECALL", "TAKEN");

        var path = "/api/v1/documents/" + recall.path("id").asString();
        assertThat(recall.path("files")).isEmpty();
        assertThat(sandbox.get(path + "/files/0").status()).isEqualTo(404);
        assertThat(sandbox.post(path + "/status", Map.of("code", "02", "description", "x"))
                        .code())
                .isEqualTo("STATUS_NOT_ALLOWED");
    }

    @Test
    void aDocumentMayBeRecalledAgainAfterItCameAgain() {
        var sent = documentId(sandbox.officeSends("GOOD", COURT));
        var id = sandbox.awaitIncoming(sent, "DELIVERED").path("id").asString();
        sandbox.officeSends("RECALL", COURT, sent);
        sandbox.awaitState(id, "RECALLED");
        sandbox.officeSends("UPDATE", COURT, sent);
        var again = sandbox.awaitIncoming(sent, "UPDATE", "QUARANTINED");
        assertThat(again.path("error").path("code").asString()).isEqualTo("SAME_AS_RECALLED");
        var second = again.path("id").asString();
        sandbox.post("/api/v1/documents/" + second + "/release", Map.of("reason", "Nơi gửi xác nhận"), "operator");
        sandbox.awaitState(second, "DELIVERED");

        sandbox.officeSends("RECALL", COURT, sent);

        sandbox.awaitState(second, "RECALLED");
    }

    private String taken(String documentId) {
        var id = sandbox.awaitIncoming(documentId, "DELIVERED").path("id").asString();
        assertThat(sandbox.post("/api/v1/inbox/" + id + "/taken", Map.of()).status())
                .isEqualTo(200);
        return id;
    }

    private List<JsonNode> waitingStatus(String documentId) {
        return sandbox.get("/api/v1/statuses?direction=INCOMING&state=QUARANTINED&size=200")
                .body()
                .path("items")
                .valueStream()
                .filter(item -> item.toString().contains(documentId))
                .toList();
    }

    private static boolean all(JsonNode document, String code) {
        return document.path("recipients")
                .valueStream()
                .allMatch(recipient -> recipient.path("status").asString("").equals(code));
    }

    private static String status(JsonNode document, int recipient) {
        return document.path("recipients").path(recipient).path("status").asString("");
    }

    private static String documentId(JsonNode sent) {
        return sent.path("documentId").asString();
    }
}
