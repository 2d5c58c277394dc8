package vn.courtaxis.flows;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.courtaxis.flows.Submissions.documentId;
import static vn.courtaxis.flows.Submissions.letter;
import static vn.courtaxis.flows.Submissions.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** Documents leave with stamps of the sandbox's own authority, asked over HTTP; a process of its own, since it is set up otherwise. */
final class StampedFlowIT {

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path folder;

    @Test
    void aDocumentGoesOutWithTimeStampsAndLongTermData() throws IOException {
        var letter = letter();
        try (var adapter = Process.start(
                Ports.free(),
                folder,
                "--spring.profiles.active=sandbox",
                "--court-axis.sandbox.tour=false",
                "--court-axis.signature.signing.level=LTA",
                "--court-axis.signature.signing.rsa=RSA_PSS")) {
            var sandbox = adapter.sandbox();

            var accepted = sandbox.submit("stamped-1", letter, pdf("a.pdf"), pdf("annex.pdf"));
            sandbox.awaitDocument(accepted.id(), OutgoingFlowIT::isReceived);

            assertThat(sandbox.atTheOffice(documentId(letter)))
                    .singleElement()
                    .satisfies(received ->
                            assertThat(received.path("verdict").asString()).isEqualTo("VALID"));
        }
        assertThat(stampedFiles()).isEqualTo(2);
    }

    private long stampedFiles() throws IOException {
        try (var files = Files.walk(folder.resolve("documents"))) {
            return files.filter(Files::isRegularFile)
                    .filter(StampedFlowIT::isStamped)
                    .count();
        }
    }

    private static boolean isStamped(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains("ETSI.RFC3161");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
