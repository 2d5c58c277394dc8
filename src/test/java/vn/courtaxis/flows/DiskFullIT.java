package vn.courtaxis.flows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static vn.courtaxis.flows.Submissions.documentId;
import static vn.courtaxis.flows.Submissions.letter;
import static vn.courtaxis.flows.Submissions.pdf;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import vn.courtaxis.flows.Sandbox.Answer;
import vn.courtaxis.flows.Sandbox.Upload;

/**
 * The adapter runs on a disk of {@value #DATA_MEGABYTES} MB that is full at each durable write in turn; the axis twin has a disk of its
 * own. The gate's limit is off, so that writes really fail. Nothing is acknowledged that is not kept, and when there is room again all goes
 * on by itself, each document once.
 */
final class DiskFullIT {

    private static final int DATA_MEGABYTES = 192;
    private static final long MEGABYTE = 1 << 20;
    private static final String LEDGER_FAILED = "while answering a request: org.springframework.";
    private static final int MOST_TRIES = 40;
    private static final Duration RECOVERY = Duration.ofSeconds(90);

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private static Path folder;

    private static Process twin;
    private static Process adapter;
    private static Sandbox dms;
    private static SmallDisk data;
    private static SmallDisk uploads;

    @BeforeAll
    static void start() throws Exception {
        assumeTrue(SmallDisks.arePossible(), "a small disk needs Linux, and root or unprivileged user namespaces");
        var twinPort = Ports.free();
        var adapterPort = Ports.free();
        var disks = new SmallDisks(
                Files.createDirectory(folder.resolve("adapter")),
                Files.createDirectory(folder.resolve("uploads")),
                DATA_MEGABYTES,
                16);
        twin = Process.start(
                twinPort,
                Files.createDirectory(folder.resolve("twin")),
                "--spring.profiles.active=twin",
                "--court-axis.sandbox.office-interval=200ms");
        adapter = Process.start(
                disks.around(),
                adapterPort,
                folder.resolve("adapter"),
                "--spring.profiles.active=sandbox",
                "--court-axis.axis.base-url=http://localhost:" + twinPort + "/sandbox/axis",
                "--court-axis.sandbox.office=false",
                "--court-axis.sandbox.tour=false",
                "--court-axis.intake.least-disk-space=0",
                "--court-axis.incoming.poll-interval=300",
                "--court-axis.outgoing.uncertain-grace=2s",
                "--court-axis.work.retry-first=300ms",
                "--court-axis.work.retry-cap=2s");
        dms = adapter.sandbox();
        data = disks.dataOf(adapter);
        uploads = disks.uploadsOf(adapter);
    }

    @AfterAll
    static void stop() {
        if (adapter != null) {
            adapter.close();
        }
        if (twin != null) {
            twin.close();
        }
    }

    @AfterEach
    void free() throws Exception {
        data.free();
        uploads.free();
    }

    @Test
    void theUploadFindsNoRoom() throws Exception {
        var letter = letter();
        var key = key();
        var file = pdf("a.pdf");
        data.fill(0);

        var refused = dms.submit(key, letter, file);
        var readiness = dms.get("/actuator/health/readiness").status();
        var health = dms.get("/actuator/health", "operator").body().path("components");
        data.free();
        var taken = await().atMost(RECOVERY).until(() -> dms.submit(key, letter, file), DiskFullIT::isTaken);

        assertNotNow(refused);
        assertThat(readiness).isEqualTo(503);
        assertThat(health.path("documentStore").path("status").asString()).isEqualTo("DOWN");
        assertThat(health.path("documentStore").path("details").path("message").asString())
                .isNotBlank();
        assertSentOnce(taken.id(), letter);
        await().until(() -> dms.get("/actuator/health/readiness").status() == 200);
    }

