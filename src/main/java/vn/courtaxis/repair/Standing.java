package vn.courtaxis.repair;

import java.util.Set;
import vn.courtaxis.document.Direction;
import vn.courtaxis.document.ErrorCode;
import vn.courtaxis.ledger.Entry;
import vn.courtaxis.ledger.State;

/** Where the adapter's work on an entry stands, or stood when the entry was set aside or refused. */
final class Standing {

    private static final Set<State> ENDED = Set.of(State.REJECTED, State.PARKED);

    private Standing() {}

    static boolean isEnded(Entry entry) {
        return ENDED.contains(entry.state());
    }

    static State of(Entry entry) {
        if (entry.state().isActive()) {
            return entry.state();
        }
        return entry.resumeState() == null ? guessed(entry) : entry.resumeState();
    }

    /** For what was set aside before the ledger remembered where it stood. */
    private static State guessed(Entry entry) {
        if (entry.direction() == Direction.INCOMING) {
            return entry.message() == null ? State.LISTED : State.STORED;
        }
        if (entry.problem() != null && entry.problem().code() == ErrorCode.AXIS_OUTCOME_AMBIGUOUS) {
            return State.UNCERTAIN;
        }
        return entry.message() == null || !entry.isDocument() ? State.ACCEPTED : State.PREPARED;
    }

    /** Where it goes on when it is let go: of what may have been sent the axis is asked first. */
    static State resumed(Entry entry) {
        return mayHaveBeenSent(entry) ? State.UNCERTAIN : of(entry);
    }

    /** A send of it had an outcome that nobody knows; that it is to be sent again changes nothing about the one before. */
    static boolean mayHaveBeenSent(Entry entry) {
        return entry.direction() == Direction.OUTGOING
                && entry.isDocument()
                && (entry.state().isActive() || isEnded(entry))
                && (of(entry) == State.UNCERTAIN || (of(entry) == State.PREPARED && entry.unclearSends() > 0));
    }
}
