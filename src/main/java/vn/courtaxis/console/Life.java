package vn.courtaxis.console;

import java.util.List;
import java.util.stream.Stream;
import vn.courtaxis.document.Direction;
import vn.courtaxis.ledger.State;

/** The states of a document as people read them: the way it normally goes, and the ways it may leave it. */
enum Life {
    OUTGOING(
            Direction.OUTGOING,
            List.of(State.ACCEPTED, State.PREPARED, State.SENDING, State.SENT, State.COMPLETED),
            List.of(State.UNCERTAIN, State.PARKED, State.REJECTED, State.RECALLED)),
    INCOMING(
            Direction.INCOMING,
            List.of(State.LISTED, State.STORED, State.VERIFIED, State.DELIVERED, State.TAKEN),
            List.of(State.QUARANTINED, State.PARKED, State.REJECTED, State.DUPLICATE, State.RECALLED));

    private final Direction direction;
    private final List<State> way;
    private final List<State> asides;

    Life(Direction direction, List<State> way, List<State> asides) {
        this.direction = direction;
        this.way = way;
        this.asides = asides;
    }

    static Life of(Direction direction) {
        return direction == Direction.OUTGOING ? OUTGOING : INCOMING;
    }

    Direction direction() {
        return direction;
    }

    List<State> way() {
        return way;
    }

    List<State> asides() {
        return asides;
    }

    List<State> all() {
        return Stream.concat(way.stream(), asides.stream()).toList();
    }
}
