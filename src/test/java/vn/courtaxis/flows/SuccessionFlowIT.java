package vn.courtaxis.flows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Many recipients, replies, new versions and replacements, both ways, on the real routes against the twin. */
final class SuccessionFlowIT extends SandboxFlow {

    private static final String COURT = "W90.01";
    private static final String JUSTICE = "000.00.00.G15";
    private static final String HEALTH = "000.00.00.G18";

    @Test
    void whoRefusedGetsTheDocumentAgainAndNobodyElse() {
        var letter = Submissions.letter("recipients", List.of(Submissions.OFFICE, JUSTICE, HEALTH));
        sandbox.post(
                "/sandbox/office/answers",
                Map.of("organization", JUSTICE, "code", "02", "description", "Không đúng thẩm quyền"));
        var id = sandbox.submit("again-" + letter.get("number"), letter, Submissions.pdf("a.pdf"))
                .id();
        var refused = sandbox.awaitDocument(id, document -> statuses(document).equals(List.of("03", "02", "03")));

        var accepted =
                sandbox.post("/api/v1/documents/" + id + "/resend", Map.of("recipients", List.of("000.00.00.G18")));
        var again = sandbox.post("/api/v1/documents/" + id + "/resend", Map.of("recipients", List.of(JUSTICE)));
        var twice = sandbox.post("/api/v1/documents/" + id + "/resend", Map.of("recipients", List.of(JUSTICE)));

        assertThat(refused.path("recipients").path(1).path("statusText").asString())
                .isEqualTo("Không đúng thẩm quyền");
        assertThat(accepted.code()).isEqualTo("ACTION_NOT_ALLOWED");
        assertThat(twice.id()).isEqualTo(again.id()).isNotEmpty();
        var repeat =
                sandbox.awaitDocument(again.id(), document -> statuses(document).equals(List.of("03")));
        assertThat(repeat.path("related").path(0).path("kind").asString()).isEqualTo("REPEATS");
        assertThat(sandbox.document(id).path("related").path(0).path("id").asString())
                .isEqualTo(again.id());
        assertThat(repeat.path("files").path(0).path("sha256").asString())
                .isEqualTo(refused.path("files").path(0).path("sha256").asString());
        assertThat(sandbox.atTheTwin(Submissions.documentId(letter), "edoc")).hasSize(2);
        assertThat(statuses(sandbox.document(id))).containsExactly("03", "02", "03");
    }

    @Test
    void aNewVersionTellsEachRecipientWhatConcernsIt() {
        var letter = Submissions.letter("recipients", List.of(Submissions.OFFICE, JUSTICE));
        var documentId = Submissions.documentId(letter);
        var id = sandbox.submit("v1-" + letter.get("number"), letter, Submissions.pdf("a.pdf"))
                .id();
        sandbox.awaitDocument(id, document -> statuses(document).equals(List.of("03", "03")));
        var second = changed(letter, "recipients", List.of(Submissions.OFFICE, HEALTH));

        var update = sandbox.succeed(
                id,
                "update",
                "v2-" + letter.get("number"),
                second,
                Map.of("reason", "Đính chính"),
                Submissions.pdf("b.pdf"));
        var repeated = sandbox.succeed(
                id,
                "update",
                "v2-" + letter.get("number"),
                second,
                Map.of("reason", "Đính chính"),
                Submissions.pdf("b.pdf"));

        assertThat(update.status()).isEqualTo(202);
        assertThat(repeated.status()).isIn(200, 409);
        var version = sandbox.awaitDocument(
                update.id(), document -> statuses(document).equals(List.of("15")));
        assertThat(version.path("business").asString()).isEqualTo("UPDATE");
        sandbox.awaitDocument(id, document -> statuses(document).equals(List.of("03", "15")));
        await().untilAsserted(() -> assertThat(sandbox.atTheTwin(documentId, "edoc"))
                .extracting(message -> message.path("to").toString())
                .containsExactlyInAnyOrder(
                        to(Submissions.OFFICE, JUSTICE), to(Submissions.OFFICE), to(JUSTICE), to(HEALTH)));
        var late = sandbox.succeed(
                id,
                "update",
                "v3-" + letter.get("number"),
                second,
                Map.of("reason", "Đính chính"),
                Submissions.pdf("c.pdf"));
        assertThat(late.code()).isEqualTo("NOT_THE_LATEST_VERSION");
    }

    @Test
    void whoAVersionAddedIsAskedWhenTheNextTakesItOff() {
        var letter = Submissions.letter("recipients", List.of(Submissions.OFFICE));
        var documentId = Submissions.documentId(letter);
        var id = sandbox.submit("chain1-" + letter.get("number"), letter, Submissions.pdf("a.pdf"))
                .id();
        sandbox.awaitDocument(id, document -> statuses(document).equals(List.of("03")));
        var wider = changed(letter, "recipients", List.of(Submissions.OFFICE, HEALTH));
        var change = Map.of("reason", "Bổ sung nơi nhận");
        var second = sandbox.succeed(id, "update", "chain2-" + id, wider, change, Submissions.pdf("b.pdf"))
                .id();
        sandbox.awaitDocument(second, document -> statuses(document).equals(List.of("15")));
        await().until(() -> sandbox.atTheTwin(documentId, "edoc").size() == 3);

        var third = sandbox.succeed(second, "update", "chain3-" + id, letter, change, Submissions.pdf("c.pdf"));

        assertThat(third.status()).isEqualTo(202);
        await().untilAsserted(() -> assertThat(sandbox.atTheTwin(documentId, "edoc"))
                .extracting(message -> message.path("to").toString())
                .containsExactlyInAnyOrder(
                        to(Submissions.OFFICE),
                        to(Submissions.OFFICE),
                        to(Submissions.OFFICE),
                        to(HEALTH),
                        to(HEALTH)));
    }

