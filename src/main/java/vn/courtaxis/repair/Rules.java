package vn.courtaxis.repair;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.courtaxis.document.Direction;
import vn.courtaxis.document.ErrorCode;
import vn.courtaxis.ledger.Entry;
import vn.courtaxis.ledger.State;
import vn.courtaxis.ledger.Step;

/** What an operator may do with an entry as it stands; empty when nothing speaks against it. */
final class Rules {

    private static final Set<State> OUT_OF_OUR_HANDS =
            Set.of(State.SENT, State.COMPLETED, State.DELIVERED, State.TAKEN, State.RECALLED);

    private static final Set<ErrorCode> DECISIONS =
            Set.of(ErrorCode.PARKED_BY_OPERATOR, ErrorCode.REJECTED_BY_OPERATOR);

    private Rules() {}

    /** A document system may ask for it too, so it never undoes what a person decided. */
    static Optional<Objection> toResend(Entry entry) {
        if (entry.state().isActive()) {
            return Optional.empty();
        }
        if (entry.isWithoutContent()) {
            return Optional.of(Objection.CONTENT_DELETED);
        }
        if (isRefusedDocument(entry)) {
            return Optional.of(Objection.SENDER_WAS_TOLD);
        }
        var decided =
                entry.problem() != null && DECISIONS.contains(entry.problem().code());
        return Standing.isEnded(entry) && decided
                ? Optional.of(Objection.OPERATOR_DECIDED)
                : when(!Standing.isEnded(entry), Objection.NOT_IN_THIS_STATE);
    }

    static Optional<Objection> toPark(Entry entry) {
        return entry.state() == State.SENDING
                ? Optional.of(Objection.UNDER_WAY)
                : when(!entry.state().isActive(), Objection.NOT_IN_THIS_STATE);
    }

    static Optional<Objection> toRelease(Entry entry) {
        return when(entry.state() != State.PARKED, Objection.NOT_IN_THIS_STATE);
    }

    /** @param notArrived the operator states that a send of unknown outcome did not arrive */
    static Optional<Objection> toReject(Entry entry, boolean notArrived) {
        if (entry.state() == State.SENDING) {
            return Optional.of(Objection.UNDER_WAY);
        }
        if (!entry.state().isActive() && entry.state() != State.PARKED) {
            return Optional.of(Objection.NOT_IN_THIS_STATE);
        }
        if (entry.state().isActive() && entry.direction() == Direction.INCOMING) {
            return Optional.of(Objection.PARK_FIRST);
        }
        return when(Standing.mayHaveBeenSent(entry) && !notArrived, Objection.MAY_HAVE_ARRIVED);
    }

    static Optional<Objection> toConfirmSent(Entry entry) {
        return entry.state() == State.SENDING
                ? Optional.of(Objection.UNDER_WAY)
                : when(!Standing.mayHaveBeenSent(entry), Objection.NOT_UNCERTAIN);
    }

    static Optional<Objection> toReplay(Entry entry, Step step) {
        if (!wayOf(entry).contains(step)) {
            return Optional.of(Objection.NOT_OF_ITS_WAY);
        }
        if (entry.isWithoutContent()) {
            return Optional.of(Objection.CONTENT_DELETED);
        }
        if (entry.state() == State.SENDING) {
            return Optional.of(Objection.UNDER_WAY);
        }
        if (isRefusedDocument(entry)) {
            return Optional.of(Objection.SENDER_WAS_TOLD);
        }
        return OUT_OF_OUR_HANDS.contains(entry.state()) && !isUnplacedStatus(entry, step)
                ? Optional.of(Objection.WOULD_DOUBLE)
                : missing(entry, step);
    }

    private static Optional<Objection> missing(Entry entry, Step step) {
        return switch (step) {
            case OUTGOING_PREPARE -> when(Standing.mayHaveBeenSent(entry), Objection.SAME_MESSAGE_ONLY);
            case OUTGOING_SEND, INCOMING_OPEN, STATUS_APPLY ->
                when(entry.message() == null, Objection.NOTHING_TO_WORK_ON);
            case INCOMING_DELIVER -> when(Standing.of(entry) != State.VERIFIED, Objection.NOT_VERIFIED);
            case STATUS_SEND -> when(entry.status() == null, Objection.NOTHING_TO_WORK_ON);
            case INCOMING_RECEIVE, STATUS_RECEIVE -> Optional.empty();
        };
    }

    /** The steps that an entry of this kind passes, in order. */
    static List<Step> wayOf(Entry entry) {
        var out = entry.direction() == Direction.OUTGOING;
        if (entry.isDocument()) {
            return out
                    ? List.of(Step.OUTGOING_PREPARE, Step.OUTGOING_SEND)
                    : List.of(Step.INCOMING_RECEIVE, Step.INCOMING_OPEN, Step.INCOMING_DELIVER);
        }
        return out ? List.of(Step.STATUS_SEND) : List.of(Step.STATUS_RECEIVE, Step.STATUS_APPLY);
    }

    /** Where an entry stands when a step is next. */
    static State before(Step step) {
        return switch (step) {
            case OUTGOING_PREPARE, STATUS_SEND -> State.ACCEPTED;
            case OUTGOING_SEND -> State.PREPARED;
            case INCOMING_RECEIVE, STATUS_RECEIVE -> State.LISTED;
            case INCOMING_OPEN, STATUS_APPLY -> State.STORED;
            case INCOMING_DELIVER -> State.VERIFIED;
        };
    }

    /** It found no document; it may find one once the code registry knows its reporter. */
    private static boolean isUnplacedStatus(Entry entry, Step step) {
        return step == Step.STATUS_APPLY && entry.state() == State.TAKEN && entry.about() == null;
    }

    private static boolean isRefusedDocument(Entry entry) {
        return entry.isDocument() && entry.direction() == Direction.INCOMING && entry.state() == State.REJECTED;
    }

    private static Optional<Objection> when(boolean condition, Objection objection) {
        return condition ? Optional.of(objection) : Optional.empty();
    }
}
