package vn.courtaxis.flows;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** A document system that fetches a file and takes next to nothing of it at a time. */
final class TrickleDownload implements AutoCloseable {

    private static final int WINDOW = 4096;

    private final Socket socket = new Socket();

    TrickleDownload(int port, String path) throws IOException {
        socket.setReceiveBufferSize(WINDOW);
        socket.connect(new InetSocketAddress("localhost", port));
        var account = Base64.getEncoder().encodeToString("dms:dms".getBytes(StandardCharsets.UTF_8));
        var request = "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Basic " + account + "\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
    }

    /** @return the first line of the answer, or a piece of what follows */
    String sip() throws IOException {
        return new String(socket.getInputStream().readNBytes(64), StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