    @Test
    void thePartsOfTheRequestFindNoRoom() throws Exception {
        var letter = letter();
        var key = key();
        var file = pdf("a.pdf");
        uploads.fill(0);

        var refused = dms.submit(key, letter, file);
        uploads.free();
        var taken = dms.submit(key, letter, file);

        assertNotNow(refused);
        assertSentOnce(taken.id(), letter);
    }

    /** 6 MB come in. With 8 MB there is no room for the signed file, with 14 MB none for the message, which is a third longer. */
    @ParameterizedTest
    @ValueSource(ints = {8, 14})
    void whatWasAcceptedFindsNoRoomToBeSignedAndPackaged(int megabytes) throws Exception {
        var letter = letter();
        var file = pdf("a.pdf", 6 * MEGABYTE);
        data.fill(megabytes * MEGABYTE);

        var accepted = dms.submit(key(), letter, file);
        assertThat(accepted.status()).isEqualTo(202);
        var waiting = dms.awaitDocument(
                accepted.id(), document -> document.path("attempts").asInt() > 1);
        data.free();

        assertThat(waiting.path("state").asString()).isEqualTo("ACCEPTED");
        assertThat(waiting.path("error").path("code").asString()).isEqualTo("STORAGE_UNAVAILABLE");
        assertSentOnce(accepted.id(), letter);
    }

    /** A message of 8 MB comes in, its file is 6 MB. */
    @ParameterizedTest
    @ValueSource(ints = {4, 11})
    void whatTheAxisListsFindsNoRoom(int megabytes) throws Exception {
        data.fill(megabytes * MEGABYTE);

        var sent = officeSends(6 * MEGABYTE);
        // before it is opened nobody knows what it is, but it is the newest
        var waiting = await().atMost(RECOVERY)
                .until(
                        DiskFullIT::newestIncoming,
                        document -> document.path("attempts").asInt() > 1);
        data.free();
        var delivered = awaitIncoming(sent, DiskFullIT::isDelivered);

        assertThat(waiting.path("state").asString()).isEqualTo(megabytes < 8 ? "LISTED" : "STORED");
        assertThat(waiting.path("error").path("code").asString()).isEqualTo("STORAGE_UNAVAILABLE");
        assertThat(dms.incoming(sent)).hasSize(1);
        assertThat(delivered.path("verdict").asString()).isEqualTo("VALID");
        await().atMost(RECOVERY)
                .untilAsserted(() ->
                        assertThat(twin.sandbox().statusesAtTheOffice(sent)).containsExactly("01"));
    }

    /** Page by page there is room for the file and none for the ledger's entry, until there is for both. */
    @Test
    void theLedgerFindsNoRoomForWhatIsHandedOver() throws Exception {
        var before = Files.size(log());
        var letters = new LinkedHashMap<String, Map<String, Object>>();
        var files = new LinkedHashMap<String, Upload>();
        var answers = new LinkedHashMap<String, Answer>();
        // the ledger's file may have gaps left, which it uses first: it goes on until it is the ledger that finds no
        // room
        for (var n = 0; n < MOST_TRIES && !loggedSince(before).contains(LEDGER_FAILED); n++) {
            var pages = n * 2 % 12;
            var key = key();
            letters.put(key, letter());
            files.put(key, pdf("a.pdf", 100_000 + pages));
            data.fill(SmallDisk.room(files.get(key).content().length, pages));
            answers.put(key, dms.submit(key, letters.get(key), files.get(key)));
            data.free();
            await().atMost(RECOVERY)
                    .until(() -> dms.get("/api/v1/documents?size=1").status() == 200);
        }

        assertThat(answers.values())
                .allSatisfy(answer -> assertThat(answer.status()).isIn(202, 503));
        assertThat(loggedSince(before)).contains(LEDGER_FAILED);
        for (var key : letters.keySet()) {
            var taken = await().atMost(RECOVERY)
                    .until(() -> dms.submit(key, letters.get(key), files.get(key)), DiskFullIT::isTaken);
            var first = answers.get(key);
            assertThat(first.status() == 503 || first.id().equals(taken.id())).isTrue();
            assertSentOnce(taken.id(), letters.get(key));
        }
    }

