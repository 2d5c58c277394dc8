package vn.courtaxis.outgoing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.courtaxis.document.ErrorCode;
import vn.courtaxis.document.MessageKind;
import vn.courtaxis.document.Problem;
import vn.courtaxis.exchange.AxisAnswer;
import vn.courtaxis.exchange.AxisGateway;
import vn.courtaxis.exchange.AxisPauses.Operation;
import vn.courtaxis.exchange.DocumentStore;
import vn.courtaxis.ledger.Change;
import vn.courtaxis.ledger.Entry;
import vn.courtaxis.ledger.Ledger;
import vn.courtaxis.ledger.Setbacks;
import vn.courtaxis.ledger.State;
import vn.courtaxis.ledger.Step;
import vn.courtaxis.ledger.TimelineEvent.Outcome;

/**
 * Sends a prepared message, once. Before the call the ledger says SENDING; an outcome nobody knows becomes UNCERTAIN, and the
 * axis's sent list is asked before anything is sent again.
 */
public final class SendMessage {

    private static final String STEP = Step.OUTGOING_SEND.queue();

    /** After so many sends without a known outcome a person looks at the document: each further one could double it. */
    private static final int MAX_UNCLEAR_SENDS = 8;

    private final Ledger ledger;
    private final AxisGateway axis;
    private final DocumentStore store;
    private final Reconciliation reconciliation;
    private final Setbacks setbacks;
    private final Clock clock;
    private final Patience patience;

    public SendMessage(
            Ledger ledger,
            AxisGateway axis,
            DocumentStore store,
            Reconciliation reconciliation,
            Setbacks setbacks,
            Clock clock,
            Patience patience) {
        this.ledger = ledger;
        this.axis = axis;
        this.store = store;
        this.reconciliation = reconciliation;
        this.setbacks = setbacks;
        this.clock = clock;
        this.patience = patience;
    }

    /** @return the sender's next document, if that may be sent now */
    public Optional<UUID> send(UUID id) {
        return ledger.work(id, Set.of(State.PREPARED, State.SENDING, State.UNCERTAIN), entry -> {
                    work(entry);
                    return entry.unit();
                })
                .flatMap(ledger::nextInLine)
                .filter(next -> !next.equals(id));
    }

    /** While calls to the axis pause the document stays as it is, and is offered again when they go on. */
    private boolean work(Entry entry) {
        return switch (entry.state()) {
            case PREPARED -> !axis.isPaused(entry.system(), Operation.SEND) && sendPrepared(entry);
            case SENDING -> ledger.apply(entry, interrupted(entry));
            default -> !axis.isPaused(entry.system(), Operation.ASK) && ledger.applyFact(entry, reconcile(entry));
        };
    }

    /** The file is proven before: of one that turns out altered at its end the axis would have all but the end. */
    private boolean sendPrepared(Entry entry) {
        if (entry.unclearSends() > 0 && isConfirmedByARecipient(entry)) {
            return ledger.applyFact(entry, confirmed());
        }
        try {
            store.prove(entry.requireMessage());
        } catch (IOException e) {
            return ledger.apply(entry, setbacks.storage(entry, State.PREPARED, STEP, e));
        }
        return sendProven(entry);
    }

    private boolean sendProven(Entry entry) {
        var sending =
                Change.to(State.SENDING, STEP, Outcome.NOTE).keepsClaim().detail("attempt " + (entry.attempts() + 1));
        if (!ledger.apply(entry, keepingProblem(entry, sending))) {
            return false;
        }
        var under = ledger.find(entry.id()).orElseThrow();
        return ledger.applyFact(under, ledger.mayBeginCall(under.id()) ? attempt(under) : heldUp(under));
    }

    /** Nothing was sent, and nothing is now: another adapter may have taken over. */
    private static Change heldUp(Entry entry) {
        return keepingProblem(
                entry, Change.to(State.PREPARED, STEP, Outcome.NOTE).detail("held up for too long before the call"));
    }

    /** Reading our own bytes may fail half-way; the axis refuses half a message, but that it did must be seen first. */
    private Change attempt(Entry entry) {
        try {
            var from = entry.requireHeader().from().code();
            var answer = axis.send(entry.system(), from, MessageKind.DOCUMENT, entry.requireMessage());
            return outcome(entry, answer);
        } catch (UncheckedIOException e) {
            return setbacks.storage(entry, State.UNCERTAIN, STEP, Objects.requireNonNull(e.getCause()))
                    .countsUnclearSend();
        }
    }

