package vn.courtaxis.flows;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.courtaxis.evidence.VerifyEvidence;

/** The evidence of documents of both ways, taken from the doors and checked as anybody would. */
final class EvidenceFlowIT extends SandboxFlow {

    @TempDir
    private Path folder;

    @Test
    void aReceivedDocumentIsProvenWithAllThatWasFoundOut() throws IOException {
        var sent = sandbox.officeSends("GOOD", "W90.01").path("documentId").asString();
        var document = sandbox.awaitIncoming(sent, "DELIVERED");
        var id = document.path("id").asString();

        var parts = evidence(id);

        assertThat(parts.keySet())
                .contains("message.edxml", "files/01.pdf", "files/01-report.xml", "document.json", "verdicts.html")
                .anyMatch(name -> name.startsWith("certificates/"))
                .anyMatch(name -> name.startsWith("revocation/"));
        assertThat(text(parts, "verdicts.html")).contains(sent, "Hợp lệ / valid", "Văn phòng mẫu G22");
        assertThat(text(parts, "verifications.json")).contains("VALID", "RECEIPT");
        assertThat(text(parts, "document.json")).contains("\"verdict\"", "incoming-open");
        assertThat(sandbox.document(id).path("timeline").toString()).contains("evidence given out");
    }

    @Test
    void aSentDocumentIsProvenWithItsRecipientsAnswers() throws IOException {
        var letter = Submissions.letter();
        var id = sandbox.submit("evidence-" + letter.get("number"), letter, Submissions.pdf("a.pdf"))
                .id();
        sandbox.awaitDocument(id, OutgoingFlowIT::isReceived);

        var parts = evidence(id);

        assertThat(text(parts, "statuses.json")).contains("\"status\" : \"03\"");
        assertThat(text(parts, "verdicts.html")).contains("03 Đã tiếp nhận", "Tòa án mẫu W90");
    }

    @Test
    void whatItsSenderTookBackIsToldOfAndNotContained() throws IOException {
        var sent = sandbox.officeSends("GOOD", "W90.01").path("documentId").asString();
        var id = sandbox.awaitIncoming(sent, "DELIVERED").path("id").asString();
        sandbox.officeSends("RECALL", "W90.01", sent);
        sandbox.awaitState(id, "RECALLED");

        var parts = evidence(id, "operator");

        assertThat(parts.keySet()).contains("document.json").doesNotContain("message.edxml", "files/01.pdf");
        var request = sandbox.awaitIncoming(sent, "RECALL", "TAKEN").path("id").asString();
        assertThat(evidence(request, "operator").keySet())
                .contains("document.json")
                .doesNotContain("message.edxml", "files/01.pdf");
    }

    @Test
    void whatIsInQuarantineIsForOperatorsOnly() throws IOException {
        var sent = sandbox.officeSends("TAMPERED", "W90.01").path("documentId").asString();
        var id = sandbox.awaitIncoming(sent, "QUARANTINED").path("id").asString();

        assertThat(sandbox.get("/api/v1/documents/" + id + "/evidence").status())
                .isEqualTo(404);
        assertThat(text(evidence(id, "operator"), "verdicts.html")).contains("Không hợp lệ / invalid");
    }

    private Map<String, byte[]> evidence(String id) throws IOException {
        return evidence(id, "dms");
    }

    private Map<String, byte[]> evidence(String id, String account) throws IOException {
        var answer = sandbox.get("/api/v1/documents/" + id + "/evidence", account);
        assertThat(answer.status()).isEqualTo(200);
        var file = folder.resolve(id + ".asice");
        Files.write(file, answer.raw().body());
        var said = new ByteArrayOutputStream();
        var arguments = List.of(
                file.toString(),
                "--trust",
                "certs-sample/evidence.pem",
                "--crl",
                "certs-sample/evidence.crl",
                "--trust",
                "certs-sample/root.pem",
                "--crl",
                "certs-sample/root.crl",
                "--crl",
                "certs-sample/sub.crl");
        assertThat(VerifyEvidence.run(arguments, new PrintStream(said, true, UTF_8)))
                .as(said.toString(UTF_8))
                .isEqualTo(VerifyEvidence.SOUND);
        assertThat(said.toString(UTF_8)).contains("Dấu thời gian / time stamp: ");
        var parts = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(answer.raw().body()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        return parts;
    }

    private static String text(Map<String, byte[]> parts, String name) {
        return new String(parts.get(name), UTF_8);
    }
}
