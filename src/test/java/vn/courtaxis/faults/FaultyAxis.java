package vn.courtaxis.faults;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * An axis on ports of this machine, one of them with a certificate that nobody trusts. It keeps what it is sent, and does to calls what
 * a test plans: on bare sockets, since what it does to them no web server would.
 */
final class FaultyAxis implements AutoCloseable {

    /** What shall become of the next calls of one operation. */
    record Plan(Operation operation, Fault fault, boolean effect, String form, int times) {}

    private final ServerSocket plain = listen();
    private final ServerSocket tls = listenWithTls();
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        var thread = new Thread(task, "faulty-axis");
        thread.setDaemon(true);
        return thread;
    });
    private final Map<Operation, Integer> reached = new EnumMap<>(Operation.class);
    private AxisRecords records = new AxisRecords();
    private @Nullable Plan plan;
    private int left;

    FaultyAxis() {
        threads.execute(() -> accept(plain));
        threads.execute(() -> accept(tls));
    }

    private static ServerSocket listen() {
        try {
            return new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ServerSocket listenWithTls() {
        try (var file = Files.newInputStream(Path.of("certs-sample", "tls.p12"))) {
            var password = "sandbox".toCharArray();
            var keys = KeyStore.getInstance("PKCS12");
            keys.load(file, password);
            var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            managers.init(keys, password);
            var context = SSLContext.getInstance("TLS");
            context.init(managers.getKeyManagers(), null, null);
            return context.getServerSocketFactory().createServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + plain.getLocalPort() + "/adapter");
    }

    URI untrustedAddress() {
        return URI.create("https://localhost:" + tls.getLocalPort() + "/adapter");
    }

    /** Forgets everything. */
    synchronized void begins() {
        records = new AxisRecords();
        reached.clear();
        plan = null;
        left = 0;
    }

    synchronized void plan(Plan next) {
        plan = next;
        left = next.times();
    }

    /** Whether a call of this kind meets a fault now. */
    synchronized boolean isFaulty(Operation operation) {
        return plan != null && plan.operation() == operation && left > 0;
    }

    /** The fault that is planned. */
    synchronized Fault fault() {
        return Objects.requireNonNull(plan).fault();
    }

    /** What becomes of this call; uses up one of the planned faults, also for a caller who then never gets here. */
    synchronized @Nullable Plan use(Operation operation) {
        if (!isFaulty(operation)) {
            return null;
        }
        left--;
        return plan;
    }

    synchronized AxisRecords records() {
        return records;
    }

    /** How many calls of a kind got here. */
    synchronized int reached(Operation operation) {
        return reached.getOrDefault(operation, 0);
    }

    private void accept(ServerSocket server) {
        while (!server.isClosed()) {
            try {
                var socket = server.accept();
                socket.setTcpNoDelay(true);
                threads.execute(() -> serve(socket));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            var in = new BufferedInputStream(socket.getInputStream());
            var request = WireRequest.read(in);
            while (request != null && answer(request, socket)) {
                request = WireRequest.read(in);
            }
        } catch (IOException e) {
            // the caller went away, or a handshake failed: both belong to the tests
        }
    }

    private boolean answer(WireRequest request, Socket socket) throws IOException {
        var operation = request.operation();
        var planned = operation.map(this::use).orElse(null);
        var answer = new WireAnswer(socket);
        if (planned == null && request.asksForWhatIsSpoilt(records())) {
            return answer.give(Fault.FAIL_10, "", "");
        }
        if (planned == null) {
            var done = request.perform(records());
            operation.ifPresent(this::count);
            return answer.give(null, "", done);
        }
        var isDone = planned.effect() || !planned.operation().hasEffect();
        var done = isDone ? request.perform(records()) : "";
        count(planned.operation());
        return answer.give(planned.fault(), planned.form(), done);
    }

    private synchronized void count(Operation operation) {
        reached.merge(operation, 1, Integer::sum);
    }

    @Override
    public void close() throws IOException {
        plain.close();
        tls.close();
        threads.shutdownNow();
    }
}
