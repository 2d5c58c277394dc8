package vn.courtaxis.flows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static vn.courtaxis.flows.Submissions.letter;
import static vn.courtaxis.flows.Submissions.pdf;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import vn.courtaxis.flows.Sandbox.Answer;

/** The gate refuses before anything breaks: 8 MB have to stay free on a disk of 96 MB, beside four times what comes in. */
final class DiskNearlyFullIT {

    private static final long MEGABYTE = 1 << 20;

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path folder;

    @Test
    void theGateRefusesBeforeAnythingBreaks() throws Exception {
        assumeTrue(SmallDisks.arePossible(), "a small disk needs Linux, and root or unprivileged user namespaces");
        var disks = new SmallDisks(
                Files.createDirectory(folder.resolve("adapter")),
                Files.createDirectory(folder.resolve("uploads")),
                96,
                48);
        try (var adapter = Process.start(
                disks.around(),
                Ports.free(),
                folder.resolve("adapter"),
                "--spring.profiles.active=sandbox",
                "--court-axis.sandbox.tour=false",
                "--court-axis.intake.least-disk-space=8MB",
                "--court-axis.intake.retry-after=7s")) {
            var dms = adapter.sandbox();
            var data = disks.dataOf(adapter);
            var uploads = disks.uploadsOf(adapter);
            var letter = letter();
            var key = UUID.randomUUID().toString();
            var large = pdf("a.pdf", 6 * MEGABYTE);

            data.fill(24 * MEGABYTE);
            var noRoomForCopies = dms.submit(key, letter, large);
            var small = dms.submit(UUID.randomUUID().toString(), letter(), pdf("a.pdf"));
            var stillReady = readiness(dms);
            data.fill(7 * MEGABYTE);
            var noRoomAtAll = dms.submit(UUID.randomUUID().toString(), letter(), pdf("a.pdf"));
            var notReady = readiness(dms);
            var metrics = new String(
                    dms.get("/actuator/prometheus", "operator").raw().body(), java.nio.charset.StandardCharsets.UTF_8);
            data.free();
            uploads.fill(9 * MEGABYTE);
            var noRoomToPass = dms.submit(key, letter, large);
            uploads.free();
            var taken = dms.submit(key, letter, large);

            assertRefused(noRoomForCopies, "documents: ");
            assertThat(small.status()).as(String.valueOf(small.body())).isEqualTo(202);
            assertThat(stillReady).isEqualTo(200);
            assertRefused(noRoomAtAll, "documents: ");
            assertThat(notReady).isEqualTo(503);
            assertThat(metrics).contains("court_axis_intake_refused_total{reason=\"disk_space_low\"} 2.0");
            assertThat(metrics).contains("court_axis_intake_bytes 0.0");
            assertThat(metrics).containsPattern("court_axis_disk_usable_bytes\\{disk=\"documents\"\\} \\d");
            assertRefused(noRoomToPass, "uploads: ");
            assertThat(taken.status()).as(String.valueOf(taken.body())).isEqualTo(202);
            await().until(() -> readiness(dms) == 200);
        }
    }

    private static int readiness(Sandbox dms) {
        return dms.get("/actuator/health/readiness").status();
    }

    private static void assertRefused(Answer answer, String detail) {
        assertThat(answer.status()).as(String.valueOf(answer.body())).isEqualTo(503);
        assertThat(answer.code()).isEqualTo("DISK_SPACE_LOW");
        assertThat(answer.raw().headers().firstValue("Retry-After")).hasValue("7");
        assertThat(answer.raw().headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(answer.body().path("detail").asString()).contains(detail);
    }
}