    @Test
    void theLedgerFindsNoRoomForWhatTheDocumentSystemTook() throws Exception {
        var sent = officeSends(0);
        var path = "/api/v1/inbox/"
                + awaitIncoming(sent, DiskFullIT::isDelivered).path("id").asString() + "/taken";
        data.fill(0);

        var refused = dms.post(path, Map.of());
        data.free();
        await().atMost(RECOVERY).until(() -> dms.post(path, Map.of()).status() == 200);

        // the ledger's file may have a gap left
        assertThat(refused.status()).as(String.valueOf(refused.body())).isIn(200, 503);
        await().atMost(RECOVERY)
                .untilAsserted(() ->
                        assertThat(twin.sandbox().statusesAtTheOffice(sent)).containsExactlyInAnyOrder("01", "03"));
    }

    /** Whatever is under way, both ways, when the last byte is gone. */
    @Test
    void theDiskIsFullAgainAndAgainWhileDocumentsPassBothWays() throws Exception {
        var letters = new LinkedHashMap<String, Map<String, Object>>();
        var received = new ArrayList<String>();
        for (var round = 0; round < 3; round++) {
            received.add(officeSends(0));
            var letter = letter();
            letters.put(dms.submit(key(), letter, pdf("a.pdf")).id(), letter);
            data.fill(0);
            assertNotNow(dms.submit(key(), letter(), pdf("b.pdf")));
            received.add(officeSends(0));
            data.free();
            await().atMost(RECOVERY)
                    .until(() -> dms.get("/api/v1/documents?size=1").status() == 200);
        }

        letters.forEach(DiskFullIT::assertSentOnce);
        for (var sent : received) {
            awaitIncoming(sent, DiskFullIT::isDelivered);
            assertThat(dms.incoming(sent)).hasSize(1);
        }
    }

    private static void assertNotNow(Answer answer) {
        assertThat(answer.status()).as(String.valueOf(answer.body())).isEqualTo(503);
        assertThat(answer.code()).isEqualTo("STORAGE_UNAVAILABLE");
        assertThat(answer.raw().headers().firstValue("Retry-After")).hasValue("60");
    }

    private static boolean isTaken(Answer answer) {
        return answer.status() == 202 || answer.status() == 200;
    }

    private static void assertSentOnce(String id, Map<String, Object> letter) {
        await().atMost(RECOVERY).until(() -> OutgoingFlowIT.isReceived(dms.document(id)));
        assertThat(twin.sandbox().atTheTwin(documentId(letter), "edoc")).hasSize(1);
    }

    private static String officeSends(long bytes) {
        return twin.sandbox()
                .post("/sandbox/office/documents", Map.of("kind", "GOOD", "to", "W90.01", "sizeBytes", bytes))
                .body()
                .path(0)
                .path("documentId")
                .asString();
    }

    private static JsonNode newestIncoming() {
        return dms.document(dms.get("/api/v1/documents?direction=INCOMING&size=1")
                .body()
                .path("items")
                .path(0)
                .path("id")
                .asString(""));
    }

    private static JsonNode awaitIncoming(String documentId, java.util.function.Predicate<JsonNode> wanted) {
        return await().atMost(RECOVERY)
                .ignoreExceptions()
                .until(
                        () -> dms.document(
                                dms.incoming(documentId).get(0).path("id").asString()),
                        wanted);
    }

    private static boolean isDelivered(JsonNode document) {
        return List.of("DELIVERED", "TAKEN").contains(document.path("state").asString());
    }

    private static Path log() throws Exception {
        try (var files = Files.list(folder.resolve("adapter"))) {
            return files.findFirst().orElseThrow();
        }
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private static String loggedSince(long bytes) throws Exception {
        var all = Files.readAllBytes(log());
        return new String(all, (int) bytes, all.length - (int) bytes, StandardCharsets.UTF_8);
    }
}
