package vn.courtaxis.registry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.courtaxis.document.Direction;
import vn.courtaxis.registry.Placed.Part;
import vn.courtaxis.registry.Simulation.Line;
import vn.courtaxis.registry.Simulation.Outcome;

/** Counts what becomes of documents by two registries, and keeps the first ones of each outcome. */
final class Tally {

    private final Function<Letter, Placed> before;
    private final Function<Letter, Placed> after;
    private final Map<Outcome, Long> counts = new EnumMap<>(Outcome.class);
    private final Map<Part, Long> parts = new EnumMap<>(Part.class);
    private final List<Line> lines = new ArrayList<>();
    private long letters;
    private boolean whole = true;

    Tally(Function<Letter, Placed> before, Function<Letter, Placed> after) {
        this.before = before;
        this.after = after;
        for (var outcome : Outcome.values()) {
            counts.put(outcome, 0L);
        }
        for (var part : Part.values()) {
            parts.put(part, 0L);
        }
    }

    /** @return whether it takes another one */
    boolean take(Letter letter) {
        if (letters == SimulateCodes.MOST_LETTERS) {
            whole = false;
            return false;
        }
        letters++;
        var was = before.apply(letter);
        var is = after.apply(letter);
        var receiver = letter.direction() == Direction.INCOMING ? Part.UNIT : Part.RECIPIENTS;
        var different = was.problem() == null && is.problem() == null ? was.differences(is, receiver) : Set.<Part>of();
        count(line(letter, different, was, is));
        return true;
    }

    private void count(Line line) {
        var number = counts.merge(line.outcome(), 1L, Long::sum);
        line.parts().forEach(part -> parts.merge(part, 1L, Long::sum));
        if (line.outcome().isTold() && number <= Simulation.SHOWN) {
            lines.add(line);
        }
    }

    private static Line line(Letter letter, Set<Part> different, Placed was, Placed is) {
        return new Line(
                outcome(different, was, is),
                letter.id(),
                letter.direction(),
                letter.day(),
                letter.header().number().text(),
                different,
                was,
                is);
    }

    private static Outcome outcome(Set<Part> different, Placed was, Placed is) {
        if (was.problem() != null) {
            return is.problem() == null ? Outcome.NEWLY_RESOLVED : Outcome.STILL_UNRESOLVED;
        }
        if (is.problem() != null) {
            return Outcome.NEWLY_UNRESOLVED;
        }
        return different.isEmpty() ? Outcome.SAME : Outcome.CHANGED;
    }

    Simulation report(long version, LocalDate from, @Nullable LocalDate on) {
        return new Simulation(version, from, on, letters, whole, counts, parts, lines);
    }
}
