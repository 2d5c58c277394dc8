package vn.courtaxis.status;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.courtaxis.document.Direction;
import vn.courtaxis.document.ErrorCode;
import vn.courtaxis.document.StatusCode;
import vn.courtaxis.document.StatusMessage.Staff;
import vn.courtaxis.document.Verdict;
import vn.courtaxis.ledger.Change;
import vn.courtaxis.ledger.Entry;
import vn.courtaxis.ledger.Ledger;
import vn.courtaxis.ledger.State;
import vn.courtaxis.ledger.TimelineEvent.Outcome;

/** The document system tells what became of a received document; the sender is told by a status. */
public final class ReportStatus {

    /** States in which a code may be reported; a code that is not listed needs the document to have been taken. */
    private static final Map<StatusCode, Set<State>> ALLOWED = Map.of(
            StatusCode.REFUSED, Set.of(State.DELIVERED, State.TAKEN),
            StatusCode.RECEIVED, Set.of(State.DELIVERED, State.TAKEN));

    private static final Set<StatusCode> REPORTABLE = Set.of(
            StatusCode.REFUSED,
            StatusCode.RECEIVED,
            StatusCode.ASSIGNED,
            StatusCode.PROCESSING,
            StatusCode.COMPLETED,
            StatusCode.CHANGE_AGREED,
            StatusCode.CHANGE_REFUSED);

    private static final Set<StatusCode> NEED_A_REASON = Set.of(StatusCode.REFUSED, StatusCode.CHANGE_REFUSED);

    private final Ledger ledger;
    private final StatusReports reports;

    public ReportStatus(Ledger ledger, StatusReports reports) {
        this.ledger = ledger;
        this.reports = reports;
    }

    /** Reporting the same code twice is harmless: the sender is told once. */
    public Verdict<State> report(UUID id, StatusCode code, String description, Staff staff, String account) {
        var entry = ledger.findKept(id).filter(found -> found.direction() == Direction.INCOMING && found.isDocument());
        if (entry.isEmpty()) {
            return Verdict.rejected(ErrorCode.DOCUMENT_NOT_FOUND, id.toString());
        }
        if (!REPORTABLE.contains(code)) {
            return Verdict.rejected(ErrorCode.STATUS_NOT_ALLOWED, "code " + code);
        }
        if (NEED_A_REASON.contains(code) && description.isBlank()) {
            return Verdict.rejected(ErrorCode.REASON_MISSING, "code " + code);
        }
        return report(entry.get(), code, description, staff, account);
    }

    private Verdict<State> report(Entry entry, StatusCode code, String description, Staff staff, String account) {
        if (entry.state() == State.REJECTED && code.equals(StatusCode.REFUSED)) {
            return Verdict.done(State.REJECTED);
        }
        if (!ALLOWED.getOrDefault(code, Set.of(State.TAKEN)).contains(entry.state())) {
            return Verdict.rejected(ErrorCode.STATUS_NOT_ALLOWED, code + " in state " + entry.state());
        }
        var next = code.equals(StatusCode.REFUSED) ? State.REJECTED : State.TAKEN;
        var change = Change.to(next, "status", Outcome.DONE)
                .by(account)
                .detail(code + " " + code.vietnamese())
                .report(reports.about(entry, code, description, staff));
        return ledger.apply(entry, change)
                ? Verdict.done(next)
                : Verdict.rejected(ErrorCode.ACTION_NOT_ALLOWED, "somebody else is at work on it");
    }
}
