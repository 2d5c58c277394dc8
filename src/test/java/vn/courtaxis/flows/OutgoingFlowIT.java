package vn.courtaxis.flows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.courtaxis.flows.Submissions.documentId;
import static vn.courtaxis.flows.Submissions.letter;
import static vn.courtaxis.flows.Submissions.pdf;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

final class OutgoingFlowIT extends SandboxFlow {

    /** More than the adapter waits for a byte, and less than it waits for the document to show up at the axis after that. */
    private static final Duration BEYOND_THE_LIMIT = Duration.ofSeconds(4);

    @Test
    void aDocumentGoesOutSignedAndComesBackReceived() {
        var letter = letter();

        var accepted = sandbox.submit(key(), letter, pdf("công văn.pdf"));
        var done = sandbox.awaitDocument(accepted.id(), OutgoingFlowIT::isReceived);

        assertThat(accepted.status()).isEqualTo(202);
        assertThat(accepted.raw().headers().firstValue("Location")).contains("/api/v1/documents/" + accepted.id());
        assertThat(done.path("state").asString()).isEqualTo("SENT");
        assertThat(done.path("axisDocId").asString()).matches("[0-9a-f]{24}");
        assertThat(done.path("documentId").asString()).isEqualTo(documentId(letter));
        assertThat(sandbox.atTheOffice(documentId(letter))).singleElement().satisfies(received -> {
            assertThat(received.path("verdict").asString()).isEqualTo("VALID");
            assertThat(received.path("subject").asString()).isEqualTo(letter.get("subject"));
            assertThat(received.path("files").path(0).path("name").asString()).isEqualTo("công văn.pdf");
            assertThat(received.path("files").path(0).path("sha256").asString())
                    .isEqualTo(done.path("files").path(0).path("sha256").asString());
        });
    }

    @Test
    void theSameDocumentHandedOverTwiceIsSentOnce() {
        var letter = letter();
        var file = pdf("a.pdf");
        var key = key();

        var first = sandbox.submit(key, letter, file);
        sandbox.awaitDocument(first.id(), OutgoingFlowIT::isReceived);
        var second = sandbox.submit(key, letter, file);

        assertThat(second.status()).isEqualTo(200);
        assertThat(second.id()).isEqualTo(first.id());
        assertThat(sandbox.atTheTwin(documentId(letter), "edoc")).hasSize(1);
    }

    @Test
    void everyRecipientReportsForItself() {
        var letter = letter("recipients", List.of("G22", "000.00.00.G15", "000.00.00.g22"));

        var accepted = sandbox.submit(key(), letter, pdf("a.pdf"));
        var done = sandbox.awaitDocument(
                accepted.id(), document -> statuses(document).equals(List.of("03", "03")));

        assertThat(done.path("recipients").valueStream().map(r -> r.path("code").asString()))
                .containsExactly("000.00.00.G22", "000.00.00.G15");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"DROP_AFTER", "HANG_AFTER", "HALF_ANSWER", "GARBAGE", "ERROR_500", "DROP_BEFORE", "FAIL", "SLOW"
            })
    void isSentExactlyOnceWhateverBecomesOfTheAnswer(String fault) {
        var letter = letter();
        sandbox.fault("sendEdoc", fault, 1, BEYOND_THE_LIMIT);

        var accepted = sandbox.submit(key(), letter, pdf("a.pdf"));
        var done = sandbox.awaitDocument(
                accepted.id(),
                document -> isReceived(document)
                        && document.path("state").asString().equals("SENT"));

        assertThat(sandbox.atTheTwin(documentId(letter), "edoc"))
                .singleElement()
                .satisfies(message -> assertThat(message.path("docId").asString())
                        .isEqualTo(done.path("axisDocId").asString()));
        assertThat(sandbox.atTheOffice(documentId(letter))).hasSize(1);
    }

    @Test
    void aRefusalOfTheAxisEndsWithItsReasonAndCanBeResent() {
        var letter = letter();
        sandbox.post(
                "/sandbox/axis/faults",
                java.util.Map.of("operation", "sendEdoc", "fault", "FAIL", "times", 1, "errorCode", "18"));

        var accepted = sandbox.submit(key(), letter, pdf("a.pdf"));
        var rejected = sandbox.awaitState(accepted.id(), "REJECTED");
        var resent = sandbox.post("/api/v1/documents/" + accepted.id() + "/resend", java.util.Map.of());
        sandbox.awaitDocument(accepted.id(), OutgoingFlowIT::isReceived);

        assertThat(rejected.path("error").path("code").asString()).isEqualTo("AXIS_RECIPIENT_UNKNOWN");
        assertThat(resent.status()).isEqualTo(202);
        assertThat(sandbox.atTheTwin(documentId(letter), "edoc")).hasSize(1);
    }

    @Test
    void textsOfAnyUnicodeFormAreSentInOne() {
        var letter =
                letter("subject", java.text.Normalizer.normalize("Đề nghị  xác minh", java.text.Normalizer.Form.NFD));
        sandbox.fault("sendEdoc", "DROP_AFTER", 1);

        var accepted = sandbox.submit(key(), letter, pdf("a.pdf"));
        sandbox.awaitDocument(accepted.id(), OutgoingFlowIT::isReceived);

        assertThat(sandbox.atTheTwin(documentId(letter), "edoc")).hasSize(1);
        assertThat(sandbox.atTheOffice(documentId(letter))
                        .get(0)
                        .path("subject")
                        .asString())
                .isEqualTo("Đề nghị xác minh");
    }

    @Test
    void isFoundAgainBySearch() {
        var letter = letter("subject", "Việc tìm kiếm số " + UUID.randomUUID());

        var accepted = sandbox.submit(key(), letter, pdf("a.pdf"));
        var query = "/api/v1/documents?direction=OUTGOING&number=" + letter.get("number") + "&notation=cv-ta01&q="
                + Sandbox.encoded(letter.get("subject").toString());

        assertThat(sandbox.get(query).body().path("total").asInt()).isEqualTo(1);
        assertThat(sandbox.get(query).body().path("items").path(0).path("id").asString())
                .isEqualTo(accepted.id());
    }

    @Test
    void theTimeLineTellsTheStepsInOrder() {
        var accepted = sandbox.submit(key(), letter(), pdf("a.pdf"));

        var done = sandbox.awaitDocument(accepted.id(), OutgoingFlowIT::isReceived);

        await().untilAsserted(() -> assertThat(sandbox.document(accepted.id())
                        .path("timeline")
                        .valueStream()
                        .map(event -> event.path("step").asString()))
                .containsSubsequence("accept", "outgoing-prepare", "outgoing-send", "status-apply"));
        assertThat(done.path("timeline").path(0).path("at").asString()).matches("\\d{4}-.*\\+07:00");
    }

    static boolean isReceived(JsonNode document) {
        return statuses(document).equals(List.of("03"));
    }

    private static List<String> statuses(JsonNode document) {
        return document.path("recipients")
                .valueStream()
                .map(recipient -> recipient.path("status").asString(""))
                .toList();
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
