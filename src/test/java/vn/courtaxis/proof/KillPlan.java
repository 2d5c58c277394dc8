package vn.courtaxis.proof;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import vn.courtaxis.proof.ExpectedPoints.Provocation;

/** Which deaths the adapter is to die, in which order; the same for the same seed. */
final class KillPlan {

    private static final List<Provocation> FAULTS = List.of(
            new Provocation("sendEdoc", "DROP_AFTER", 1),
            new Provocation("sendEdoc", "HANG_AFTER", 1),
            new Provocation("sendEdoc", "DROP_BEFORE", 1),
            new Provocation("sendEdoc", "ERROR_500", 1),
            new Provocation("sendEdoc", "HALF_ANSWER", 1),
            new Provocation("updateStatus", "DROP_AFTER", 2),
            new Provocation("updateStatus", "ERROR_500", 2),
            new Provocation("updateStatus", "HANG_AFTER", 1),
            new Provocation("getEdoc", "HALF_ANSWER", 2),
            new Provocation("getEdoc", "DROP_BEFORE", 2),
            new Provocation("getEdoc", "ERROR_500", 2),
            new Provocation("getReceivedEdocList", "HALF_ANSWER", 2),
            new Provocation("getReceivedEdocList", "LIST_TWICE", 3));

    private static final int FAULT_EVERY = 4;
    private static final int QUEUES_LOST_EVERY = 10;
    /** Of all deaths in the long form one of so many is at a random moment, at least. */
    private static final int RANDOM_SHARE = 10;
    /** Of deaths at a random moment one of so many is before the adapter is ready. */
    private static final int STARTING_SHARE = 4;

    private final ProofSettings settings;
    private final Random random;
    private int mostHits = 1;

    private KillPlan(ProofSettings settings) {
        this.settings = settings;
        this.random = new Random(settings.seed());
    }

    static List<Kill> of(ProofSettings settings) {
        var plan = new KillPlan(settings);
        return settings.timesEach() == 0 ? plan.shortForm() : plan.longForm();
    }

    private List<Kill> shortForm() {
        var points = ExpectedPoints.MOST_DANGEROUS.subList(
                0, Math.min(settings.kills(), ExpectedPoints.MOST_DANGEROUS.size()));
        return kills(points, settings.kills() - points.size());
    }

    private List<Kill> longForm() {
        var points = new ArrayList<String>();
        for (var time = 0; time < settings.timesEach(); time++) {
            points.addAll(ExpectedPoints.all());
        }
        return kills(points, Math.max(settings.kills() - points.size(), points.size() / RANDOM_SHARE));
    }

    private List<Kill> kills(List<String> points, int others) {
        var order = new ArrayList<>(points);
        for (var n = 0; n < others; n++) {
            order.add("");
        }
        Collections.shuffle(order, random);
        var kills = new ArrayList<Kill>();
        mostHits = Math.max(1, settings.documents() / order.size() / 2);
        for (var n = 0; n < order.size(); n++) {
            kills.add(kill(order.get(n), n));
        }
        return kills;
    }

    private Kill kill(String point, int n) {
        var needed = ExpectedPoints.leadingTo(point);
        var planned = n % FAULT_EVERY == FAULT_EVERY - 1
                ? Optional.of(FAULTS.get(random.nextInt(FAULTS.size())))
                : Optional.<Provocation>empty();
        var hit = needed.isPresent() ? 1 : 1 + random.nextInt(mostHits);
        return new Kill(
                point,
                hit,
                random.nextInt(STARTING_SHARE) == 0,
                Duration.ofMillis(500 + random.nextInt(3_500)),
                needed.or(() -> planned),
                n % QUEUES_LOST_EVERY == QUEUES_LOST_EVERY - 1);
    }
}
