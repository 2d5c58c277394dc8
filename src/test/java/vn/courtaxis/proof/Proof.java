package vn.courtaxis.proof;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One proof on one database: traffic both ways, death after death, rest, judgement. */
final class Proof {

    private static final Logger LOG = LoggerFactory.getLogger(Proof.class);

    /** How often a point that was not met is tried again. */
    private static final int MORE_TRIES = 3;

    private final ProofSettings settings;
    private final Bench bench;
    private final Lives lives;
    private final Map<String, Integer> misses = new HashMap<>();

    private Proof(ProofSettings settings, Bench bench) {
        this.settings = settings;
        this.bench = bench;
        this.lives = new Lives(bench);
    }

    static ProofReport of(ProofSettings settings, Path folder, Database database)
            throws IOException, InterruptedException, SQLException {
        try (var bench = new Bench(folder, database)) {
            var proof = new Proof(settings, bench);
            try (proof.lives) {
                return proof.run();
            }
        }
    }

    private ProofReport run() throws IOException, InterruptedException, SQLException {
        var started = Instant.now();
        try (var traffic = new Traffic(bench, settings)) {
            var plan = new ArrayDeque<>(KillPlan.of(settings));
            firstLife(traffic, plan.size());
            die(traffic, plan);
            var rested = lastLife(traffic);
            var evidence = new Inquiry(bench).evidence(traffic, lives.ownDeaths());
            return new ProofReport(
                    settings,
                    bench.database().name(),
                    lives,
                    bench.journal().seen(),
                    traffic.sending().refusals(),
                    evidence,
                    rested,
                    Duration.between(started, Instant.now()));
        }
    }

    /** Nobody dies: what points there are is learned, and that documents flow at all. */
    private void firstLife(Traffic traffic, int deaths) throws IOException, InterruptedException {
        try (var adapter = bench.launch()) {
            adapter.tell(Bench.GO);
            bench.awaitTwin();
            adapter.awaitReady();
            traffic.upTo(1, Math.max(1, Math.min(deaths, settings.documents() / 4)));
            traffic.settle();
            new Rest(bench, traffic.taking()).await();
            adapter.stop();
        }
    }

    /** Each life gets an even share of the traffic, one that is tried again too, so that there is work in flight at each death. */
    private void die(Traffic traffic, Deque<Kill> plan) throws IOException, InterruptedException {
        var planned = plan.size() + 1;
        for (var n = 1; !plan.isEmpty(); n++) {
            var kill = plan.removeFirst();
            traffic.upTo(n + 1, planned + 1);
            if (ExpectedPoints.leadingTo(kill.point()).isPresent()) {
                // the office would have to wait for the end of the fault
                traffic.settleLetters();
            }
            var asPlanned = lives.live(kill);
            if (!asPlanned && misses.merge(kill.point(), 1, Integer::sum) <= MORE_TRIES) {
                plan.add(kill.again());
            }
            LOG.info(
                    "Death {}, {} to come, {} documents acknowledged, {} taken: {}{}",
                    n,
                    plan.size(),
                    traffic.sending().handovers().size(),
                    traffic.taking().takings().size(),
                    kill,
                    asPlanned ? "" : " MISSED");
        }
    }

    private boolean lastLife(Traffic traffic) throws IOException, InterruptedException {
        try (var adapter = lives.last()) {
            adapter.awaitReady();
            traffic.upTo(1, 1);
            traffic.settle();
            var rested = new Rest(bench, traffic.taking()).await();
            traffic.taking().stop();
            // an orderly stop would give back claims that nobody works on
            adapter.kill();
            return rested;
        }
    }
}
