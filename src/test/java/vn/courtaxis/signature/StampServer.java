package vn.courtaxis.signature;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** The sample time-stamping authority on a real socket, with what can go wrong on one. */
public final class StampServer implements AutoCloseable {

    /** What the wire does. */
    public enum Wire {
        GOOD,
        STATUS_500,
        SILENT,
        DRIPS,
        ENDLESS
    }

    private final HttpServer server;
    private final SampleTsa authority;
    final AtomicInteger calls = new AtomicInteger();
    volatile SampleTsa.Fault fault = SampleTsa.Fault.NONE;
    public volatile Wire wire = Wire.GOOD;

    public StampServer(String keyStore, Clock clock) {
        try {
            authority = new SampleTsa(SignatureFixture.sample(keyStore), SignatureFixture.PASSWORD, clock);
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", this::answer);
            server.setExecutor(Executors.newCachedThreadPool(work -> {
                var thread = new Thread(work, "stamp-server");
                thread.setDaemon(true);
                return thread;
            }));
            server.start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public URI address() {
        return URI.create("http://localhost:" + server.getAddress().getPort() + "/tsa");
    }

    private void answer(HttpExchange exchange) throws IOException {
        calls.incrementAndGet();
        var query = exchange.getRequestBody().readAllBytes();
        switch (wire) {
            case STATUS_500 -> exchange.sendResponseHeaders(500, -1);
            case SILENT -> rest(60_000);
            case DRIPS -> drip(exchange);
            case ENDLESS -> flood(exchange);
            case GOOD -> {
                var reply = authority.answer(query, fault);
                exchange.getResponseHeaders().set("Content-Type", "application/timestamp-reply");
                exchange.sendResponseHeaders(200, reply.length);
                exchange.getResponseBody().write(reply);
            }
        }
        exchange.close();
    }

    private static void drip(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        for (var n = 0; n < 600; n++) {
            exchange.getResponseBody().write(0);
            exchange.getResponseBody().flush();
            rest(100);
        }
    }

    private static void flood(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        var megabyte = new byte[1 << 20];
        for (var n = 0; n < 64; n++) {
            exchange.getResponseBody().write(megabyte);
        }
    }

    // a stand-in for a service that is slow, which nothing awaits
    private static void rest(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
