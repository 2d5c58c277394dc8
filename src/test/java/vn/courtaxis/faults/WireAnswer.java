package vn.courtaxis.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** Answers one call over a socket, or does something worse to it. */
final class WireAnswer {

    private static final int LONGEST_WAIT_MILLIS = 10_000;
    private static final String PAGE = "<html><body><h1>Something else</h1></body></html>";

    private final Socket socket;

    WireAnswer(Socket socket) {
        this.socket = socket;
    }

    /**
     * @param fault null when all is well
     * @param form how a refusal gives its DocId
     * @param done members of the good answer; empty when nothing was done
     * @return whether the connection lives on
     */
    boolean give(@Nullable Fault fault, String form, String done) throws IOException {
        if (fault == null) {
            return write(200, ok(done));
        }
        var answer = ok(done.isEmpty() ? "\"DocId\":\"68edb8c8c2dcb14db773ce44\",\"data\":[]" : done);
        return switch (fault) {
            case REFUSED_CONNECTION, TLS_FAILURE, DROP_BEFORE, DROP_AFTER -> false;
            case HANG -> hang();
            case DRIP -> drip(answer);
            case HTTP_302 -> write("302 Found\r\nLocation: /elsewhere", "text/html", answer);
            case HTTP_401 -> write(401, PAGE);
            case HTTP_403 -> write(403, PAGE);
            case HTTP_404 -> write(404, PAGE);
            case HTTP_500 -> write(500, answer);
            case HTTP_503 -> write(503, PAGE);
            case HTML -> write(200, PAGE);
            case EMPTY_BODY -> write(200, "");
            case HALF_JSON -> write(200, answer.substring(0, answer.length() / 2));
            case DUPLICATE_MEMBER -> write(200, answer.substring(0, answer.length() - 1) + ",\"ErrorCode\":\"0\"}");
            case NULL_CONTENT -> write(200, ok("\"DocId\":null,\"data\":null"));
            case WRONG_TYPE -> write(200, ok("\"DocId\":{\"id\":1},\"data\":{\"docId\":\"1\"}"));
            case OK_WITH_ERROR -> write(200, answer.replace("\"ErrorCode\":\"0\"", "\"ErrorCode\":\"20\""));
            case FAIL_WITH_DOCUMENT -> write(200, fail("20", ",\"DocId\":\"68edb8c8c2dcb14db773ce44\",\"data\":[]"));
            default -> write(200, fail(fault.errorCode(), form));
        };
    }

    private static String ok(String members) {
        return "{\"status\":\"OK\",\"ErrorCode\":\"0\",\"ErrorDesc\":\"Thanh cong\"," + members + "}";
    }

    private static String fail(String code, String members) {
        return "{\"status\":\"FAIL\",\"ErrorCode\":\"" + code + "\",\"ErrorDesc\":\"Vi sao\"" + members + "}";
    }

    private boolean write(int status, String body) throws IOException {
        return write(status + " Said", body.startsWith("{") ? "application/json" : "text/html", body);
    }

    private boolean write(String status, String type, String body) throws IOException {
        var bytes = body.getBytes(UTF_8);
        var head =
                "HTTP/1.1 " + status + "\r\nContent-Type: " + type + "\r\nContent-Length: " + bytes.length + "\r\n\r\n";
        var whole = new ByteArrayOutputStream();
        whole.writeBytes(head.getBytes(UTF_8));
        whole.writeBytes(bytes);
        whole.writeTo(socket.getOutputStream());
        return true;
    }

    /** Until the caller has had enough. */
    private boolean hang() throws IOException {
        socket.setSoTimeout(LONGEST_WAIT_MILLIS);
        return socket.getInputStream().read() >= 0 && false;
    }

    private boolean drip(String answer) throws IOException {
        var head = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 100000\r\n\r\n";
        socket.getOutputStream().write((head + answer.substring(0, answer.length() - 1)).getBytes(UTF_8));
        var end = System.nanoTime() + Duration.ofMillis(LONGEST_WAIT_MILLIS).toNanos();
        while (System.nanoTime() < end) {
            socket.getOutputStream().write(' ');
            socket.getOutputStream().flush();
            LockSupport.parkNanos(20_000_000);
        }
        return false;
    }
}
