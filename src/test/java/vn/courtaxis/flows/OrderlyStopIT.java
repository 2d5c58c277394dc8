package vn.courtaxis.flows;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.courtaxis.flows.Submissions.documentId;
import static vn.courtaxis.flows.Submissions.letter;
import static vn.courtaxis.flows.Submissions.pdf;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import vn.courtaxis.flows.Sandbox.Upload;

/** SIGTERM while the axis hangs, a large document is signed, a clerk uploads and a document system downloads, both without end. */
final class OrderlyStopIT {

    private static final Duration LONG = Duration.ofSeconds(120);
    private static final long LIMIT_SECONDS = 20;

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path folder;

    private final int twinPort = Ports.free();
    private final int port = Ports.free();
    private final List<Closeable> slowPeers = new ArrayList<>();

    @Test
    void endsInTimeAndWhatItHeldIsFinishedAfterTheNextStart() throws Exception {
        Files.createDirectory(folder.resolve("twin"));
        var twin = Process.launch(
                twinPort, folder.resolve("twin"), Process.java(), List.of("--spring.profiles.active=twin"));
        var adapter = adapter();
        try (twin) {
            twin.awaitReady();
            adapter.awaitReady();
            var toDownload = delivered(twin.sandbox(), adapter.sandbox());
            twin.sandbox().fault("sendEdoc", "HANG_AFTER", 1);
            twin.sandbox().fault("getEdoc", "HANG_AFTER", 10);
            var hanging = letter();
            var hangingId = submit(adapter.sandbox(), hanging, pdf("a.pdf"));
            adapter.sandbox().awaitState(hangingId, "SENDING");
            var listed = twin.sandbox().officeSends("GOOD", "W90.02");
            await().atMost(LONG).until(() -> waiting(adapter.sandbox(), "LISTED") == 1);
            uploadWithoutEnd();
            downloadWithoutEnd(toDownload);
            var large = letter("sender", "TAND-02");
            var largeId = submit(adapter.sandbox(), large, new Upload("large.pdf", largePdf()));

            var seconds = stop(adapter);

            System.out.printf("An orderly stop with everything in hand took %d s%n", seconds);
            assertThat(seconds).isLessThan(LIMIT_SECONDS);
            assertThat(count("claimed_by is not null")).isZero();
            assertThat(count("state = 'UNCERTAIN'")).isEqualTo(1);
            twin.sandbox().noFaults();
            try (var again = adapter()) {
                again.awaitReady();
                again.sandbox().awaitDocument(hangingId, OutgoingFlowIT::isReceived);
                again.sandbox().awaitDocument(largeId, OutgoingFlowIT::isReceived);
                again.sandbox().awaitIncoming(listed.path("documentId").asString(), "DELIVERED");
            }
            assertThat(twin.sandbox().atTheTwin(documentId(hanging), "edoc")).hasSize(1);
        } finally {
            adapter.close();
            for (var peer : slowPeers) {
                peer.close();
            }
        }
    }

    private Process adapter() throws IOException {
        return Process.launch(
                port,
                Files.createDirectories(folder.resolve("adapter")),
                Process.java(),
                List.of(
                        "--spring.profiles.active=sandbox",
                        "--court-axis.axis.base-url=http://localhost:" + twinPort + "/sandbox/axis",
                        "--court-axis.sandbox.office=false",
                        "--court-axis.sandbox.tour=false",
                        "--court-axis.incoming.poll-interval=300",
                        "--court-axis.outgoing.uncertain-grace=2s"));
    }

    private static long stop(Process adapter) {
        var begin = System.nanoTime();
        adapter.stop();
        return TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begin);
    }

    private static String submit(Sandbox door, Map<String, Object> letter, Upload file) {
        return door.submit(UUID.randomUUID().toString(), letter, file).id();
    }

    /** A document of some megabytes, more than the sockets between hold. */
    private static String delivered(Sandbox twin, Sandbox adapter) {
        // its status is sent too, so that the next to be sent is a document
        var sent = twin.post(
                        "/sandbox/office/documents", Map.of("kind", "GOOD", "to", "W90.01", "sizeBytes", 20_000_000))
                .body()
                .path(0);
        var documentId = sent.path("documentId").asString();
        var id = adapter.awaitIncoming(documentId, "DELIVERED").path("id").asString();
        await().atMost(LONG).until(() -> twin.atTheTwin(documentId, "status").size() == 1);
        return id;
    }

    private static int waiting(Sandbox adapter, String state) {
        return adapter.get("/api/v1/documents?direction=INCOMING&state=" + state)
                .body()
                .path("total")
                .asInt();
    }

    private void uploadWithoutEnd() throws IOException {
        var socket = connected(
                "POST /api/v1/documents",
                "Idempotency-Key: endless\r\nContent-Type: multipart/form-data; boundary=b\r\nContent-Length: 60000000\r\n");
        var out = socket.getOutputStream();
        out.write("--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\n\r\n".getBytes(UTF_8));
        out.write(new byte[1 << 20]);
        everySoOften(() -> {
            out.write(0);
            out.flush();
        });
    }

    private void downloadWithoutEnd(String id) throws IOException {
        var in = connected("GET /api/v1/inbox/" + id + "/files/0", "").getInputStream();
        everySoOften(() -> in.readNBytes(100));
    }

    private Socket connected(String call, String headers) throws IOException {
        var socket = new Socket("localhost", port);
        slowPeers.add(socket);
        var credentials = Base64.getEncoder().encodeToString("dms:dms".getBytes(UTF_8));
        var request = call + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Basic " + credentials + "\r\n" + headers
                + "\r\n";
        socket.getOutputStream().write(request.getBytes(UTF_8));
        return socket;
    }

    private interface Transfer {
        void some() throws IOException;
    }

    private void everySoOften(Transfer transfer) {
        var timer = new ScheduledThreadPoolExecutor(1);
        slowPeers.add(timer::shutdownNow);
        timer.scheduleWithFixedDelay(
                () -> {
                    try {
                        transfer.some();
                    } catch (IOException e) {
                        timer.shutdown();
                    }
                },
                0,
                100,
                TimeUnit.MILLISECONDS);
    }

    private static byte[] largePdf() throws IOException {
        try (var document = new PDDocument()) {
            var page = new PDPage();
            document.addPage(page);
            var noise = new PDStream(document);
            var bytes = new byte[20 << 20];
            new Random(1).nextBytes(bytes);
            try (var out = noise.createOutputStream()) {
                out.write(bytes);
            }
            page.getCOSObject().setItem("Noise", noise);
            var written = new ByteArrayOutputStream();
            document.save(written);
            return written.toByteArray();
        }
    }

    /** The adapter's own database, while the adapter does not run. */
    private long count(String condition) {
        var database = "jdbc:h2:file:" + folder.resolve("adapter/ledger/court-axis");
        return JdbcClient.create(new DriverManagerDataSource(database, "sa", ""))
                .sql("select count(*) from entry where " + condition)
                .query(Long.class)
                .single();
    }
}
