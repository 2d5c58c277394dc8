package vn.courtaxis.flows;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Ports for processes that bind them some seconds later. They lie below those that a system gives to connections of its own, and each test
 * machine that runs beside others has a thousand of its own, so that nobody takes one meanwhile.
 */
public final class Ports {

    private static final int EACH = 1_000;
    private static final int FIRST = 20_000 + Integer.getInteger("test.fork", 0) * EACH;
    private static final AtomicInteger NEXT =
            new AtomicInteger((int) (ProcessHandle.current().pid() % EACH));

    private Ports() {}

    /** A port that is free now, and not given again for a long time. */
    public static int free() {
        for (var tries = 0; tries < EACH; tries++) {
            var port = FIRST + Math.floorMod(NEXT.getAndIncrement(), EACH);
            try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (IOException e) {
                // somebody has it
            }
        }
        throw new IllegalStateException("No port is free from " + FIRST + " on");
    }
}
