package vn.courtaxis.flows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.courtaxis.flows.Submissions.documentId;
import static vn.courtaxis.flows.Submissions.letter;
import static vn.courtaxis.flows.Submissions.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import vn.courtaxis.axis.AxisAccount;
import vn.courtaxis.axis.AxisSettings;
import vn.courtaxis.axis.HttpAxisGateway;
import vn.courtaxis.document.DocumentId;
import vn.courtaxis.document.MessageKind;
import vn.courtaxis.document.Organization;
import vn.courtaxis.document.OrganizationCode;
import vn.courtaxis.document.StatusCode;
import vn.courtaxis.document.StatusMessage;
import vn.courtaxis.document.StatusMessage.Staff;
import vn.courtaxis.edxml.EdxmlWriter;
import vn.courtaxis.exchange.AxisAnswer;
import vn.courtaxis.exchange.AxisGateway.Listed;
import vn.courtaxis.exchange.TemporaryDocumentStore;

/** What the axis lists, repeats and mixes up, through the whole adapter. */
final class AxisFaultsIT extends SandboxFlow {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private TemporaryDocumentStore store;
    private HttpAxisGateway axis;

    @BeforeEach
    void connect(@TempDir Path folder) {
        store = new TemporaryDocumentStore(folder);
        var accounts = List.of(new AxisAccount("W90", "sandbox-court"), new AxisAccount("G22", "sandbox-office"));
        var limit = Duration.ofSeconds(20);
        axis = new HttpAxisGateway(new AxisSettings(axis(), accounts, limit, limit, limit), store, Clock.systemUTC());
    }

    @Test
    void aDocumentUnderTwoIdsIsOneDocument() {
        sandbox.fault("sendEdoc", "TWO_COPIES", 1);
        var sent = sandbox.officeSends("GOOD", "W90.01");
        var documentId = sent.path("documentId").asString();

        await().atMost(Duration.ofSeconds(60))
                .until(() -> states(documentId), states -> states.equals(List.of("DELIVERED", "DUPLICATE")));

        await().untilAsserted(() -> assertThat(pending(MessageKind.DOCUMENT)).isEmpty());
        await().untilAsserted(() ->
                assertThat(sandbox.statusesAtTheOffice(documentId)).containsExactly("01"));
    }

    @Test
    void aDocumentIsAcknowledgedHoweverOftenThatFails() {
        sandbox.fault("updateStatus", "ERROR_500", 4);
        sandbox.fault("updateStatus", "FAIL", 2);
        var sent = sandbox.officeSends("GOOD", "W90.01");

        sandbox.awaitIncoming(sent.path("documentId").asString(), "DELIVERED");

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(pending(MessageKind.DOCUMENT)).isEmpty());
        assertThat(states(sent.path("documentId").asString())).containsExactly("DELIVERED");
    }

    @Test
    void statusesThatAreLateRepeatedOrOfStrangersChangeNothing() throws IOException {
        var letter = letter();
        var id = sandbox.submit(UUID.randomUUID().toString(), letter, pdf("a.pdf"))
                .id();
        sandbox.awaitDocument(id, OutgoingFlowIT::isReceived);
        var now = LocalDateTime.now(ZONE);

        reports("000.00.00.G15", letter, documentId(letter), StatusCode.REFUSED, now);
        reports("G22", letter, "W90.01,2020/01/01,none", StatusCode.REFUSED, now);
        reports("G22", letter, documentId(letter), StatusCode.COMPLETED, now);
        reports("G22", letter, documentId(letter), StatusCode.COMPLETED, now);
        reports("G22", letter, documentId(letter), StatusCode.PROCESSING, now.minusMinutes(5));
        reports("G22", letter, documentId(letter), StatusCode.ARRIVED, now);
        var done = sandbox.awaitState(id, "COMPLETED");
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(pending(MessageKind.STATUS)).isEmpty());

        assertThat(done.path("recipients").path(0).path("status").asString()).isEqualTo("06");
        assertThat(sandbox.document(id)
                        .path("recipients")
                        .path(0)
                        .path("status")
                        .asString())
                .isEqualTo("06");
        assertThat(sandbox.document(id).path("state").asString()).isEqualTo("COMPLETED");
    }

    private void reports(
            String code, Map<String, Object> letter, String documentId, StatusCode status, LocalDateTime at)
            throws IOException {
        var from = OrganizationCode.of(code);
        var message = new StatusMessage(
                new Organization(from, "Đơn vị nhận"),
                "W90.01",
                new DocumentId(documentId),
                letter.get("number") + "/" + letter.get("notation"),
                LocalDate.now(ZONE),
                Staff.NONE,
                status,
                status.vietnamese(),
                at);
        var bytes = new ByteArrayOutputStream();
        new EdxmlWriter(store).write(message, bytes);
        assertThat(axis.send("G22", from, MessageKind.STATUS, store.keep(bytes.toByteArray())))
                .isInstanceOf(AxisAnswer.Complete.class);
    }

    /** What the axis still has for the court. */
    private List<Listed> pending(MessageKind kind) {
        return axis.received("W90", kind) instanceof AxisAnswer.Complete<List<Listed>> complete
                ? complete.value()
                : List.of(new Listed("unknown", "", "", "", ""));
    }

    private List<String> states(String documentId) {
        return sandbox.incoming(documentId).stream()
                .map((JsonNode item) -> item.path("state").asString())
                .sorted()
                .toList();
    }
}
