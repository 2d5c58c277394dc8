package vn.courtaxis.repair;

import java.util.UUID;
import vn.courtaxis.document.ErrorCode;
import vn.courtaxis.document.Verdict;
import vn.courtaxis.ledger.Change;
import vn.courtaxis.ledger.Entry;
import vn.courtaxis.ledger.Ledger;
import vn.courtaxis.ledger.State;
import vn.courtaxis.ledger.TimelineEvent.Outcome;

/**
 * A person or a document system lets something go on that was refused or set aside, or does not want to wait for its next attempt. The id
 * stays, and with it the DocumentId by which a receiver knows a repeat. What may have been sent is looked for at the axis first.
 * Documents and statuses, both ways.
 */
public final class ResendDocument {

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
        var objection = Rules.toResend(entry).or(() -> Superseded.objection(ledger, entry));
        if (objection.isPresent()) {
            return objection.get().refused();
        }
        var change = entry.state().isActive() ? hurried(entry) : resumed(entry);
        return ledger.apply(entry, change.by(account).keepsClaim())
                ? Verdict.done(change.state())
                : Objection.SOMEBODY_ELSE.refused();
    }

    /** Whoever is at work on it keeps it; otherwise it is worked on at once. */
    private static Change hurried(Entry entry) {
        var change = event(entry, entry.state(), Outcome.NOTE);
        return entry.problem() == null ? change : change.problem(entry.problem());
    }

    /** Its attempts count anew: what made them fail has been put right. */
    private static Change resumed(Entry entry) {
        return event(entry, Standing.resumed(entry), Outcome.DONE);
    }

    private static Change event(Entry entry, State state, Outcome outcome) {
        return Change.to(state, "resend", outcome).detail("from " + entry.state());
    }
}
