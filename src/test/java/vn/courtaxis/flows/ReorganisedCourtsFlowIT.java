package vn.courtaxis.flows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What is still addressed to courts that have ended, on the real routes against the twin. */
final class ReorganisedCourtsFlowIT extends SandboxFlow {

    private static final String DISTRICT = "W90.01.81";
    private static final String OTHER_DISTRICT = "W90.01.82";

    @Test
    void aLetterToADistrictCourtReachesItsSuccessorAndItsSenderLearnsTheNewCode() {
        var sent = sandbox.officeSends("GOOD", DISTRICT).path("documentId").asString();

        var received = sandbox.awaitIncoming(sent, "DELIVERED");

        assertThat(received.path("unit").asString()).isEqualTo("W90.01.01");
        assertThat(received.path("remarks")
                        .valueStream()
                        .map(remark -> remark.path("code").asString()))
                .contains("ADDRESSED_BY_ENDED_CODE");
        assertThat(sandbox.get("/api/v1/inbox?unit=TAND-01-KV1").body().toString())
                .contains(sent);
        await().untilAsserted(() -> assertThat(told(sent))
                .singleElement()
                .satisfies(status -> assertThat(status.toString()).contains(DISTRICT, "W90.01.01")));
    }

    @Test
    void aLetterToACourtThatNobodyIsKnownToHaveTakenOverFromWaitsForAnOperator() {
        var sent = sandbox.officeSends("GOOD", "W90.92").path("documentId").asString();

        var waiting = sandbox.awaitIncoming(sent, "QUARANTINED");

        assertThat(waiting.path("error").path("code").asString()).isEqualTo("ADDRESSEE_ENDED");
    }

    @Test
    void oneLetterToTwoDistrictsThatMergedIsTakenOnceAndEachOfTheTwoReports() {
        var sent = sandbox.officeSends("GOOD", DISTRICT + ";" + OTHER_DISTRICT)
                .path("documentId")
                .asString();
        var id = sandbox.awaitIncoming(sent, "NEW", "DELIVERED").path("id").asString();
        sandbox.awaitIncoming(sent, "NEW", "DUPLICATE");

        sandbox.post("/api/v1/inbox/" + id + "/taken", Map.of());

        await().untilAsserted(() -> assertThat(told(sent, "01", "03"))
                .containsExactlyInAnyOrder(
                        DISTRICT + " 01", OTHER_DISTRICT + " 01", DISTRICT + " 03", OTHER_DISTRICT + " 03"));
    }

