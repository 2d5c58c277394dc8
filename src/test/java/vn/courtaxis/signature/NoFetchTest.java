package vn.courtaxis.signature;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.courtaxis.signature.PdfBuilder.aPdf;

import com.sun.net.httpserver.HttpServer;
import eu.europa.esig.dss.cades.CAdESSignatureParameters;
import eu.europa.esig.dss.cades.signature.CAdESService;
import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.enumerations.SignaturePackaging;
import eu.europa.esig.dss.model.BLevelParameters;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.Policy;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Date;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A signer may name where its signature policy is to be had; nobody goes there, as DSS would with a policy provider of its own making. */
class NoFetchTest {

    private final AtomicInteger calls = new AtomicInteger();
    private final HttpServer server;
    private final LooseKit kit;

    NoFetchTest(@TempDir Path folder) throws IOException {
        kit = new LooseKit(folder);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            calls.incrementAndGet();
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void forACmsBesideAFile() throws Exception {
        var parameters = new CAdESSignatureParameters();
        parameters.setSignatureLevel(SignatureLevel.CAdES_BASELINE_B);
        parameters.setSignaturePackaging(SignaturePackaging.DETACHED);
        parameters.setSigningCertificate(kit.key().certificateToken());
        parameters.setCertificateChain(kit.key().chainTokens());
        parameters.setDigestAlgorithm(DigestAlgorithm.SHA256);
        prepare(parameters.bLevel());
        var service = new CAdESService(new CommonCertificateVerifier(true));
        var letter = new InMemoryDocument(LooseKit.LETTER.getBytes(UTF_8));
        var value = kit.key().sign(service.getDataToSign(letter, parameters).getBytes(), kit.scheme());
        var cms = bytes(service.signDocument(letter, parameters, value));

        kit.files().with("thu.docx", LooseKit.LETTER).with("thu.docx.p7s", cms).judged(kit.fixture.verifier());

        assertThat(calls).hasValue(0);
    }

    @Test
    void forAPdf() throws Exception {
        var parameters = new PAdESSignatureParameters();
        parameters.setSignatureLevel(SignatureLevel.PAdES_BASELINE_B);
        parameters.setSigningCertificate(kit.key().certificateToken());
        parameters.setCertificateChain(kit.key().chainTokens());
        parameters.setDigestAlgorithm(DigestAlgorithm.SHA256);
        prepare(parameters.bLevel());
        var service = new PAdESService(new CommonCertificateVerifier(true));
        var pdf = new InMemoryDocument(aPdf().bytes());
        var value = kit.key().sign(service.getDataToSign(pdf, parameters).getBytes(), kit.scheme());

        kit.fixture.verify(bytes(service.signDocument(pdf, parameters, value)));

        assertThat(calls).hasValue(0);
    }

    private void prepare(BLevelParameters level) {
        level.setSigningDate(Date.from(SignatureFixture.NOW));
        var policy = new Policy();
        policy.setId("1.2.3.4");
        policy.setDigestAlgorithm(DigestAlgorithm.SHA256);
        policy.setDigestValue(new byte[32]);
        policy.setSpuri("http://127.0.0.1:" + server.getAddress().getPort() + "/policy");
        level.setSignaturePolicy(policy);
    }

    private static byte[] bytes(DSSDocument document) throws IOException {
        var out = new ByteArrayOutputStream();
        document.writeTo(out);
        return out.toByteArray();
    }
}
