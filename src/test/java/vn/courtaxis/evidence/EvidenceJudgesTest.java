package vn.courtaxis.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import eu.europa.esig.dss.asic.cades.validation.ASiCContainerWithCAdESAnalyzer;
import eu.europa.esig.dss.model.FileDocument;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.courtaxis.exchange.TemporaryDocumentStore;

/** What others think of our evidence: openssl of the seal, the European Commission's library of the container. */
final class EvidenceJudgesTest {

    private final Path folder;
    private final Path file;
    private final TemporaryDocumentStore store;

    EvidenceJudgesTest(@TempDir Path folder) {
        this.folder = folder;
        this.file = folder.resolve("evidence.asice");
        this.store = new TemporaryDocumentStore(folder);
    }

    @BeforeEach
    void make() throws IOException {
        Files.write(file, EvidenceFileTest.evidence(store));
    }

    @Test
    void aReaderOfTheStandardFindsOneIntactSignatureOverAllParts() {
        var analyzer = new ASiCContainerWithCAdESAnalyzer(new FileDocument(file.toFile()));
        analyzer.setCertificateVerifier(new CommonCertificateVerifier(true));

        var signatures = analyzer.getSignatures();

        assertThat(signatures).hasSize(1);
        var signature = signatures.get(0);
        signature.checkSignatureIntegrity();
        assertThat(signature.getSignatureCryptographicVerification().isSignatureIntact())
                .isTrue();
        assertThat(signature.getSignatureCryptographicVerification().isReferenceDataIntact())
                .isTrue();
        assertThat(analyzer.getOriginalDocuments(signature))
                .extracting(document -> document.getName())
                .contains("message.edxml", "files/01.pdf", "document.json", "verdicts.html");
    }

    @Test
    void opensslFindsTheSealSound() throws IOException, InterruptedException {
        assumeTrue(run("openssl", "version").output().contains("OpenSSL"), "openssl is not installed");
        assertThat(run(
                                "unzip",
                                "-q",
                                file.toString(),
                                "-d",
                                folder.resolve("out").toString())
                        .status())
                .isZero();
        var out = folder.resolve("out");

        var judged = run(
                "openssl",
                "cms",
                "-verify",
                "-binary",
                "-inform",
                "DER",
                "-in",
                out.resolve(EvidenceManifest.SEAL).toString(),
                "-content",
                out.resolve(EvidenceManifest.MANIFEST).toString(),
                "-CAfile",
                EvidenceFileTest.CERTIFICATES.resolve("evidence.pem").toString(),
                "-purpose",
                "any",
                "-out",
                folder.resolve("content").toString());

        assertThat(judged.output()).contains("successful");
        assertThat(judged.status()).isZero();
    }

    private record Ran(int status, String output) {}

    private static Ran run(String... command) throws IOException, InterruptedException {
        try {
            var process = new ProcessBuilder(List.of(command))
                    .redirectErrorStream(true)
                    .start();
            var output = new String(process.getInputStream().readAllBytes(), UTF_8);
            return new Ran(process.waitFor(), output);
        } catch (IOException absent) {
            return new Ran(127, "");
        }
    }
}
