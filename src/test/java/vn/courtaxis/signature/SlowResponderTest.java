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
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.courtaxis.document.StoredFile;

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

    @Test
    void waitsForAllFilesOfADocumentTogether() throws IOException {
        var verifier = verifier();
        var waiting = verifier.waitingTime();
        var hanging = List.of(server, server(), server());
        for (var one : hanging) {
            one.createContext("/", exchange -> {
                asked.incrementAndGet();
                await();
                exchange.close();
            });
            var report = verifier.verify(signedFor(one), SignatureFixture.COURT, waiting, verifier.exhibits());
            assertThat(codes(report)).containsExactly("REVOCATION_UNREACHABLE");
        }
        hanging.subList(1, 3).forEach(one -> one.stop(0));

        assertThat(asked).as("two waits are all that one document is worth").hasValue(2);
    }

    private PdfVerifier verifier() {
        var trust = pki.trust();
        var online = new TrustSettings(
                trust.lists(),
                trust.intermediates(),
                trust.crls(),
                true,
                Duration.ofSeconds(1),
                trust.names(),
                trust.algorithms());
        return new PdfVerifier(fixture.store, online, fixture.clock);
    }

    private StoredFile signedFor(HttpServer responder) {
        var signer = TestPki.issue(
                pki.sub,
                wish().answeredAt("http://localhost:" + responder.getAddress().getPort() + "/ocsp"));
        return fixture.store.keep(TestSeal.basic(aPdf().bytes(), signer, SignatureFixture.NOW));
    }

    private void assertStalledOnlyOnce() throws IOException {
        var verifier = verifier();
        var pdf = signedFor(server);
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
