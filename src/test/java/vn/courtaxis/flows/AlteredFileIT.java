package vn.courtaxis.flows;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.courtaxis.flows.Submissions.documentId;
import static vn.courtaxis.flows.Submissions.letter;
import static vn.courtaxis.flows.Submissions.pdf;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.camel.CamelContext;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import vn.courtaxis.document.ErrorCode;
import vn.courtaxis.document.StoredFile;
import vn.courtaxis.ledger.Entry;
import vn.courtaxis.ledger.Ledger;
import vn.courtaxis.ledger.State;
import vn.courtaxis.repair.ResendDocument;

/**
 * Files are damaged behind the adapter's back just before a step or a door reads them: of three alike one loses a bit, one is gone, and
 * the third goes its way.
 */
final class AlteredFileIT extends SandboxFlow {

    @Autowired
    private CamelContext camel;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Ledger ledger;

    @Autowired
    private ResendDocument resend;

    @Autowired
    private MeterRegistry metrics;

    private final Map<Path, byte[]> backup = new HashMap<>();

    @AfterEach
    void everythingRunsAgain() throws Exception {
        restore();
        sandbox.noFaults();
        camel.getRouteController().startAllRoutes();
    }

    @Test
    void anOriginalIsNeitherSignedNorSent() throws Exception {
        stop("outgoing-prepare");
        var letters = List.of(letter(), letter(), letter());
        var ids = letters.stream().map(this::submit).toList();
        alter(find(ids.get(0)).files().get(0).original());
        remove(find(ids.get(1)).files().get(0).original());

        start("outgoing-prepare");

        awaitParked(ids.get(0));
        awaitParked(ids.get(1));
        sandbox.awaitDocument(ids.get(2), OutgoingFlowIT::isReceived);
        goOnWhenRestored(ids);
        letters.forEach(this::isAtTheTwinOnce);
    }

    @Test
    void aMessageIsNotSent() throws Exception {
        stop("outgoing-send");
        var letters = List.of(letter(), letter(), letter());
        var ids = letters.stream().map(this::submit).toList();
        ids.forEach(id -> sandbox.awaitState(id, "PREPARED"));
        alter(find(ids.get(0)).requireMessage());
        remove(find(ids.get(1)).requireMessage());

        start("outgoing-send");

        awaitParked(ids.get(0));
        awaitParked(ids.get(1));
        sandbox.awaitDocument(ids.get(2), OutgoingFlowIT::isReceived);
        assertThat(sandbox.atTheTwin(documentId(letters.get(0)), "edoc")).isEmpty();
        goOnWhenRestored(ids);
        letters.forEach(this::isAtTheTwinOnce);
    }

    @Test
    void aReceivedMessageIsNotOpened() throws Exception {
        stop("incoming-open");
        var sent = officeSendsThree();
        var ids = awaitThree("kind = 'DOCUMENT' and state = 'STORED'");
        alter(find(ids.get(0)).requireMessage());
        remove(find(ids.get(1)).requireMessage());

        start("incoming-open");

        awaitParked(ids.get(0));
        awaitParked(ids.get(1));
        sandbox.awaitState(ids.get(2), "DELIVERED");
        restore();
        ids.forEach(this::resend);
        sent.forEach(document -> sandbox.awaitIncoming(documentIdOf(document), "DELIVERED"));
    }

    @Test
    void aStatusIsNotSent() throws Exception {
        stop("status-send");
        var sent = officeSendsThree();
        sent.forEach(document -> sandbox.awaitIncoming(documentIdOf(document), "DELIVERED"));
        sandbox.fault("sendEdoc", "ERROR_500", 1000);
        start("status-send");
        var ids = awaitThree("kind = 'STATUS' and state = 'ACCEPTED' and message_sha256 is not null");
        stop("status-send");
        sandbox.noFaults();
        alter(find(ids.get(0)).requireMessage());
        remove(find(ids.get(1)).requireMessage());

        start("status-send");

        awaitParked(ids.get(0));
        awaitParked(ids.get(1));
        restore();
        ids.forEach(this::resend);
        sent.forEach(document -> patiently()
                .untilAsserted(() -> assertThat(sandbox.statusesAtTheOffice(documentIdOf(document)))
                        .containsExactly("01")));
    }

