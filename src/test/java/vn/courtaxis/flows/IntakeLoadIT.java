package vn.courtaxis.flows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.courtaxis.flows.Submissions.documentId;
import static vn.courtaxis.flows.Submissions.letter;
import static vn.courtaxis.flows.Submissions.pdf;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.courtaxis.flows.PushingClient.Handover;

/**
 * Many document systems push large files into an adapter that has 256 MB of heap. Small in every build; in full with {@code
 * -Dload.clients=16 -Dload.rounds=4}.
 */
final class IntakeLoadIT {

    private static final int CLIENTS = Integer.getInteger("load.clients", 4);
    private static final int ROUNDS = Integer.getInteger("load.rounds", 1);
    private static final long FILE_BYTES = Long.getLong("load.megabytes", 20) << 20;
    private static final Duration PATIENCE = Duration.ofMinutes(Integer.getInteger("load.minutes", 5));
    private static final int DOWNLOADS = 20;

    /** Heap, and what a virtual machine needs beside it. */
    private static final long MOST_RESIDENT_MEGABYTES = 640;

    @TempDir
    private static Path folder;

    private static int adapterPort;
    private static Process twin;
    private static Process adapter;

    @BeforeAll
    static void start() throws Exception {
        var twinPort = Ports.free();
        adapterPort = Ports.free();
        twin = Process.start(
                twinPort,
                Files.createDirectory(folder.resolve("twin")),
                "--spring.profiles.active=twin",
                "--court-axis.sandbox.office-interval=300ms");
        adapter = Process.start(
                adapterPort,
                Files.createDirectory(folder.resolve("adapter")),
                "--spring.profiles.active=sandbox",
                "--court-axis.axis.base-url=http://localhost:" + twinPort + "/sandbox/axis",
                "--court-axis.sandbox.office=false",
                "--court-axis.sandbox.tour=false",
                "--court-axis.intake.max-in-flight=64MB",
                "--court-axis.intake.retry-after=1s",
                "--court-axis.axis.read-timeout=10s",
                "--court-axis.incoming.poll-interval=500",
                "--court-axis.outgoing.uncertain-grace=2s",
                "--court-axis.work.retry-first=500ms",
                "--court-axis.work.retry-cap=5s");
    }

    @AfterAll
    static void stop() {
        adapter.close();
        twin.close();
    }

    @Test
    void whatIsPushedIsTakenInTurnAndGoesOutOnceUnaltered() throws Exception {
        var done = push(ROUNDS);

        report(FILE_BYTES / 1_048_576 + " MB each from " + CLIENTS + " clients, " + ROUNDS + " time(s)", done);
        assertThat(done).hasSize(CLIENTS * ROUNDS);
        for (var pushed : done) {
            assertSentOnceUnaltered(pushed);
        }
        assertMemoryIsFlat();
    }

    /** What was accepted waits on disk; queues hold hints, and no more of them than they may. */
    @Test
    void aSlowAxisDoesNotGrowMemory() throws Exception {
        fault("SLOW", 2 * CLIENTS, 2_000);
        fault("HANG_AFTER", 2, 30_000);

        var done = push(1);
        twin.sandbox().noFaults();

        report("the same while the axis is slow or hangs", done);
        for (var pushed : done) {
            assertSentOnceUnaltered(pushed);
        }
        assertMemoryIsFlat();
    }

    @Test
    void slowDocumentSystemsDoNotGrowMemory() throws Exception {
        var sent = twin.sandbox()
                .post("/sandbox/office/documents", Map.of("kind", "GOOD", "to", "W90.01", "sizeBytes", FILE_BYTES))
                .body()
                .path(0)
                .path("documentId")
                .asString();
        var id = adapter.sandbox().awaitIncoming(sent, "DELIVERED").path("id").asString();
        var before = resident("VmRSS");
        var downloads = new ArrayList<TrickleDownload>();
        try {
            for (var n = 0; n < DOWNLOADS; n++) {
                downloads.add(new TrickleDownload(adapterPort, "/api/v1/inbox/" + id + "/files/0"));
            }
            for (var sip = 0; sip < 20; sip++) {
                for (var download : downloads) {
                    assertThat(download.sip()).isNotEmpty();
                }
            }
            assertThat(adapter.sandbox().get("/api/v1/inbox").status()).isEqualTo(200);
            assertThat(resident("VmRSS") - before).isLessThan(FILE_BYTES * DOWNLOADS / 4 >> 20);
        } finally {
            for (var download : downloads) {
                download.close();
            }
        }
        assertMemoryIsFlat();
    }

