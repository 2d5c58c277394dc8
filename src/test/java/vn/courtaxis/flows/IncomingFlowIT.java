package vn.courtaxis.flows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import vn.courtaxis.incoming.DecideQuarantine;

final class IncomingFlowIT extends SandboxFlow {

    @Autowired
    private DecideQuarantine decide;

    @Test
    void aGoodDocumentIsDeliveredAndTakenAndTheSenderKnows() throws Exception {
        var sent = sandbox.officeSends("GOOD", "W90.01");

        var delivered = sandbox.awaitIncoming(documentId(sent), "DELIVERED");
        var id = delivered.path("id").asString();
        var bytes = sandbox.get("/api/v1/inbox/" + id + "/files/0").raw().body();
        var listed = sandbox.get("/api/v1/inbox?unit=TAND-01&size=200").body();
        var taken = sandbox.post("/api/v1/inbox/" + id + "/taken", Map.of());
        var again = sandbox.post("/api/v1/inbox/" + id + "/taken", Map.of());

        assertThat(delivered.path("verdict").asString()).isEqualTo("VALID");
        assertThat(delivered.path("unit").asString()).isEqualTo("W90.01");
        assertThat(sha256(bytes)).isEqualTo(sent.path("sha256").asString());
        assertThat(listed.path("items")
                        .valueStream()
                        .map(item -> item.path("id").asString()))
                .contains(id);
        assertThat(taken.status()).isEqualTo(200);
        assertThat(again.status()).isEqualTo(200);
        await().untilAsserted(() ->
                assertThat(sandbox.statusesAtTheOffice(documentId(sent))).containsExactlyInAnyOrder("01", "03"));
    }

    @ParameterizedTest
    @CsvSource({
        "TAMPERED, INVALID, SIGNATURE_INVALID",
        "REVOKED, INVALID, SIGNATURE_INVALID",
    })
    void aDocumentWithABadSignatureWaitsInQuarantine(String kind, String verdict, String code) {
        var sent = sandbox.officeSends(kind, "W90.01");

        var quarantined = sandbox.awaitIncoming(documentId(sent), "QUARANTINED");

        assertThat(quarantined.path("verdict").asString()).isEqualTo(verdict);
        assertThat(quarantined.path("error").path("code").asString()).isEqualTo(code);
        assertThat(sandbox.get("/api/v1/inbox/" + quarantined.path("id").asString())
                        .status())
                .isEqualTo(404);
        assertThat(sandbox.statusesAtTheOffice(documentId(sent))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"UNTRUSTED", "EXPIRED", "WEAK", "DAMAGED_PDF"})
    void aDocumentThatCannotBeTrustedIsNeverValid(String kind) {
        var sent = sandbox.officeSends(kind, "W90.01");

        var quarantined = sandbox.awaitIncoming(documentId(sent), "QUARANTINED");

        assertThat(quarantined.path("verdict").asString()).isNotEqualTo("VALID");
        assertThat(quarantined.path("error").path("code").asString()).startsWith("SIGNATURE_");
    }

    @Test
    void anUnsignedDocumentIsDeliveredForInformation() {
        var sent = sandbox.officeSends("UNSIGNED", "W90.01");

        var delivered = sandbox.awaitIncoming(documentId(sent), "DELIVERED");

        assertThat(delivered.path("verdict").asString()).isEqualTo("UNSIGNED");
    }

    @Test
    void aMessageThatBreaksOffIsQuarantinedWithWhatCouldBeRead() {
        var sent = sandbox.officeSends("MALFORMED", "W90.01");

        var quarantined = sandbox.awaitIncoming(documentId(sent), "QUARANTINED");

        assertThat(quarantined.path("error").path("code").asString()).isEqualTo("MESSAGE_NOT_XML");
        assertThat(quarantined.path("sender").path("code").asString()).isEqualTo("000.00.00.G22");
    }

    @Test
    void aDocumentUnderOldAndNewCodeIsOneDocument() {
        var sent = sandbox.officeSends("TWIN_CODES", "W90.02");

        sandbox.awaitIncoming(documentId(sent), "DELIVERED");

        assertThat(delivered(documentId(sent))).hasSize(1);
    }

    @Test
    void aDocumentListedTwiceIsOneDocument() {
        sandbox.fault("getReceivedEdocList", "LIST_TWICE", 4);
        var sent = sandbox.officeSends("GOOD", "W90.01");

        sandbox.awaitIncoming(documentId(sent), "DELIVERED");

        assertThat(sandbox.incoming(documentId(sent))).hasSize(1);
    }

