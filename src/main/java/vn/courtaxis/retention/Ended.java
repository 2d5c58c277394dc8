package vn.courtaxis.retention;

import java.util.Set;
import vn.courtaxis.document.Direction;
import vn.courtaxis.document.MessageKind;
import vn.courtaxis.ledger.State;

/**
 * The states in which nobody, neither the adapter nor a person, is expected to do anything more. A document that was SENT waits for its
 * recipients' statuses, one that is DELIVERED for the document system, a QUARANTINED or PARKED one for a person: they have not ended.
 */
public final class Ended {

    private static final Set<State> SENT_DOCUMENTS = Set.of(State.COMPLETED, State.REJECTED, State.RECALLED);
    private static final Set<State> RECEIVED_DOCUMENTS =
            Set.of(State.TAKEN, State.REJECTED, State.RECALLED, State.DUPLICATE);
    private static final Set<State> SENT_STATUSES = Set.of(State.SENT, State.REJECTED);
    private static final Set<State> RECEIVED_STATUSES = Set.of(State.TAKEN, State.REJECTED);

    private Ended() {}

    public static Set<State> states(Direction direction, MessageKind kind) {
        var out = direction == Direction.OUTGOING;
        if (kind == MessageKind.DOCUMENT) {
            return out ? SENT_DOCUMENTS : RECEIVED_DOCUMENTS;
        }
        return out ? SENT_STATUSES : RECEIVED_STATUSES;
    }
}
