package vn.courtaxis.retention;

import java.time.Instant;
import java.time.Period;
import java.time.ZonedDateTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.courtaxis.document.Direction;
import vn.courtaxis.document.MessageKind;
import vn.courtaxis.ledger.State;

/**
 * One thing that is to be deleted now: what, of which entries, and since when they must have ended.
 *
 * @param name the configuration's key below {@code court-axis.retention}
 * @param silence an entry counts as ended after so long without any change; null when its state alone tells
 * @param now in the court's time zone, whose days a term counts
 */
public record Rule(
        What what,
        String name,
        Period term,
        Direction direction,
        MessageKind kind,
        Set<State> states,
        @Nullable Period silence,
        ZonedDateTime now) {

    public Rule {
        states = Set.copyOf(states);
    }

    /** Entries that came to their state later, or with {@link #silence} changed later, are kept. */
    public Instant before() {
        var ended = now.minus(term);
        return (silence == null ? ended : ended.minus(silence)).toInstant();
    }

    public boolean isBySilence() {
        return silence != null;
    }

    /** When an entry ended, from which its term counts. */
    public Instant endedAt(Instant stateSince, Instant updatedAt) {
        return silence == null
                ? stateSince
                : updatedAt.atZone(now.getZone()).plus(silence).toInstant();
    }
}
