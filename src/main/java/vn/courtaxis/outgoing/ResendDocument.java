package vn.courtaxis.outgoing;

import java.util.Set;
import java.util.UUID;
import vn.courtaxis.document.Direction;
import vn.courtaxis.document.ErrorCode;
import vn.courtaxis.document.Verdict;
import vn.courtaxis.ledger.Change;
import vn.courtaxis.ledger.Entry;
import vn.courtaxis.ledger.Ledger;
import vn.courtaxis.ledger.State;
import vn.courtaxis.ledger.TimelineEvent.Outcome;

/**
 * A person lets a document go on that was refused or set aside, or does not want to wait for its next attempt. The id stays, and
 * with it the DocumentId by which a receiver knows a repeat.
 */
public final class ResendDocument {

    private static final Set<State> ENDED = Set.of(State.REJECTED, State.PARKED);
    private static final Set<State> WAITING = Set.of(State.ACCEPTED, State.PREPARED, State.UNCERTAIN);

    private final Ledger ledger;

    public ResendDocument(Ledger ledger) {
        this.ledger = ledger;
    }

    public Verdict<State> resend(UUID id, String account) {
        var entry = ledger.find(id);
        if (entry.isEmpty()) {
            return Verdict.rejected(ErrorCode.DOCUMENT_NOT_FOUND, id.toString());
        }
        return entry.get().direction() == Direction.OUTGOING && entry.get().isDocument()
                ? resend(entry.get(), account)
                : Verdict.rejected(ErrorCode.ACTION_NOT_ALLOWED, "only an outgoing document can be resent");
    }

    private Verdict<State> resend(Entry entry, String account) {
        State next;
        if (WAITING.contains(entry.state())) {
            next = entry.state();
        } else if (ENDED.contains(entry.state())) {
            next = entry.message() == null ? State.ACCEPTED : State.PREPARED;
        } else {
            return Verdict.rejected(ErrorCode.ACTION_NOT_ALLOWED, entry.state().name());
        }
        var change = Change.to(next, "resend", Outcome.NOTE).by(account).detail("from " + entry.state());
        return ledger.apply(entry, change)
                ? Verdict.done(next)
                : Verdict.rejected(ErrorCode.ACTION_NOT_ALLOWED, "somebody else is at work on it");
    }
}
