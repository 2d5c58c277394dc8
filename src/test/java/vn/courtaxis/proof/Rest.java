package vn.courtaxis.proof;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import vn.courtaxis.flows.Sandbox;

/** Waits, within limits, until nobody has anything to do and nobody's books grow any more. */
final class Rest {

    private static final Duration LIMIT = Duration.ofMinutes(20);
    /** As long as nobody's books grow, whatever the adapter does. */
    private static final Duration STANDSTILL = Duration.ofMinutes(2);

    /** Longer than the adapter's figures are old. */
    private static final Duration QUIET = Duration.ofSeconds(8);

    private static final List<String> BOOKS =
            List.of("/sandbox/axis/documents", "/sandbox/office/received", "/sandbox/office/statuses");
    private static final String WAITING = "court_axis_oldest_waiting_seconds ";

    private final Bench bench;
    private final TakingClient taking;

    Rest(Bench bench, TakingClient taking) {
        this.bench = bench;
        this.taking = taking;
    }

    /** Yields whether all came to rest; what did not is for the judgement to name. */
    boolean await() throws InterruptedException {
        var end = Instant.now().plus(LIMIT);
        var before = List.<Integer>of();
        var changed = Instant.now();
        var worked = Instant.now();
        while (Instant.now().isBefore(end) && Instant.now().isBefore(changed.plus(STANDSTILL))) {
            var sizes = BOOKS.stream().map(this::size).toList();
            var changes = !sizes.equals(before);
            if (changes) {
                before = sizes;
                changed = Instant.now();
            }
            if (changes || !taking.isIdle() || isWorking()) {
                worked = Instant.now();
            } else if (Instant.now().isAfter(worked.plus(QUIET))) {
                return true;
            }
            TimeUnit.MILLISECONDS.sleep(500);
        }
        return false;
    }

    private int size(String book) {
        return bench.twin().get(book).body().size();
    }

    /** The ledger's own alarm knows of documents and statuses. */
    private boolean isWorking() {
        try {
            var metrics = new String(
                    bench.adapter()
                            .get("/actuator/prometheus", Sandbox.OPERATOR)
                            .raw()
                            .body(),
                    java.nio.charset.StandardCharsets.UTF_8);
            return metrics.lines().noneMatch(line -> line.startsWith(WAITING) && line.endsWith(" 0.0"));
        } catch (UncheckedIOException e) {
            return true;
        }
    }
}
