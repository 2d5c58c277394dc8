package vn.courtaxis.ledger;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import vn.courtaxis.document.BusinessType;
import vn.courtaxis.document.Direction;
import vn.courtaxis.document.DocumentHeader;
import vn.courtaxis.document.Priority;
import vn.courtaxis.document.StatusCode;

/** What somebody must have done with a document by a certain time; while it is open, the document is in one of the duty's states. */
public enum Duty {
    /** We send what was handed over to us (QĐ 28/2018 Điều 6(2)). */
    SENDING(
            Direction.OUTGOING,
            Set.of(State.ACCEPTED, State.PREPARED, State.SENDING, State.UNCERTAIN, State.PARKED),
            Set.of()),
    /** We accept (03) or refuse (02) what arrived (NĐ 30/2020 Điều 21(2)). */
    ACKNOWLEDGEMENT(
            Direction.INCOMING,
            Set.of(State.LISTED, State.STORED, State.VERIFIED, State.DELIVERED, State.QUARANTINED, State.PARKED),
            Set.of()),
    /** We report 06 by the document's own due date. */
    COMPLETION(
            Direction.INCOMING,
            Set.of(
                    State.LISTED,
                    State.STORED,
                    State.VERIFIED,
                    State.DELIVERED,
                    State.QUARANTINED,
                    State.PARKED,
                    State.TAKEN),
            Set.of()),
    /** A recipient reports 03 or 02 on what we sent; whoever reports a later code has received it. */
    RECIPIENT_ACKNOWLEDGEMENT(
            Direction.OUTGOING,
            Set.of(State.SENT),
            Set.of(
                    StatusCode.REFUSED,
                    StatusCode.RECEIVED,
                    StatusCode.ASSIGNED,
                    StatusCode.PROCESSING,
                    StatusCode.COMPLETED,
                    StatusCode.RECALL,
                    StatusCode.CHANGE_AGREED,
                    StatusCode.CHANGE_REFUSED)),
    /** A recipient reports 06 by the due date of what we sent. */
    RECIPIENT_COMPLETION(
            Direction.OUTGOING,
            Set.of(State.SENT),
            Set.of(
                    StatusCode.REFUSED,
                    StatusCode.COMPLETED,
                    StatusCode.RECALL,
                    StatusCode.CHANGE_AGREED,
                    StatusCode.CHANGE_REFUSED));

    private final Direction direction;
    private final Set<State> open;
    private final Set<StatusCode> ends;

    Duty(Direction direction, Set<State> open, Set<StatusCode> ends) {
        this.direction = direction;
        this.open = open;
        this.ends = ends;
    }

    public Direction direction() {
        return direction;
    }

    /** States of a document in which this may still have to be done. */
    public Set<State> open() {
        return open;
    }

    /** Last statuses of a recipient after which it owes nothing more; empty where the duty is ours. */
    public Set<StatusCode> ends() {
        return ends;
    }

    public boolean isOurs() {
        return ends.isEmpty();
    }

    /** Every mark above "thường" asks to be sent at once; nothing distinguishes them further. */
    public static boolean isUrgent(DocumentHeader header) {
        return header.priority() != Priority.NORMAL;
    }

    /** The day by which the document is to be dealt with. A recall repeats the header of the document it takes back, and asks for nothing by then. */
    public static Optional<LocalDate> dueDay(DocumentHeader header) {
        return header.business().type() == BusinessType.RECALL
                ? Optional.empty()
                : Optional.ofNullable(header.dueDate());
    }
}
