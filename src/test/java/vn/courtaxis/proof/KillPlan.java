package vn.courtaxis.proof;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import vn.courtaxis.proof.ExpectedPoints.Provocation;

/** Which deaths the adapter is to die, in which order; the same for the same seed. */
final class KillPlan {

    private static final List<Provocation> FAULTS = Stream.of("sendEdoc", "updateStatus", "getEdoc")
            .flatMap(operation -> Stream.of("DROP_BEFORE", "DROP_AFTER", "HANG_AFTER", "ERROR_500", "HALF_ANSWER")
                    .map(fault -> new Provocation(operation, fault, 2)))
            .toList();

    private static final int FAULT_EVERY = 4;
    /** Of all deaths in the long form one of so many is at a random moment, at least. */
    private static final int RANDOM_SHARE = 10;
    /** Of deaths at a random moment one of so many is before the adapter is ready. */
    private static final int STARTING_SHARE = 4;

    private final ProofSettings settings;
    private final Random random;
    private final int mostHits;

    private KillPlan(ProofSettings settings) {
        this.settings = settings;
        this.random = new Random(settings.seed());
        // with few documents a second chance may not come
        this.mostHits = settings.timesEach() == 0 ? 1 : 2;
    }

    static List<Kill> of(ProofSettings settings) {
        var plan = new KillPlan(settings);
        return settings.timesEach() == 0 ? plan.shortForm() : plan.longForm();
    }

    /** The most dangerous points, then as many of the others as moments that nobody chose. */
    private List<Kill> shortForm() {
        var points = new ArrayList<>(ExpectedPoints.MOST_DANGEROUS);
        var others = new ArrayList<>(ExpectedPoints.all());
        others.removeAll(points);
        Collections.shuffle(others, random);
        var more = Math.max(0, settings.kills() - points.size()) / 2;
        points.addAll(others.subList(0, Math.min(more, others.size())));
        return kills(points, Math.max(0, settings.kills() - points.size()));
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
                needed.or(() -> planned));
    }
}
