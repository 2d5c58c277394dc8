package vn.courtaxis.proof;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import vn.courtaxis.flows.Process;
import vn.courtaxis.proof.ExpectedPoints.Provocation;

/** The adapter's lives, each on what the former one left: a start, some work, a death. The heir stands by meanwhile. */
final class Lives implements AutoCloseable {

    /** How long after its start an armed point may let wait for itself. */
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private static final Duration START = Duration.ofMinutes(4);
    private static final long GLANCE_MILLIS = 50;
    private static final long HANG_MILLIS = 6_000;

    private final Bench bench;
    private final Map<String, Integer> deathsAtPoints = new HashMap<>();
    private final List<Duration> starts = new ArrayList<>();
    private final List<String> ownDeaths = new ArrayList<>();
    private int atRandom;
    private int withFault;
    private Process next;

    Lives(Bench bench) {
        this.bench = bench;
    }

    /** Lives one life; yields whether it died as it was to. One that would not is killed all the same. */
    boolean live(Kill kill) throws IOException, InterruptedException {
        if (kill.fault().isPresent()) {
            plan(kill.fault().get());
            withFault++;
        }
        try (var adapter = begin(kill)) {
            var before = bench.journal().deaths().size();
            var killed = end(adapter, kill);
            return count(kill, killed, before);
        } finally {
            bench.twin().noFaults();
        }
    }

    private Process begin(Kill kill) throws IOException {
        var adapter = heir();
        if (kill.isAtPoint()) {
            adapter.tell("arm " + kill.hit() + " " + kill.point());
        }
        adapter.tell(Bench.GO);
        next = bench.launch();
        return adapter;
    }

    private Process heir() throws IOException {
        var heir = next == null ? bench.launch() : next;
        next = null;
        return heir;
    }

    /** A last life, which nobody ends but the caller. */
    Process last() throws IOException {
        var last = heir();
        last.tell(Bench.GO);
        return last;
    }

    @Override
    public void close() {
        if (next != null) {
            next.close();
        }
    }

    private void plan(Provocation fault) {
        bench.twin()
                .post(
                        "/sandbox/axis/faults",
                        Map.of(
                                "operation", fault.operation(),
                                "fault", fault.fault(),
                                "times", fault.times(),
                                "delayMs", HANG_MILLIS));
    }

    /** Waits for the death; yields whether it had to come from outside. */
    private boolean end(Process adapter, Kill kill) throws InterruptedException {
        var started = Instant.now();
        var ready = started.plus(START);
        var isReady = false;
        while (adapter.isAlive()) {
            if (!isReady && adapter.answers()) {
                isReady = true;
                ready = Instant.now();
                starts.add(Duration.between(started, ready));
            }
            if (Instant.now().isAfter(kill.isAtPoint() ? ready.plus(PATIENCE) : moment(kill, started, ready))) {
                adapter.kill();
                return true;
            }
            TimeUnit.MILLISECONDS.sleep(GLANCE_MILLIS);
        }
        return false;
    }

    private static Instant moment(Kill kill, Instant started, Instant ready) {
        return (kill.whileStarting() ? started : ready).plus(kill.delay());
    }

    private boolean count(Kill kill, boolean fromOutside, int before) throws IOException {
        if (fromOutside) {
            atRandom++;
            return !kill.isAtPoint();
        }
        var deaths = bench.journal().deaths();
        if (deaths.size() == before) {
            ownDeaths.add("without being killed, when it was to die " + kill);
            return false;
        }
        deathsAtPoints.merge(deaths.get(deaths.size() - 1), 1, Integer::sum);
        return true;
    }

    Map<String, Integer> deathsAtPoints() {
        return deathsAtPoints;
    }

    int kills() {
        return atRandom
                + deathsAtPoints.values().stream().mapToInt(Integer::intValue).sum();
    }

    int atRandom() {
        return atRandom;
    }

    int withFault() {
        return withFault;
    }

    List<String> ownDeaths() {
        return ownDeaths;
    }

    /** From the former one's death until the heir is ready, as the median; zero when none was seen. */
    Duration start() {
        return starts.isEmpty()
                ? Duration.ZERO
                : starts.stream().sorted().toList().get(starts.size() / 2);
    }
}