    @Test
    void aRecallForOneOfTwoDistrictsThatMergedLeavesTheOthersCopy() {
        var sent = sandbox.officeSends("GOOD", DISTRICT + ";" + OTHER_DISTRICT)
                .path("documentId")
                .asString();
        var id = sandbox.awaitIncoming(sent, "NEW", "DELIVERED").path("id").asString();
        var copy = sandbox.awaitIncoming(sent, "NEW", "DUPLICATE").path("id").asString();

        sandbox.officeSends("RECALL", DISTRICT, sent);

        await().untilAsserted(() -> assertThat(List.of(id, copy))
                .extracting(one -> sandbox.document(one).path("state").asString())
                .containsExactlyInAnyOrder("RECALLED", "DELIVERED"));
        await().untilAsserted(() -> assertThat(told(sent, "15")).containsExactly(DISTRICT + " 15"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"RECALL", "RECALL_STATUS"})
    void whatWaitsBecauseItsCourtHasEndedIsGivenBack(String kind) {
        var sent = sandbox.officeSends("GOOD", "W90.92").path("documentId").asString();
        var id = sandbox.awaitIncoming(sent, "QUARANTINED").path("id").asString();

        sandbox.officeSends(kind, "W90.92", sent);

        sandbox.awaitState(id, "RECALLED");
        await().untilAsserted(() -> assertThat(told(sent, "15")).containsExactly("W90.92 15"));
    }

    @Test
    void theSenderOfWhatWasForAnEndedCourtLearnsThatItIsRefused() {
        var sent = sandbox.officeSends("GOOD", "W90.92").path("documentId").asString();
        var id = sandbox.awaitIncoming(sent, "QUARANTINED").path("id").asString();

        sandbox.post("/api/v1/documents/" + id + "/reject", Map.of("reason", "không thuộc thẩm quyền"), "operator");

        await().untilAsserted(() -> assertThat(told(sent, "02")).containsExactly("W90.92 02"));
    }

    @Test
    void whoDecidesAboutACodeOnceLetsTheDocumentGoOnAndTheNextOnePass() {
        var sent = sandbox.officeSends("GOOD", "W90.91").path("documentId").asString();
        sandbox.awaitIncoming(sent, "QUARANTINED");
        var question = await().atMost(Duration.ofMinutes(1))
                .until(
                        () -> operator("/api/v1/codes/questions")
                                .path("items")
                                .valueStream()
                                .filter(open -> open.path("code").asString().equals("W90.91"))
                                .findFirst()
                                .orElse(null),
                        found -> found != null);

        sandbox.post(
                "/api/v1/codes/questions/" + question.path("number").asLong() + "/decide",
                Map.of("organization", "sandbox-tand-02", "meaning", "REDIRECT", "reason", "theo công văn mẫu"),
                "operator");

        assertThat(sandbox.awaitIncoming(sent, "DELIVERED").path("unit").asString())
                .isEqualTo("W90.02");
        var next = sandbox.officeSends("GOOD", "W90.91").path("documentId").asString();
        assertThat(sandbox.awaitIncoming(next, "DELIVERED").path("unit").asString())
                .isEqualTo("W90.02");
    }

    @Test
    void aDocumentSystemHasNoSayInCodes() {
        assertThat(sandbox.get("/api/v1/codes").status()).isEqualTo(403);
        assertThat(sandbox.post("/api/v1/codes/edits", Map.of()).status()).isEqualTo(403);
        assertThat(sandbox.get("/api/v1/codes", "operator").status()).isEqualTo(200);
    }

    private JsonNode operator(String path) {
        return sandbox.get(path, "operator").body();
    }

    @Test
    void ourLetterToAnEndedCourtGoesToItsSuccessorOnce() {
        var letter = Submissions.letter("recipients", List.of("W90.03", "W90.02", Submissions.OFFICE));

        var id = sandbox.submit("ended-" + letter.get("number"), letter, Submissions.pdf("a.pdf"))
                .id();

        var sent = sandbox.awaitDocument(
                id, document -> document.path("state").asString().equals("SENT"));
        assertThat(sent.path("recipients")
                        .valueStream()
                        .map(recipient -> recipient.path("code").asString()))
                .containsExactly("W90.02", Submissions.OFFICE);
        assertThat(sent.path("remarks").toString()).contains("RECIPIENT_REDIRECTED", "W90.03");
    }

    @Test
    void aDocumentInTheNameOfAnEndedCourtIsRefusedWithWhoTookOver() {
        var letter = Submissions.letter("sender", DISTRICT);

        var refused = sandbox.submit("dead-" + letter.get("number"), letter, Submissions.pdf("a.pdf"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.code()).isEqualTo("SENDER_UNIT_ENDED");
        assertThat(refused.body().toString()).contains("W90.01.01");
    }

    private List<String> told(String documentId, String... codes) {
        return sandbox.get("/sandbox/office/statuses")
                .body()
                .valueStream()
                .filter(status -> status.path("documentId").asString().equals(documentId))
                .filter(status -> List.of(codes).contains(status.path("code").asString()))
                .map(status -> status.path("from").asString() + " "
                        + status.path("code").asString())
                .toList();
    }

    private List<JsonNode> told(String documentId) {
        return sandbox.get("/sandbox/office/statuses")
                .body()
                .valueStream()
                .filter(status -> status.path("documentId").asString().equals(documentId))
                .filter(status -> status.path("code").asString().equals("01"))
                .toList();
    }
}