    @Test
    void anOperatorReleasesAndTheDocumentGoesToTheInbox() {
        var sent = sandbox.officeSends("EXPIRED", "W90.01");
        var id = id(sandbox.awaitIncoming(documentId(sent), "QUARANTINED"));

        decide.release(java.util.UUID.fromString(id), "", "Đã xác minh với nơi gửi", "operator");
        var delivered = sandbox.awaitState(id, "DELIVERED");

        assertThat(delivered
                        .path("timeline")
                        .valueStream()
                        .filter(event -> event.path("step").asString().equals("release")))
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.path("actor").asString()).isEqualTo("operator");
                    assertThat(event.path("detail").asString()).isEqualTo("Đã xác minh với nơi gửi");
                });
        await().untilAsserted(() ->
                assertThat(sandbox.statusesAtTheOffice(documentId(sent))).containsExactly("01"));
    }

    @Test
    void anOperatorRejectsAndTheSenderIsToldWhy() {
        var sent = sandbox.officeSends("TAMPERED", "W90.01");
        var id = id(sandbox.awaitIncoming(documentId(sent), "QUARANTINED"));

        decide.reject(java.util.UUID.fromString(id), "Chữ ký không hợp lệ, đề nghị gửi lại", "operator");

        await().untilAsserted(() -> {
            assertThat(sandbox.statusesAtTheOffice(documentId(sent))).containsExactly("02");
            assertThat(sandbox.get("/sandbox/office/statuses")
                            .body()
                            .valueStream()
                            .filter(status -> status.path("code").asString().equals("02"))
                            .map(status -> status.path("description").asString()))
                    .contains("Chữ ký không hợp lệ, đề nghị gửi lại");
        });
        assertThat(sandbox.document(id).path("state").asString()).isEqualTo("REJECTED");
    }

    @Test
    void aDocumentSystemThatHasNoAnswerMayRefuseAgainAndTheSenderIsToldOnce() {
        var sent = sandbox.officeSends("GOOD", "W90.01");
        var id = id(sandbox.awaitIncoming(documentId(sent), "DELIVERED"));
        var path = "/api/v1/documents/" + id + "/status";
        var refusal = Map.of("code", "02", "description", "Không đúng thẩm quyền");

        var first = sandbox.post(path, refusal);
        var second = sandbox.post(path, refusal);
        var other = sandbox.post(path, Map.of("code", "05"));

        assertThat(List.of(first.status(), second.status())).containsExactly(202, 202);
        assertThat(other.code()).isEqualTo("STATUS_NOT_ALLOWED");
        await().untilAsserted(() ->
                assertThat(sandbox.statusesAtTheOffice(documentId(sent))).containsExactlyInAnyOrder("01", "02"));
    }

    @Test
    void theDocumentSystemReportsWhatBecameOfIt() {
        var sent = sandbox.officeSends("GOOD", "W90.01");
        var id = id(sandbox.awaitIncoming(documentId(sent), "DELIVERED"));
        var path = "/api/v1/documents/" + id + "/status";

        var early = sandbox.post(path, Map.of("code", "06"));
        sandbox.post("/api/v1/inbox/" + id + "/taken", Map.of());
        var processing = sandbox.post(path, Map.of("code", "05", "staff", Map.of("department", "Văn phòng")));
        var unknown = sandbox.post(path, Map.of("code", "99"));

        assertThat(early.status()).isEqualTo(409);
        assertThat(early.code()).isEqualTo("STATUS_NOT_ALLOWED");
        assertThat(processing.status()).isEqualTo(202);
        assertThat(unknown.code()).isEqualTo("STATUS_NOT_ALLOWED");
        await().untilAsserted(() ->
                assertThat(sandbox.statusesAtTheOffice(documentId(sent))).containsExactlyInAnyOrder("01", "03", "05"));
    }

    @ParameterizedTest
    @CsvSource({
        "getEdoc, HALF_ANSWER",
        "getEdoc, GARBAGE",
        "getEdoc, FAIL",
        "updateStatus, ERROR_500",
        "updateStatus, DROP_AFTER"
    })
    void nothingIsLostWhenTheAxisFailsHalfWay(String operation, String fault) {
        sandbox.fault(operation, fault, 2);

        var sent = sandbox.officeSends("GOOD", "W90.01");
        sandbox.awaitIncoming(documentId(sent), "DELIVERED");

        assertThat(sandbox.incoming(documentId(sent))).hasSize(1);
    }

    private List<JsonNode> delivered(String documentId) {
        return sandbox.incoming(documentId).stream()
                .filter(item -> item.path("state").asString().equals("DELIVERED"))
                .toList();
    }

    private static String documentId(JsonNode sent) {
        return sent.path("documentId").asString();
    }

    private static String id(JsonNode document) {
        return document.path("id").asString();
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
