package vn.courtaxis.signature;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Revocation lists and answers at addresses of their own, as long as the tests run. */
final class TestResponder {

    private static final Map<String, byte[]> CONTENTS = new ConcurrentHashMap<>();
    private static final Map<String, AtomicInteger> CALLS = new ConcurrentHashMap<>();
    private static final AtomicInteger PLACES = new AtomicInteger();
    private static final HttpServer SERVER = server();

    private TestResponder() {}

    /** A new address at which nothing is found yet. */
    static String place() {
        return "http://localhost:" + SERVER.getAddress().getPort() + "/" + PLACES.incrementAndGet();
    }

    static void put(String place, byte[] content) {
        CONTENTS.put(path(place), content);
    }

    static void remove(String place) {
        CONTENTS.remove(path(place));
    }

    static int calls(String place) {
        return CALLS.getOrDefault(path(place), new AtomicInteger()).get();
    }

    private static String path(String place) {
        return place.substring(place.lastIndexOf('/'));
    }

    private static HttpServer server() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", TestResponder::answer);
            server.setExecutor(Executors.newCachedThreadPool(work -> {
                var thread = new Thread(work, "test-responder");
                thread.setDaemon(true);
                return thread;
            }));
            server.start();
            return server;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        CALLS.computeIfAbsent(path, unknown -> new AtomicInteger()).incrementAndGet();
        exchange.getRequestBody().readAllBytes();
        var content = CONTENTS.get(path);
        if (content == null) {
            exchange.sendResponseHeaders(404, -1);
        } else {
            exchange.sendResponseHeaders(200, content.length);
            exchange.getResponseBody().write(content);
        }
        exchange.close();
    }
}
