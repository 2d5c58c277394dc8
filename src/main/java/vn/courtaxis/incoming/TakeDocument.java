package vn.courtaxis.incoming;

import java.util.UUID;
import vn.courtaxis.document.Direction;
import vn.courtaxis.document.ErrorCode;
import vn.courtaxis.document.StatusMessage.Staff;
import vn.courtaxis.document.Verdict;
import vn.courtaxis.ledger.Change;
import vn.courtaxis.ledger.Entry;
import vn.courtaxis.ledger.Ledger;
import vn.courtaxis.ledger.State;
import vn.courtaxis.ledger.TimelineEvent.Outcome;
import vn.courtaxis.status.StatusReports;

/**
 * The document system took a delivered document into its register; its sender is told: 03, or 15 of a new version of what was sent
 * before. Taking twice is harmless.
 */
public final class TakeDocument {

    private final Ledger ledger;
    private final StatusReports reports;

    public TakeDocument(Ledger ledger, StatusReports reports) {
        this.ledger = ledger;
        this.reports = reports;
    }

    public Verdict<State> take(UUID id, Staff staff, String account) {
        var entry = ledger.findKept(id).filter(found -> found.direction() == Direction.INCOMING && found.isDocument());
        if (entry.isEmpty()) {
            return Verdict.rejected(ErrorCode.DOCUMENT_NOT_FOUND, id.toString());
        }
        return switch (entry.get().state()) {
            case TAKEN -> Verdict.done(State.TAKEN);
            case DELIVERED -> take(entry.get(), staff, account);
            default ->
                Verdict.rejected(
                        ErrorCode.ACTION_NOT_ALLOWED, entry.get().state().name());
        };
    }

    private Verdict<State> take(Entry entry, Staff staff, String account) {
        var change = Change.to(State.TAKEN, "taken", Outcome.DONE)
                .by(account)
                .report(reports.about(entry, reports.acceptance(entry), "", staff));
        return ledger.apply(entry, change) ? Verdict.done(State.TAKEN) : take(entry.id(), staff, account);
    }
}
