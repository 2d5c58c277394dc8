package vn.courtaxis.ledger;

import java.util.Arrays;
import java.util.Optional;
import vn.courtaxis.document.Direction;
import vn.courtaxis.document.MessageKind;

/** A unit of work on one entry; each has a queue of its own. */
public enum Step {
    OUTGOING_PREPARE("outgoing-prepare"),
    OUTGOING_SEND("outgoing-send"),
    INCOMING_RECEIVE("incoming-receive"),
    INCOMING_OPEN("incoming-open"),
    INCOMING_DELIVER("incoming-deliver"),
    STATUS_SEND("status-send"),
    STATUS_RECEIVE("status-receive"),
    STATUS_APPLY("status-apply");

    private final String queue;

    Step(String queue) {
        this.queue = queue;
    }

    /** Name of the queue, and of the route that works on it. */
    public String queue() {
        return queue;
    }

    /** The step that works on a queue of this name. */
    public static Optional<Step> named(String queue) {
        return Arrays.stream(values()).filter(step -> step.queue.equals(queue)).findFirst();
    }

    /** What the adapter has to do on an entry in this state; empty when it is somebody else's turn. */
    public static Optional<Step> next(Direction direction, MessageKind kind, State state) {
        var status = kind == MessageKind.STATUS;
        return Optional.ofNullable(
                switch (state) {
                    case ACCEPTED -> status ? STATUS_SEND : OUTGOING_PREPARE;
                    case PREPARED, SENDING, UNCERTAIN -> status ? STATUS_SEND : OUTGOING_SEND;
                    case LISTED -> status ? STATUS_RECEIVE : INCOMING_RECEIVE;
                    case STORED -> status ? STATUS_APPLY : INCOMING_OPEN;
                    case VERIFIED -> direction == Direction.INCOMING ? INCOMING_DELIVER : null;
                    default -> null;
                });
    }
}
