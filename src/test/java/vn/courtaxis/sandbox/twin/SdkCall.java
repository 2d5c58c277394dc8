package vn.courtaxis.sandbox.twin;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A call as the national SDK puts it on the wire, written byte by byte: nothing of the adapter's own client is in it.
 *
 * <p>Parameters go out in an arbitrary order, as its hash map gives them.
 */
final class SdkCall {

    private final String method;
    private final String operation;
    private final Map<String, String> parameters = new LinkedHashMap<>();
    private final Map<String, String> altered = new LinkedHashMap<>();
    private final List<String> headers = new ArrayList<>();
    private byte[] body = new byte[0];
    private boolean expectContinue;
    private String secret = "sandbox-court";

    private SdkCall(String method, String operation) {
        this.method = method;
        this.operation = operation;
        parameters.put("Content-Type", "application/json");
        parameters.put("timestamp", "23112026T175352+0193");
        parameters.put("systemid", "W90");
    }

    static SdkCall post(String operation) {
        return new SdkCall("POST", operation);
    }

    static SdkCall get(String operation) {
        return new SdkCall("GET", operation);
    }

    static SdkCall sendEdoc(String from, String messageType, String xml) {
        return post("sendEdoc")
                .with("Content-Type", "application/octet-stream")
                .with("servicetype", "eDoc")
                .with("messagetype", messageType)
                .with("from", from)
                .with("hash-file", oddHash(xml))
                .body(xml + "\r\n");
    }

    SdkCall as(String systemId, String itsSecret) {
        secret = itsSecret;
        return with("systemid", systemId);
    }

    SdkCall with(String name, String value) {
        parameters.put(name, value);
        return this;
    }

    /** Signs one value and sends another. */
    SdkCall sentInsteadOf(String name, String value) {
        altered.put(name, value);
        return this;
    }

    /** Sent, but not signed. */
    SdkCall header(String line) {
        headers.add(line);
        return this;
    }

    SdkCall body(String text) {
        body = text.getBytes(UTF_8);
        return this;
    }

    SdkCall expectingContinue() {
        expectContinue = true;
        return this;
    }

    /** The answer's body; the head of it is dropped. */
    String over(int port) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(10_000);
            send(head(), socket);
            if (expectContinue) {
                var interim = head(socket.getInputStream());
                if (!interim.startsWith("HTTP/1.1 100")) {
                    throw new IOException("No 100-continue but " + interim);
                }
            }
            socket.getOutputStream().write(body);
            return bodyOf(socket.getInputStream());
        }
    }

    /** Announces the whole body, and breaks off in the middle of it. */
    void breakOffOver(int port) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            send(head(), socket);
            socket.getOutputStream().write(body, 0, body.length / 2);
            socket.getOutputStream().flush();
            socket.shutdownOutput();
            socket.setSoTimeout(10_000);
            socket.getInputStream().readAllBytes();
        }
    }

    private static String head(InputStream in) throws IOException {
        var head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            head.append((char) in.read());
        }
        return head.toString();
    }

    private static void send(String head, Socket socket) throws IOException {
        socket.getOutputStream().write(head.getBytes(UTF_8));
        socket.getOutputStream().flush();
    }

    private String head() {
        var lines = new ArrayList<String>();
        lines.add(method + " /sandbox/axis/" + operation + " HTTP/1.1");
        lines.add("Host: 127.0.0.1");
        lines.add("Connection: close");
        lines.add("Content-Type: " + parameters.get("Content-Type"));
        lines.add("Content-Length: " + body.length);
        parameters.forEach((name, value) -> lines.add("XroadVnpt-" + name + ": " + altered.getOrDefault(name, value)));
        var signed = parameters.entrySet().stream()
                .map(p -> "\"XroadVnpt-" + p.getKey() + "\":\"" + p.getValue().replace("\"", "\\\"") + '"')
                .collect(Collectors.joining(",", "{", "}"));
        lines.add("XroadVnpt-sign-header-key: " + String.join(";", parameters.keySet()));
        lines.add("XroadVnpt-sign-header: " + signed);
        lines.add("XroadVnpt-hash-header: " + hmac(signed));
        lines.addAll(headers);
        if (expectContinue) {
            lines.add("Expect: 100-continue");
        }
        return String.join("\r\n", lines) + "\r\n\r\n";
    }

    private static String bodyOf(InputStream in) throws IOException {
        var all = new ByteArrayOutputStream();
        in.transferTo(all);
        var text = all.toString(UTF_8);
        return text.substring(text.indexOf("\r\n\r\n") + 4);
    }

    private String hmac(String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static String paddedHash(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String oddHash(String text) {
        var odd = new StringBuilder();
        for (var one : HexFormat.of().parseHex(paddedHash(text))) {
            odd.append(Integer.toHexString(one & 0xFF));
        }
        return odd.toString();
    }
}
