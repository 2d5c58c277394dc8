package vn.courtaxis.flows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.courtaxis.flows.Submissions.letter;
import static vn.courtaxis.flows.Submissions.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Two adapters, each a process of its own, share a PostgreSQL and a document store; the axis twin lives apart. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class SharedDatabaseIT {

    private static final List<String> SENDERS = List.of("TAND-01", "TAND-02");
    private static final int LETTERS_EACH = 30;
    private static final int RECEIVED = 30;
    /** That the database is away; longer ones by {@code -Dcourt-axis.test.outage=25}. */
    private static final Duration OUTAGE = Duration.ofSeconds(Integer.getInteger("court-axis.test.outage", 2));

    private static final Duration LONG = Duration.ofSeconds(120);

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private static Path folder;

    private static final int TWIN = Ports.free();

    private static Database database;
    private static Process twin;
    private static Process first;
    private static Process second;

    @BeforeAll
    static void start() throws Exception {
        database = Database.start(folder.resolve("database"));
        Files.createDirectories(folder.resolve("twin"));
        twin = Process.launch(
                TWIN,
                folder.resolve("twin"),
                Process.java(),
                List.of("--spring.profiles.active=twin", "--court-axis.sandbox.office-interval=200ms"));
        first = adapter("a", "a");
        second = adapter("b", "b");
        List.of(twin, first, second).forEach(Process::awaitReady);
    }

    @AfterAll
    static void stop() throws Exception {
        for (var running : new AutoCloseable[] {first, second, twin, database}) {
            if (running != null) {
                running.close();
            }
        }
    }

    private static Process adapter(String node, String place) throws Exception {
        var arguments = new ArrayList<>(List.of(
                "--spring.profiles.active=sandbox",
                "--court-axis.node=" + node,
                "--court-axis.documents-directory=" + folder.resolve("documents"),
                "--court-axis.axis.base-url=http://localhost:" + TWIN + "/sandbox/axis",
                "--court-axis.axis.call-timeout=10s",
                "--court-axis.axis.read-timeout=5s",
                "--court-axis.work.lease-margin=10s",
                "--court-axis.incoming.poll-interval=300",
                "--court-axis.outgoing.uncertain-grace=2s",
                "--court-axis.sandbox.office=false",
                "--court-axis.sandbox.tour=false"));
        arguments.addAll(database.settings());
        return Process.launch(Ports.free(), Files.createDirectories(folder.resolve(place)), Process.java(), arguments);
    }

    @Test
    @Order(1)
    void anAdapterWithTheNameOfARunningOneIsRefused() throws Exception {
        try (var refused = adapter("a", "c")) {
            await().atMost(LONG).until(() -> !refused.isAlive());
        }

        assertThat(folder.resolve("c"))
                .isDirectoryContaining(file -> text(file).contains("an adapter named a already runs"));
    }

    @Test
    @Order(2)
    void twoAdaptersDoEverythingOnceAndInOrderAlthoughOneIsKilledAndStaysDead() throws Exception {
        var doors = List.of(first.sandbox(), second.sandbox());
        var submissions = SENDERS.stream()
                .map(sender -> CompletableFuture.supplyAsync(() -> submit(doors, sender)))
                .toList();
        var received = officeSends(RECEIVED / 2, "W90.01");
        first.kill();
        received.addAll(officeSends(RECEIVED - RECEIVED / 2, "W90.02"));
        var sent = new ArrayList<List<String>>();
        for (var submission : submissions) {
            sent.add(submission.join());
        }

        for (var ids : sent) {
            areSentOnceAndInOrder(second.sandbox(), ids);
        }
        received.forEach(document -> isDeliveredOnce(second.sandbox(), document));
        nothingIsSetAside();
    }

    @Test
    @Order(3)
    void everythingGoesOnByItselfWhenTheDatabaseWasGone() throws Exception {
        var doors = List.of(second.sandbox(), second.sandbox());
        var submission = CompletableFuture.supplyAsync(() -> submit(doors, "TAND-01"));
        var received = officeSends(RECEIVED / 2, "W90.01");
        database.kill();
        var answered = doors.get(0).get("/api/v1/documents?direction=OUTGOING");
        await().atMost(LONG)
                .untilAsserted(() -> assertThat(
                                doors.get(0).get("/actuator/health/readiness").status())
                        .isEqualTo(503));
        received.addAll(officeSends(RECEIVED - RECEIVED / 2, "W90.01"));
        await().pollDelay(OUTAGE).atMost(OUTAGE.plus(LONG)).until(() -> true);
        database.startAgain();

        areSentOnceAndInOrder(doors.get(0), submission.join());
        received.forEach(document -> isDeliveredOnce(doors.get(0), document));
        nothingIsSetAside();
        assertThat(answered.status()).isGreaterThanOrEqualTo(500);
        assertThat(second.answers()).isTrue();
        assertThat(linesOf(folder.resolve("b"))).noneMatch(line -> line.contains("failed unforeseen"));
    }

    /** One sender's documents one after the other, by turns at both doors, each third at both at the same time; until each is taken. */
    private static List<String> submit(List<Sandbox> doors, String sender) {
        var ids = new ArrayList<String>();
        for (var n = 0; n < LETTERS_EACH; n++) {
            var letter = letter("sender", sender);
            var key = UUID.randomUUID().toString();
            var other = doors.get((n + 1) % 2);
            var twice = n % 3 == 0
                    ? CompletableFuture.supplyAsync(() -> submit(other, key, letter))
                    : CompletableFuture.completedFuture("");
            var id = submit(doors.get(n % 2), key, letter);
            assertThat(twice.join()).isIn("", id, id.isEmpty() ? twice.join() : id);
            ids.add(
                    id.isEmpty()
                            ? await().atMost(LONG).until(() -> submit(other, key, letter), taken -> !taken.isEmpty())
                            : id);
        }
        return ids;
    }

    private static String submit(Sandbox door, String key, Map<String, Object> letter) {
        try {
            return door.submit(key, letter, pdf("a.pdf")).id();
        } catch (UncheckedIOException e) {
            return "";
        }
    }

    private static List<JsonNode> officeSends(int count, String to) {
        var sent = new ArrayList<JsonNode>();
        for (var n = 0; n < count; n++) {
            sent.add(twin.sandbox().officeSends("GOOD", to));
        }
        return sent;
    }

    private static void areSentOnceAndInOrder(Sandbox adapter, List<String> ids) {
        var documents = ids.stream()
                .map(id -> adapter.awaitDocument(id, OutgoingFlowIT::isReceived))
                .toList();
        var wanted = documents.stream().map(SharedDatabaseIT::documentId).toList();
        var uncertain = documents.stream()
                .filter(SharedDatabaseIT::wasUncertain)
                .map(SharedDatabaseIT::documentId)
                .toList();

        assertThat(documentIds("/sandbox/axis/documents", wanted)).containsExactlyInAnyOrderElementsOf(wanted);
        assertThat(documentIds("/sandbox/office/received", wanted)).containsExactlyInAnyOrderElementsOf(wanted);
        var inOrder = new ArrayList<>(documentIds("/sandbox/axis/documents", wanted));
        inOrder.removeAll(uncertain);
        assertThat(inOrder)
                .isEqualTo(wanted.stream().filter(id -> !uncertain.contains(id)).toList());
    }

    private static String documentId(JsonNode document) {
        return document.path("documentId").asString();
    }

    private static boolean wasUncertain(JsonNode document) {
        return document.path("timeline")
                .valueStream()
                .anyMatch(event -> event.path("outcome").asString().equals("UNCERTAIN"));
    }

    private static List<String> documentIds(String path, List<String> wanted) {
        return twin.sandbox()
                .get(path)
                .body()
                .valueStream()
                .filter(message -> !message.path("messageType").asString("edoc").equals("status"))
                .map(SharedDatabaseIT::documentId)
                .filter(wanted::contains)
                .toList();
    }

    /** A status that was being sent when an adapter died is sent again, which its receiver is used to. */
    private static void isDeliveredOnce(Sandbox adapter, JsonNode sent) {
        adapter.awaitIncoming(documentId(sent), "DELIVERED");
        assertThat(adapter.incoming(documentId(sent))).hasSize(1);
        await().atMost(LONG)
                .untilAsserted(() -> assertThat(twin.sandbox().statusesAtTheOffice(documentId(sent)))
                        .containsOnly("01"));
    }

    private static void nothingIsSetAside() {
        var states = new HashMap<String, Long>();
        database.sql()
                .sql("select state, count(*) as entries from entry group by state")
                .query(row -> {
                    states.put(row.getString("state"), row.getLong("entries"));
                });
        assertThat(states).doesNotContainKeys("PARKED", "REJECTED", "QUARANTINED", "DUPLICATE");
    }

    private static List<String> linesOf(Path directory) throws IOException {
        try (var files = Files.list(directory)) {
            return files.flatMap(file -> text(file).lines()).toList();
        }
    }

    private static String text(Path file) {
        try {
            return Files.isRegularFile(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
