package vn.courtaxis.registry;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.courtaxis.document.Direction;
import vn.courtaxis.registry.Placed.Part;

/**
 * What documents would have done by another registry.
 *
 * @param version of the registry that it is compared with
 * @param from first day of the documents
 * @param on day as of which all were resolved; null when each was on its own
 * @param letters how many were looked at
 * @param whole false when older ones were left out because there are too many
 * @param counts of each outcome, zeros too
 * @param parts how many differ in it, of those that are CHANGED, zeros too
 * @param lines the newest of each outcome that is told, see {@link #SHOWN}
 */
public record Simulation(
        long version,
        LocalDate from,
        @Nullable LocalDate on,
        long letters,
        boolean whole,
        Map<Outcome, Long> counts,
        Map<Part, Long> parts,
        List<Line> lines) {

    /** Lines of one outcome. */
    public static final int SHOWN = 200;

    public Simulation {
        counts = new EnumMap<>(counts);
        parts = new EnumMap<>(parts);
        lines = List.copyOf(lines);
    }

    /** What becomes of a document. */
    public enum Outcome {
        CHANGED,
        NEWLY_UNRESOLVED,
        NEWLY_RESOLVED,
        /** A person must say, by both. */
        STILL_UNRESOLVED,
        SAME;

        /** Whether each document is told, and not only counted. */
        public boolean isTold() {
            return this != SAME && this != STILL_UNRESOLVED;
        }
    }

    /**
     * One document that would have gone another way.
     *
     * @param number number and notation as written
     * @param parts what is another one; empty unless it is CHANGED
     */
    public record Line(
            Outcome outcome,
            UUID id,
            Direction direction,
            LocalDate day,
            String number,
            Set<Part> parts,
            Placed before,
            Placed after) {}
}
