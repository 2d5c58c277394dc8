package vn.courtaxis.edxml;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.util.concurrent.atomic.AtomicReference;

/** Reads what is being written, so that it is kept nowhere: the writer works in a thread of its own and is never far ahead. */
final class WrittenOnTheWay {

    private static final int AHEAD = 65_536;

    interface Writing {
        void to(OutputStream out) throws IOException;
    }

    interface Reading {
        void from(InputStream in) throws IOException;
    }

    private WrittenOnTheWay() {}

    /** @throws IOException the writer's, else the reader's */
    static void read(Writing writing, Reading reading) throws IOException {
        var failure = new AtomicReference<Throwable>();
        try (var in = new PipedInputStream(AHEAD)) {
            var out = new PipedOutputStream(in);
            var writer = new Thread(() -> write(writing, out, failure), "message-digest");
            writer.setDaemon(true);
            writer.start();
            try {
                reading.from(in);
            } catch (IOException | RuntimeException broken) {
                in.close(); // or the writer would wait for room
                join(writer);
                rethrow(failure.get());
                throw broken;
            }
            in.close();
            join(writer);
        }
        rethrow(failure.get());
    }

    private static void write(Writing writing, PipedOutputStream out, AtomicReference<Throwable> failure) {
        try (out) {
            writing.to(out);
        } catch (IOException | RuntimeException | Error e) {
            failure.set(e);
        }
    }

    private static void join(Thread writer) throws InterruptedIOException {
        try {
            writer.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }

    private static void rethrow(@org.jspecify.annotations.Nullable Throwable failure) throws IOException {
        if (failure != null) {
            throw new IOException("the message could not be written: " + failure.getMessage(), failure);
        }
    }
}
