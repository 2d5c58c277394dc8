package vn.courtaxis.proof;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** Named moments in the life of the adapter. At an armed one its process dies by SIGKILL: no hook runs and nothing is flushed. */
final class CrashPoints {

    private final Path journal;
    private final Set<String> seen = ConcurrentHashMap.newKeySet();
    private volatile Armed armed;

    private record Armed(String point, AtomicInteger hitsLeft, OutputStream trigger) {}

    /** @param journal gets a line {@code seen <point>} for each point that was passed, and {@code died <point>} */
    CrashPoints(Path journal) {
        this.journal = journal;
    }

    /** A shell stands ready with its hand on the trigger: starting one only then would give the other threads time to go on. */
    void arm(String point, int hits) throws IOException {
        var kill = "read -r line && kill -9 " + ProcessHandle.current().pid();
        var shell = new ProcessBuilder("sh", "-c", kill).start();
        armed = new Armed(point, new AtomicInteger(hits), shell.getOutputStream());
    }

    void before(String what) {
        hit("before " + what);
    }

    void after(String what) {
        hit("after " + what);
    }

    private void hit(String point) {
        if (seen.add(point)) {
            note("seen " + point);
        }
        var target = armed;
        if (target != null && target.point().equals(point) && target.hitsLeft().decrementAndGet() == 0) {
            die(target);
        }
    }

    private void die(Armed target) {
        note("died " + target.point());
        try {
            target.trigger().write('\n');
            target.trigger().flush();
            new CountDownLatch(1).await();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Appended in one write each; the operating system keeps it when the process dies. */
    private synchronized void note(String line) {
        try {
            Files.writeString(
                    journal, line + "\n", StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