    private record Pushed(Handover handover, byte[] sha256, int size) {}

    private static List<Pushed> push(int rounds) throws Exception {
        var threads = Executors.newFixedThreadPool(CLIENTS);
        try {
            var clients = IntStream.range(0, CLIENTS)
                    .<Callable<List<Pushed>>>mapToObj(n -> () -> client(rounds))
                    .toList();
            var done = new ArrayList<Pushed>();
            for (var client : threads.invokeAll(clients)) {
                done.addAll(client.get());
            }
            return done;
        } finally {
            threads.shutdownNow();
        }
    }

    private static List<Pushed> client(int rounds) throws Exception {
        var client = new PushingClient(URI.create("http://localhost:" + adapterPort));
        var done = new ArrayList<Pushed>();
        for (var round = 0; round < rounds; round++) {
            var file = Files.createTempFile(folder, "pushed", ".pdf");
            var content = pdf("van-ban.pdf", FILE_BYTES).content();
            Files.write(file, content);
            var sha256 = MessageDigest.getInstance("SHA-256").digest(content);
            done.add(new Pushed(client.handOver(letter(), file), sha256, content.length));
            Files.delete(file);
        }
        return done;
    }

    private static void assertSentOnceUnaltered(Pushed pushed) throws Exception {
        var letter = pushed.handover().letter();
        var dms = adapter.sandbox();
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(200))
                .until(() ->
                        OutgoingFlowIT.isReceived(dms.document(pushed.handover().id())));
        assertThat(twin.sandbox().atTheTwin(documentId(letter), "edoc")).hasSize(1);
        var received = twin.sandbox().atTheOffice(documentId(letter));
        assertThat(received).hasSize(1);
        var file = received.get(0).path("files").path(0);
        var bytes = twin.sandbox().get(file.path("url").asString()).raw().body();
        // a signature is added behind what was there
        var digest = MessageDigest.getInstance("SHA-256");
        digest.update(bytes, 0, pushed.size());
        assertThat(digest.digest()).isEqualTo(pushed.sha256());
        assertThat(received.get(0).path("verdict").asString()).isEqualTo("VALID");
    }

    private static void fault(String fault, int times, long delayMillis) {
        var answer = twin.sandbox()
                .post(
                        "/sandbox/axis/faults",
                        Map.of("operation", "sendEdoc", "fault", fault, "times", times, "delayMs", delayMillis));
        assertThat(answer.status()).isLessThan(300);
    }

    private static void assertMemoryIsFlat() throws IOException {
        assertThat(Files.readString(folder.resolve("adapter").resolve("log-" + adapterPort + ".txt")))
                .doesNotContain("OutOfMemoryError");
        assertThat(adapter.isAlive()).isTrue();
        assertThat(resident("VmHWM")).isLessThan(MOST_RESIDENT_MEGABYTES);
    }

    /** Memory of the adapter's process in megabytes, as Linux counts it; 0 elsewhere. */
    private static long resident(String what) throws IOException {
        var status = Path.of("/proc/" + adapter.pid() + "/status");
        if (!Files.isReadable(status)) {
            return 0;
        }
        var line = Pattern.compile(what + ":\\s+(\\d+) kB").matcher(Files.readString(status));
        return line.find() ? Long.parseLong(line.group(1)) >> 10 : 0;
    }

    private static void report(String what, List<Pushed> done) throws IOException {
        var calls = done.stream().mapToLong(pushed -> pushed.handover().millis());
        var all = done.stream().mapToLong(pushed -> pushed.handover().sinceFirstMillis());
        var refused =
                done.stream().mapToInt(pushed -> pushed.handover().refused()).sum();
        System.out.printf(
                "%n%s%n| documents | 503 | accepted call ms p50 / p95 / max | with waiting ms p50 / p95 / max | VmHWM MB |%n"
                        + "|---|---|---|---|---|%n| %d | %d | %s | %s | %d |%n%n",
                what, done.size(), refused, percentiles(calls), percentiles(all), resident("VmHWM"));
    }

    private static String percentiles(LongStream millis) {
        var sorted = millis.sorted().toArray();
        return sorted[sorted.length / 2] + " / " + sorted[Math.min(sorted.length - 1, sorted.length * 95 / 100)] + " / "
                + sorted[sorted.length - 1];
    }
}
