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
 * A person lets something go on that was refused or set aside, or does not want to wait for its next attempt. The id stays, and with
 * it the DocumentId by which a receiver knows a repeat. Documents and statuses, both ways.
 */
public final class ResendDocument {

    private static final Set<State> ENDED = Set.of(State.REJECTED, State.PARKED);

    private final Ledger ledger;

    public ResendDocument(Ledger ledger) {
        this.ledger = ledger;
    }

    public Verdict<State> resend(UUID id, String account) {
        return ledger.find(id)
                .map(entry -> resend(entry, account))
                .orElseGet(() -> Verdict.rejected(ErrorCode.DOCUMENT_NOT_FOUND, id.toString()));
    }

    private Verdict<State> resend(Entry entry, String account) {
        if (entry.state().isActive()) {
            return write(entry, hurried(entry, account));
        }
        if (!ENDED.contains(entry.state()) || isRefusedIncoming(entry)) {
            return Verdict.rejected(ErrorCode.ACTION_NOT_ALLOWED, entry.state().name());
        }
        return write(entry, event(entry, begin(entry), account));
    }

    /** What the court refused stays refused: its sender was told. */
    private static boolean isRefusedIncoming(Entry entry) {
        return entry.direction() == Direction.INCOMING && entry.state() == State.REJECTED;
    }

    /** Whoever is at work on it keeps it; otherwise it is worked on at once. */
    private static Change hurried(Entry entry, String account) {
        var change = event(entry, entry.state(), account).keepsClaim();
        return entry.problem() == null ? change : change.problem(entry.problem());
    }

    private static State begin(Entry entry) {
        if (entry.direction() == Direction.INCOMING) {
            return entry.message() == null ? State.LISTED : State.STORED;
        }
        return entry.message() == null || !entry.isDocument() ? State.ACCEPTED : State.PREPARED;
    }

    private static Change event(Entry entry, State state, String account) {
        return Change.to(state, "resend", Outcome.NOTE).by(account).detail("from " + entry.state());
    }

    private Verdict<State> write(Entry entry, Change change) {
        return ledger.apply(entry, change)
                ? Verdict.done(change.state())
                : Verdict.rejected(ErrorCode.ACTION_NOT_ALLOWED, "somebody else is at work on it");
    }
}
