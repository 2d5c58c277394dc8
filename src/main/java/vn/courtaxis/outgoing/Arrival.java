package vn.courtaxis.outgoing;

import java.util.Set;
import vn.courtaxis.ledger.Entry;
import vn.courtaxis.ledger.State;

/** What is known of an outgoing document's way to the axis. */
final class Arrival {

    private static final Set<State> ARRIVED = Set.of(State.SENT, State.COMPLETED);

    private Arrival() {}

    /** It was sent, and nobody knows what came of it. */
    static boolean isInDoubt(Entry entry) {
        return entry.axisDocId().isEmpty()
                && !ARRIVED.contains(entry.state())
                && (entry.state() == State.SENDING || entry.state() == State.UNCERTAIN || entry.unclearSends() > 0);
    }

    /** A recipient or a person said that it arrived; which of the axis's documents it is nobody knows. */
    static boolean isWithoutId(Entry entry) {
        return entry.axisDocId().isEmpty() && ARRIVED.contains(entry.state());
    }
}