    @Test
    void aReceivedStatusIsNotApplied() throws Exception {
        stop("status-apply");
        var documents = List.of(submit(letter()), submit(letter()), submit(letter()));
        var ids = awaitThree("kind = 'STATUS' and state = 'STORED'");
        alter(find(ids.get(0)).requireMessage());
        remove(find(ids.get(1)).requireMessage());

        start("status-apply");

        awaitParked(ids.get(0));
        awaitParked(ids.get(1));
        restore();
        ids.forEach(this::resend);
        documents.forEach(id -> sandbox.awaitDocument(id, OutgoingFlowIT::isReceived));
    }

    @Test
    void aFileIsNotGivenOutAndAnAlarmIsCounted() throws Exception {
        var sent = sandbox.officeSends("GOOD", "W90.01");
        var id = sandbox.awaitIncoming(documentIdOf(sent), "DELIVERED")
                .path("id")
                .asString();
        var path = "/api/v1/inbox/" + id + "/files/0";
        var file = find(id).files().get(0).attachment().content();
        var before = alarms();

        alter(file);
        var altered = sandbox.get(path);
        restore();
        remove(file);
        var missing = sandbox.get(path);
        restore();
        var given = sandbox.get(path);

        assertThat(List.of(altered, missing)).allSatisfy(answer -> {
            assertThat(answer.code()).isEqualTo("STORED_FILE_ALTERED");
            assertThat(answer.status()).isEqualTo(500);
            assertThat(answer.raw().headers().firstValue("Content-Disposition")).isEmpty();
        });
        assertThat(given.status()).isEqualTo(200);
        assertThat(alarms()).isEqualTo(before + 2);
    }

    private double alarms() {
        return metrics.get("court.axis.stored.files.altered").counter().count();
    }

    private String submit(Map<String, Object> letter) {
        return sandbox.submit(
                        UUID.randomUUID().toString(), letter, pdf("a.pdf", letter.toString(), List.of("Nội dung.")))
                .id();
    }

    private List<JsonNode> officeSendsThree() {
        return List.of(
                sandbox.officeSends("GOOD", "W90.01"),
                sandbox.officeSends("GOOD", "W90.01"),
                sandbox.officeSends("GOOD", "W90.01"));
    }

    private static String documentIdOf(JsonNode sent) {
        return sent.path("documentId").asString();
    }

    private void awaitParked(String id) {
        var parked = patiently().until(() -> find(id), entry -> !entry.state().isActive());
        assertThat(parked.state()).isEqualTo(State.PARKED);
        assertThat(parked.problem()).extracting("code").isEqualTo(ErrorCode.STORED_FILE_ALTERED);
    }

    private void goOnWhenRestored(List<String> ids) throws IOException {
        restore();
        ids.forEach(this::resend);
        ids.forEach(id -> sandbox.awaitDocument(id, OutgoingFlowIT::isReceived));
    }

    private void resend(String id) {
        resend.resend(UUID.fromString(id), "operator");
    }

    private void isAtTheTwinOnce(Map<String, Object> letter) {
        assertThat(sandbox.atTheTwin(documentId(letter), "edoc")).hasSize(1);
    }

    private List<String> awaitThree(String condition) {
        return patiently()
                .until(
                        () -> jdbc.sql("select id from entry where " + condition + " order by seq")
                                .query(UUID.class)
                                .list(),
                        found -> found.size() >= 3)
                .stream()
                .map(UUID::toString)
                .toList();
    }

    private static ConditionFactory patiently() {
        return Awaitility.await().atMost(Duration.ofSeconds(60));
    }

    private Entry find(String id) {
        return ledger.find(UUID.fromString(id)).orElseThrow();
    }

    /** Of XML the first bit, which makes it none; of a PDF one inside, which no parser minds. */
    private void alter(StoredFile file) throws IOException {
        var path = saved(file);
        var bytes = Files.readAllBytes(path);
        bytes[bytes[0] == '<' ? 0 : bytes.length / 2] ^= 1;
        Files.write(path, bytes);
    }

    private void remove(StoredFile file) throws IOException {
        Files.delete(saved(file));
    }

    private Path saved(StoredFile file) throws IOException {
        var name = file.sha256();
        var path = DATA.resolve("documents")
                .resolve(name.substring(0, 2))
                .resolve(name.substring(2, 4))
                .resolve(name);
        backup.put(path, Files.readAllBytes(path));
        return path;
    }

    private void restore() throws IOException {
        for (var file : backup.entrySet()) {
            Files.write(file.getKey(), file.getValue());
        }
        backup.clear();
    }

    private void stop(String route) throws Exception {
        camel.getRouteController().stopRoute(route);
    }

    private void start(String route) throws Exception {
        camel.getRouteController().startRoute(route);
    }
}
