package vn.courtaxis.sandbox.twin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The twin's wire, spoken to as the national SDK speaks. */
class AxisTwinWireTest {

    private static final String MESSAGE = SampleMessage.from("W90.01").to("G22").xml();

    private Path folder = Path.of("");
    private TwinServer server;

    @BeforeEach
    void start(@TempDir Path directory) {
        folder = directory;
        server = TwinServer.on(directory);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private JsonNode answer(SdkCall call) throws IOException {
        return JsonMapper.shared().readTree(withoutChunks(call.over(server.port())));
    }

    /** Lists come in chunks; what lies outside the braces are their sizes, and the lists here fit into one. */
    private static String withoutChunks(String body) {
        return body.substring(body.indexOf('{'), body.lastIndexOf('}') + 1);
    }

    private static void assertOk(JsonNode answer) {
        assertThat(answer.path("status").asString()).isEqualTo("OK");
        assertThat(answer.path("ErrorCode").asString()).isEqualTo("0");
        assertThat(answer.path("ErrorDesc").asString()).isEqualTo("Thanh cong");
    }

    private static void assertRefused(JsonNode answer, String code) {
        assertThat(answer.path("status").asString()).isEqualTo("FAIL");
        assertThat(answer.path("ErrorCode").asString()).isEqualTo(code);
        assertThat(answer.path("ErrorDesc").asString()).isNotEmpty();
    }

    private static SdkCall list() {
        return SdkCall.post("getReceivedEdocList")
                .as("G22", "sandbox-office")
                .with("servicetype", "eDoc")
                .with("messagetype", "edoc");
    }

    private String sendAndGiveReceiverId() throws IOException {
        assertOk(answer(SdkCall.sendEdoc("W90.01", "edoc", MESSAGE)));
        return answer(list()).path("data").get(0).path("docId").asString();
    }

    @Test
    void takesAMessageAndRemembersItsBytesWithoutTheLineBreak() throws Exception {
        var sent = answer(SdkCall.sendEdoc("W90.01", "edoc", MESSAGE));

        assertOk(sent);
        assertThat(sent.path("DocId").asString()).matches("[0-9a-f]{24}");
        assertThat(server.twin().accepted()).singleElement().satisfies(message -> {
            assertThat(message.sha256()).isEqualTo(SdkCall.paddedHash(MESSAGE));
            assertThat(message.size()).isEqualTo(MESSAGE.getBytes(UTF_8).length);
            assertThat(message.documentId()).isEqualTo("W90.01,2026/11/23,12/QĐ-TA");
            assertThat(message.to()).containsExactly("G22");
        });
    }

    @Test
    void toleratesThePaddedHashAndTheRecipientsParameter() throws Exception {
        var call = SdkCall.sendEdoc("W90.01", "edoc", MESSAGE)
                .with("hash-file", SdkCall.paddedHash(MESSAGE))
                .with("to", "[\"G22\"]");

        assertOk(answer(call));
    }

    @Test
    void stripsOnlyOneLineBreak() throws Exception {
        var message = MESSAGE.strip() + "\r\n";

        var sent = answer(SdkCall.sendEdoc("W90.01", "edoc", message));

        assertOk(sent);
        assertThat(server.twin().accepted().get(0).sha256()).isEqualTo(SdkCall.paddedHash(message));
    }

    @Test
    void refusesABadSignature() throws Exception {
        var answer = answer(SdkCall.sendEdoc("W90.01", "edoc", MESSAGE).as("W90", "guessed"));

        assertRefused(answer, "15");
        assertThat(answer.path("DocId").asString("absent")).isEmpty();
        assertThat(server.twin().accepted()).isEmpty();
    }

    @Test
    void refusesAHeaderThatIsNotWhatWasSigned() throws Exception {
        var call = list().sentInsteadOf("messagetype", "status");

        assertRefused(answer(call), "15");
    }

    @Test
    void passesOverHeadersThatAreNotSigned() throws Exception {
        var call = list().header("XroadVnpt-hash-file: a leftover");

        assertOk(answer(call));
    }

    @Test
    void refusesASystemItDoesNotKnow() throws Exception {
        var call = list().as("X01", "sandbox-office");

        assertRefused(answer(call), "15");
    }

    @Test
    void refusesAMessageWhoseHashIsNotItsOwn() throws Exception {
        var call = SdkCall.sendEdoc("W90.01", "edoc", MESSAGE).with("hash-file", SdkCall.paddedHash("another"));

        var answer = answer(call);

        assertRefused(answer, "21");
        assertThat(server.twin().accepted()).isEmpty();
    }

    @Test
    void refusesASenderOfAnotherSystemInTheAxisesOwnWords() throws Exception {
        var answer = answer(SdkCall.sendEdoc("G22", "edoc", MESSAGE));

        assertRefused(answer, "19");
        assertThat(answer.path("ErrorDesc").asString()).isEqualTo("Don vi gui G22 khong dung voi ma da dang ky: W90");
    }

    @Test
    void handsOutTheEditedCopyInBase64AndRaw() throws Exception {
        var docId = sendAndGiveReceiverId();

        var fetched = answer(SdkCall.post("getEdoc")
                .as("G22", "sandbox-office")
                .with("docId", docId)
                .with("filePath", "store")
                .body("{}")
                .expectingContinue());
        var downloaded = SdkCall.get("downloadEdoc")
                .as("G22", "sandbox-office")
                .with("docId", docId)
                .with("filePath", "store")
                .over(server.port());

        assertOk(fetched);
        var text = new String(Base64.getDecoder().decode(fetched.path("data").asString()), UTF_8);
        assertThat(text).contains("<edXML:OrganId>W00</edXML:OrganId>").isEqualTo(downloaded);
    }

    @Test
    void keepsOthersFromAForeignCopy() throws Exception {
        var docId = sendAndGiveReceiverId();

        var fetched = answer(SdkCall.post("getEdoc").with("docId", docId).body("{}"));
        var acknowledged = answer(SdkCall.post("updateStatus")
                .with("docId", docId)
                .with("status", "done")
                .body("{}"));

        assertRefused(fetched, "10");
        assertRefused(acknowledged, "10");
    }

    @Test
    void takesAnAcknowledgementAmongLeftoversOfEarlierCalls() throws Exception {
        var docId = sendAndGiveReceiverId();

        var acknowledged = answer(SdkCall.post("updateStatus")
                .as("G22", "sandbox-office")
                .with("docId", "leftover")
                .with("filePath", "leftover")
                .with("hash-file", "leftover")
                .with("docid", docId)
                .with("status", "done")
                .body("{}")
                .expectingContinue());

        assertOk(acknowledged);
        assertThat(answer(list()).path("data")).isEmpty();
    }

    @Test
    void countsWhatWaits() throws Exception {
        sendAndGiveReceiverId();

        var documents = answer(
                SdkCall.post("countReceiveEdoc").as("G22", "sandbox-office").body("{}"));
        var statuses = answer(
                SdkCall.post("countReceiveStatus").as("G22", "sandbox-office").body("{}"));

        assertThat(documents.path("count").asInt()).isEqualTo(1);
        assertThat(statuses.path("count").asInt()).isZero();
    }

    @Test
    void filtersTheSentListByASendersIdOnly() throws Exception {
        var first = answer(SdkCall.sendEdoc("W90.01", "edoc", MESSAGE))
                .path("DocId")
                .asString();
        answer(SdkCall.sendEdoc("W90.01", "edoc", MESSAGE));
        var list = SdkCall.post("getSentEdocList").with("servicetype", "eDoc").with("messagetype", "edoc");

        var filtered = answer(list.with("docId", first));
        var leftover = answer(list.with("docId", "9e272474-0603-48a2-b525-9cd1af689612"));

        assertThat(filtered.path("data")).singleElement().satisfies(row -> {
            assertThat(row.path("senderDocId").asString()).isEqualTo(first);
            assertThat(row.path("notation").asString()).isEqualTo("12/QĐ-TA");
        });
        assertThat(leftover.path("data")).hasSize(2);
    }

    @Test
    void givesOneCopyToAnAgencyNamedByBothItsCodes() throws Exception {
        var message =
                SampleMessage.from("W90.01").to("G12", "000.00.00.G12", "H41").xml();

        assertOk(answer(SdkCall.sendEdoc("W90.01", "edoc", message)));

        assertThat(answer(list())
                        .path("data")
                        .valueStream()
                        .map(row -> row.path("to").asString()))
                .containsExactly("G12", "H41");
    }

    @Test
    void registersAndDeletesAgencies() throws Exception {
        var registered = answer(SdkCall.post("registerAgency")
                .body("{\"id\":\"\",\"pcode\":\"W90\",\"code\":\"W90.77\",\"name\":\"Tòa án\",\"mail\":\"a@b.vn\"}"));
        var listed = answer(SdkCall.post("getSynchronizeUnit")).path("data").toString();
        var deleted =
                answer(SdkCall.post("deleteAgency").with("AgencyCode", "W90.77").body("{}"));

        assertOk(registered);
        assertThat(listed).contains("W90.77", "Tòa án");
        assertOk(deleted);
        assertThat(answer(SdkCall.post("getAgenciesListQD20")).path("data").toString())
                .doesNotContain("W90.77")
                .contains("\"code102\":\"000.00.00.G12\"");
    }

    @Test
    void forgetsAMessageThatWasCutInTheMiddle() throws Exception {
        SdkCall.sendEdoc("W90.01", "edoc", MESSAGE).breakOffOver(server.port());

        assertThat(server.twin().accepted()).isEmpty();
        assertThat(answer(list()).path("data")).isEmpty();
    }

    @Test
    void hasLostNothingAfterARestart() throws Exception {
        var docId = sendAndGiveReceiverId();
        answer(SdkCall.sendEdoc("W90.01", "edoc", MESSAGE));
        answer(SdkCall.post("updateStatus")
                .as("G22", "sandbox-office")
                .with("docId", docId)
                .with("status", "done"));
        var before = server.twin().accepted();
        server.close();
        Files.writeString(folder.resolve("journal.jsonl"), "{\"event\":\"ACC", StandardOpenOption.APPEND);

        server = TwinServer.on(folder);

        assertThat(server.twin().accepted()).hasSize(2).isEqualTo(before);
        assertThat(answer(list()).path("data")).singleElement().satisfies(row -> {
            assertThat(row.path("docId").asString()).isNotEqualTo(docId);
            var fetched = answer(SdkCall.post("getEdoc")
                    .as("G22", "sandbox-office")
                    .with("docId", row.path("docId").asString()));
            assertOk(fetched);
        });
        assertOk(answer(SdkCall.sendEdoc("W90.01", "edoc", MESSAGE)));
        assertThat(new AxisTwin(TwinSettings.sandbox(folder), TwinServer.AGENCIES, Clock.systemUTC()).accepted())
                .hasSize(3);
    }

    @Test
    void tellsAroundTheWireWhatItAccepted() throws Exception {
        answer(SdkCall.sendEdoc("W90.01", "edoc", MESSAGE));

        var documents = SdkCall.get("documents").over(server.port());

        assertThat(documents)
                .contains("\"messageType\":\"edoc\"", "\"from\":\"W90.01\"", "\"to\":[\"G22\"]")
                .contains("\"sha256\":\"" + SdkCall.paddedHash(MESSAGE) + "\"", "\"acceptedAt\":\"20");
    }
}