    @Test
    void aReplacementNamesWhatItReplacesAndBothAreLinked() {
        var old = Submissions.letter();
        var oldId = sandbox.submit("old-" + old.get("number"), old, Submissions.pdf("a.pdf"))
                .id();
        sandbox.awaitDocument(oldId, document -> statuses(document).equals(List.of("03")));
        var letter = Submissions.letter();

        var fresh = sandbox.succeed(
                oldId,
                "replace",
                "new-" + letter.get("number"),
                letter,
                Map.of("reason", "Thay thế"),
                Submissions.pdf("b.pdf"));

        var replacement =
                sandbox.awaitDocument(fresh.id(), document -> statuses(document).equals(List.of("03")));
        assertThat(related(replacement)).contains("REPLACES true " + oldId);
        assertThat(related(sandbox.document(oldId))).contains("REPLACES false " + fresh.id());
    }

    @Test
    void aReplyIsLinkedBothWays() {
        var sent = sandbox.officeSends("GOOD", COURT).path("documentId").asString();
        var received = sandbox.awaitIncoming(sent, "DELIVERED");
        var letter = Submissions.letter(
                "replyTo",
                List.of(Map.of(
                        "organization", "G22",
                        "number", received.path("number").asString(),
                        "notation", received.path("notation").asString(),
                        "date", received.path("date").asString())));
        var id = sandbox.submit("reply-" + letter.get("number"), letter, Submissions.pdf("a.pdf"))
                .id();

        var reply = sandbox.awaitDocument(id, document -> statuses(document).equals(List.of("03")));
        sandbox.officeSends("REPLY", COURT, Submissions.documentId(letter));

        assertThat(related(reply))
                .contains("ANSWERS true " + received.path("id").asString());
        assertThat(related(sandbox.document(received.path("id").asString()))).contains("ANSWERS false " + id);
        sandbox.awaitDocument(
                id, document -> related(document).stream().anyMatch(link -> link.startsWith("ANSWERS false")));
    }

    @Test
    void aNewVersionOfAReceivedDocumentStandsBesideTheOldAndIsAgreedTo() {
        var sent = sandbox.officeSends("GOOD", COURT).path("documentId").asString();
        var first = sandbox.awaitIncoming(sent, "NEW", "DELIVERED").path("id").asString();
        sandbox.post("/api/v1/inbox/" + first + "/taken", Map.of());

        sandbox.officeSends("UPDATE", COURT, sent);

        var second = sandbox.awaitIncoming(sent, "UPDATE", "DELIVERED");
        sandbox.post("/api/v1/inbox/" + second.path("id").asString() + "/taken", Map.of());
        assertThat(related(second)).contains("UPDATES true " + first);
        assertThat(sandbox.get("/api/v1/inbox/" + first + "/files/0").status()).isEqualTo(200);
        await().untilAsserted(() ->
                assertThat(sandbox.statusesAtTheOffice(sent)).containsExactlyInAnyOrder("01", "03", "01", "15"));
    }

    @Test
    void aReplacementOfWhatNeverCameIsDeliveredAllTheSame() {
        var sent = sandbox.officeSends("REPLACEMENT", COURT, "G22,2020/01/02,1/VPCP-TH")
                .path("documentId")
                .asString();

        var delivered = sandbox.awaitIncoming(sent, "DELIVERED");

        assertThat(delivered.path("related").path(0).path("kind").asString()).isEqualTo("REPLACES");
        assertThat(delivered.path("related").path(0).path("documentId").asString())
                .isEqualTo("G22,2020/01/02,1/VPCP-TH");
        assertThat(delivered.path("related").path(0).has("id")).isFalse();
    }

    @Test
    void anUpdateThatTakesUsOffAsksForTheDocumentBack() {
        var sent = sandbox.officeSends("GOOD", COURT).path("documentId").asString();
        var id = sandbox.awaitIncoming(sent, "NEW", "DELIVERED").path("id").asString();

        sandbox.officeSends("UPDATE_REMOVES", COURT, sent);

        sandbox.awaitState(id, "RECALLED");
        sandbox.awaitIncoming(sent, "UPDATE", "TAKEN");
        await().untilAsserted(
                        () -> assertThat(sandbox.statusesAtTheOffice(sent)).containsExactlyInAnyOrder("01", "15"));
    }

    private static String to(String... codes) {
        return Arrays.stream(codes).map(code -> '"' + code + '"').collect(Collectors.joining(",", "[", "]"));
    }

    private static Map<String, Object> changed(Map<String, Object> letter, String field, Object value) {
        var changed = new LinkedHashMap<>(letter);
        changed.put(field, value);
        return changed;
    }

    private static List<String> statuses(JsonNode document) {
        return document.path("recipients")
                .valueStream()
                .map(recipient -> recipient.path("status").asString(""))
                .toList();
    }

    private static List<String> related(JsonNode document) {
        return document.path("related")
                .valueStream()
                .map(other -> other.path("kind").asString() + " "
                        + other.path("named").asBoolean() + " "
                        + other.path("id").asString(""))
                .toList();
    }
}
