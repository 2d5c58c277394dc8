package vn.courtaxis.flows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.courtaxis.flows.Submissions.documentId;
import static vn.courtaxis.flows.Submissions.letter;
import static vn.courtaxis.flows.Submissions.pdf;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The adapter is killed (SIGKILL) while the axis twin lives on in a process of its own; the broker's files do not survive either. */
final class KilledProcessIT {

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path folder;

    private final int twinPort = Ports.free();
    private final int adapterPort = Ports.free();
    private Process twin;

    @BeforeEach
    void startTwin() throws Exception {
        twin = Process.start(
                twinPort,
                Files.createDirectory(folder.resolve("twin")),
                "--spring.profiles.active=twin",
                "--court-axis.sandbox.office-interval=200ms");
        Files.createDirectory(folder.resolve("adapter"));
    }

    @AfterEach
    void stopTwin() {
        twin.close();
    }

    @Test
    void aDocumentIsSentExactlyOnceAlthoughTheAdapterDiesBetweenAcceptAndSend() throws Exception {
        var beforeSend = letter();
        var duringSend = letter();
        String first;
        String second;
        try (var adapter = startAdapter("--court-axis.work.dispatch-interval=3600000")) {
            twin.sandbox().fault("sendEdoc", "HANG_AFTER", 1);
            second = adapter.sandbox().submit(key(), duringSend, pdf("b.pdf")).id();
            adapter.sandbox().awaitState(second, "SENDING");
            var accepted = adapter.sandbox().submit(key(), beforeSend, pdf("a.pdf"));
            adapter.kill();
            assertThat(accepted.status()).isEqualTo(202);
            first = accepted.id();
        }
        GarbledFiles.OVERWRITTEN.all(folder.resolve("adapter/broker"), new Random(1));

        try (var adapter = startAdapter()) {
            adapter.sandbox().awaitDocument(first, OutgoingFlowIT::isReceived);
            adapter.sandbox().awaitDocument(second, OutgoingFlowIT::isReceived);
        }

        assertThat(twin.sandbox().atTheTwin(documentId(beforeSend), "edoc")).hasSize(1);
        assertThat(twin.sandbox().atTheTwin(documentId(duringSend), "edoc")).hasSize(1);
    }

    @Test
    void aDocumentIsDeliveredExactlyOnceAlthoughTheAdapterDiesBeforeItsAcknowledgementIsAnswered() throws Exception {
        JsonNode sent;
        try (var adapter = startAdapter()) {
            twin.sandbox().fault("updateStatus", "HANG_AFTER", 1);
            sent = twin.sandbox().officeSends("GOOD", "W90.01");
            adapter.sandbox().awaitIncoming(sent.path("documentId").asString(), "DELIVERED");
            adapter.kill();
        }
        GarbledFiles.GONE.all(folder.resolve("adapter/broker"), new Random(1));

        try (var adapter = startAdapter()) {
            twin.sandbox().officeSends("GOOD", "W90.02");
            var received =
                    adapter.sandbox().awaitIncoming(sent.path("documentId").asString(), "DELIVERED");
            // a status that was being sent when the adapter died is sent again, which its receiver is used to
            await().untilAsserted(() -> assertThat(twin.sandbox()
                            .statusesAtTheOffice(sent.path("documentId").asString()))
                    .containsOnly("01"));

            assertThat(received.path("files").path(0).path("sha256").asString())
                    .isEqualTo(sent.path("sha256").asString());
            assertThat(adapter.sandbox().incoming(sent.path("documentId").asString()))
                    .hasSize(1);
        }
    }

    private Process startAdapter(String... more) throws Exception {
        var arguments = new java.util.ArrayList<>(java.util.List.of(
                "--spring.profiles.active=sandbox",
                "--court-axis.axis.base-url=http://localhost:" + twinPort + "/sandbox/axis",
                "--court-axis.sandbox.office=false",
                "--court-axis.sandbox.tour=false",
                // as shipped it has no files that could be lost
                "--spring.artemis.embedded.persistent=true",
                "--court-axis.incoming.poll-interval=300",
                "--court-axis.outgoing.uncertain-grace=2s"));
        arguments.addAll(java.util.List.of(more));
        return Process.start(adapterPort, folder.resolve("adapter"), arguments.toArray(String[]::new));
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
