package vn.courtaxis.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.courtaxis.signature.PdfBuilder.aPdf;
import static vn.courtaxis.signature.SignatureFixture.codes;
import static vn.courtaxis.signature.TestPki.wish;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A responder that hangs, drips or talks too much costs one short wait, and then none. */
class SlowResponderTest {

    private final CountDownLatch end = new CountDownLatch(1);
    private final AtomicInteger asked = new AtomicInteger();
    private final HttpServer server = server();
    private final SignatureFixture fixture;
    private final TestPki pki;

    SlowResponderTest(@TempDir Path folder) throws IOException {
        this.fixture = new SignatureFixture(folder);
        this.pki = new TestPki(folder);
    }

    @AfterEach
    void stop() {
        end.countDown();
        server.stop(0);
    }

    @Test
    void waitsOnceForAResponderThatHangsAndRemembers() throws IOException {
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            await();
            exchange.close();
        });

        assertStalledOnlyOnce();
    }

    @Test
    void waitsOnceForAResponderThatDrips() throws IOException {
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(200, 0);
            try (var body = exchange.getResponseBody()) {
                while (end.getCount() > 0) {
                    body.write(1);
                    body.flush();
                    end.await(100, TimeUnit.MILLISECONDS);
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        });

        assertStalledOnlyOnce();
    }

    @Test
    void givesUpAnAnswerThatIsTooLong() throws IOException {
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(200, 0);
            try (var body = exchange.getResponseBody()) {
                for (int i = 0; i < 1000; i++) {
                    body.write(new byte[65_536]);
                }
            }
        });

        assertStalledOnlyOnce();
    }

    private void assertStalledOnlyOnce() throws IOException {
        var signer = TestPki.issue(
                pki.sub,
                wish().answeredAt("http://localhost:" + server.getAddress().getPort() + "/ocsp"));
        var trust = pki.trust();
        var online = new TrustSettings(
                trust.lists(),
                trust.intermediates(),
                trust.crls(),
                true,
                Duration.ofSeconds(1),
                trust.names(),
                trust.algorithms());
        var verifier = new PdfVerifier(fixture.store, online, fixture.clock);
        var pdf = fixture.store.keep(TestSeal.basic(aPdf().bytes(), signer, SignatureFixture.NOW));
        var begin = Instant.now();

        var first = verifier.verify(pdf);
        var afterFirst = Instant.now();
        for (int i = 0; i < 5; i++) {
            verifier.verify(pdf);
        }

        assertThat(codes(first)).containsExactly("REVOCATION_UNREACHABLE");
        assertThat(Duration.between(begin, afterFirst)).isLessThan(Duration.ofSeconds(20));
        assertThat(asked).hasValue(1);
    }

    private void await() {
        try {
            end.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static HttpServer server() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.setExecutor(Executors.newCachedThreadPool(work -> {
                var thread = new Thread(work);
                thread.setDaemon(true);
                return thread;
            }));
            server.start();
            return server;
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