    private Change outcome(Entry entry, AxisAnswer<String> answer) {
        if (answer instanceof AxisAnswer.Complete<String> complete) {
            return taken(entry, complete.value());
        }
        if (answer instanceof AxisAnswer.Refused<String> refused) {
            return refused(entry, refused.problem());
        }
        if (answer instanceof AxisAnswer.Unreached<String> unreached) {
            return setbacks.retry(entry, State.PREPARED, STEP, unreached.problem(), null);
        }
        return uncertain(entry, ((AxisAnswer.Unclear<String>) answer).problem());
    }

    /**
     * Refused credentials are nobody's fault but the configuration's: the document waits for the administrator. A hub that failed
     * inside may have kept the document all the same, and so may one that refuses what it was sent before without a clear answer: "it is
     * here already" is such a refusal.
     */
    private Change refused(Entry entry, Problem problem) {
        if (problem.code() == ErrorCode.AXIS_CREDENTIALS_REFUSED) {
            return setbacks.retry(entry, State.PREPARED, STEP, problem, null);
        }
        return problem.code() == ErrorCode.AXIS_HUB_ERROR || entry.unclearSends() > 0
                ? uncertain(entry, problem)
                : setbacks.retryOrReject(entry, State.PREPARED, STEP, problem);
    }

    /** One id for two documents says nothing of either, and sending again could double this one. */
    private Change taken(Entry entry, String axisDocId) {
        return ledger.knowsAxisDocId(entry.system(), axisDocId)
                ? setbacks.park(
                        STEP, new Problem(ErrorCode.AXIS_OUTCOME_AMBIGUOUS, axisDocId + " belongs to another document"))
                : sent(axisDocId);
    }

    private static Change sent(String axisDocId) {
        return Change.to(State.SENT, STEP, Outcome.DONE).axisDocId(axisDocId).detail("axis id " + axisDocId);
    }

    private Change interrupted(Entry entry) {
        return uncertain(entry, new Problem(ErrorCode.AXIS_ANSWER_INCOMPLETE, "the adapter stopped while sending"));
    }

    private Change uncertain(Entry entry, Problem problem) {
        return setbacks.unclear(entry, STEP, problem);
    }

    private Change reconcile(Entry entry) {
        var finding = reconciliation.lookFor(entry);
        if (finding instanceof Reconciliation.Found found) {
            return sent(found.axisDocId()).detail("found in the axis's sent list as " + found.axisDocId());
        }
        if (isConfirmedByARecipient(entry)) {
            return confirmed();
        }
        if (finding instanceof Reconciliation.Ambiguous ambiguous) {
            return setbacks.park(STEP, new Problem(ErrorCode.AXIS_OUTCOME_AMBIGUOUS, ambiguous.candidates()));
        }
        if (finding instanceof Reconciliation.Unknown unknown) {
            return setbacks.retry(entry, State.UNCERTAIN, STEP, unknown.problem(), null);
        }
        return absent(entry);
    }

    private static Change confirmed() {
        return Change.to(State.SENT, STEP, Outcome.DONE).detail("a recipient has reported a status");
    }

    /**
     * A status names the document by its identity only. While another of the same one may have arrived too it proves nothing; one that
     * certainly never left, because it was refused and corrected, takes nothing from it.
     */
    private boolean isConfirmedByARecipient(Entry entry) {
        return entry.recipients().stream().anyMatch(recipient -> recipient.status() != null)
                && ledger.outgoing(entry.requireHeader().documentId()).stream()
                        .noneMatch(other -> !other.id().equals(entry.id()) && Arrival.isInDoubt(other));
    }

    /** Each round of not knowing is twice as patient as the one before. */
    private Change absent(Entry entry) {
        var sends = entry.unclearSends();
        var left = patience.left(entry.id(), entry.stateSince(), Math.max(0, sends - 1));
        if (!left.isZero()) {
            return waitUntil(entry, clock.instant().plus(left));
        }
        return sends < MAX_UNCLEAR_SENDS
                ? sendAgain()
                : setbacks.park(
                        STEP, new Problem(ErrorCode.AXIS_OUTCOME_AMBIGUOUS, "no clear answer to " + sends + " sends"));
    }

    private static Change waitUntil(Entry entry, Instant time) {
        var change = Change.to(State.UNCERTAIN, STEP, Outcome.UNCERTAIN)
                .detail("not in the axis's sent list yet")
                .nextAttemptAt(time);
        return keepingProblem(entry, change);
    }

    /** What went wrong last counts until something else happened. */
    private static Change keepingProblem(Entry entry, Change change) {
        return entry.problem() == null ? change : change.problem(entry.problem());
    }

    private static Change sendAgain() {
        return Change.to(State.PREPARED, STEP, Outcome.NOTE)
                .detail("not in the axis's sent list after the grace time; sending again");
    }
}
