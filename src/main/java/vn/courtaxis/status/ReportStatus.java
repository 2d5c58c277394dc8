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
            StatusCode.RECEIVED, Set.of(State.DELIVERED, State.TAKEN),
            StatusCode.CHANGE_AGREED, Set.of(State.DELIVERED, State.TAKEN),
            StatusCode.CHANGE_REFUSED, Set.of(State.DELIVERED, State.TAKEN));

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
    private final Recalls recalls;

    public ReportStatus(Ledger ledger, StatusReports reports, Recalls recalls) {
        this.ledger = ledger;
        this.reports = reports;
        this.recalls = recalls;
    }

    /** Reporting the same code twice is harmless: the sender is told once. */
    public Verdict<State> report(UUID id, StatusCode code, String description, Staff staff, String account) {
        var entry = ledger.findKept(id).filter(found -> found.direction() == Direction.INCOMING && found.isDocument());
        if (entry.isEmpty()) {
            return Verdict.rejected(ErrorCode.DOCUMENT_NOT_FOUND, id.toString());
        }
        if (recalls.isRequest(entry.get())) {
            return Verdict.rejected(ErrorCode.STATUS_NOT_ALLOWED, "it is a request about a document, report on that");
        }
        if (!REPORTABLE.contains(code)) {
            return Verdict.rejected(ErrorCode.STATUS_NOT_ALLOWED, "code " + code);
        }
        if (NEED_A_REASON.contains(code) && description.isBlank()) {
            return Verdict.rejected(ErrorCode.REASON_MISSING, "code " + code);
        }
        return answersARequest(code)
                ? answer(entry.get(), code, description, staff, account)
                : report(entry.get(), code, description, staff, account);
    }

    private static boolean answersARequest(StatusCode code) {
        return code.equals(StatusCode.CHANGE_AGREED) || code.equals(StatusCode.CHANGE_REFUSED);
    }

    /** 15 and 16 answer what a sender asked: for the document back, or to take a new version of it. */
    private Verdict<State> answer(Entry entry, StatusCode code, String description, Staff staff, String account) {
        var waiting = recalls.waitingFor(entry);
        if (waiting.isPresent()) {
            return code.equals(StatusCode.CHANGE_AGREED)
                    ? recalls.agree(waiting.get(), description, account).then(agreed -> Verdict.done(State.RECALLED))
                    : recalls.refuse(waiting.get(), description, account).then(refused -> Verdict.done(entry.state()));
        }
        return StatusReports.isUpdate(entry)
                ? report(entry, code, description, staff, account)
                : Verdict.rejected(ErrorCode.STATUS_NOT_ALLOWED, code + ": the sender asked for nothing");
    }

    private Verdict<State> report(Entry entry, StatusCode code, String description, Staff staff, String account) {
        var refusal = code.equals(StatusCode.REFUSED) || code.equals(StatusCode.CHANGE_REFUSED);
        if (entry.state() == State.REJECTED && refusal) {
            return Verdict.done(State.REJECTED);
        }
        if (!ALLOWED.getOrDefault(code, Set.of(State.TAKEN)).contains(entry.state())) {
            return Verdict.rejected(ErrorCode.STATUS_NOT_ALLOWED, code + " in state " + entry.state());
        }
        var next = refusal ? State.REJECTED : State.TAKEN;
        var told = told(entry, code);
        var change = Change.to(next, "status", Outcome.DONE)
                .by(account)
                .detail(told + " " + told.vietnamese())
                .report(reports.about(entry, told, description, staff));
        return ledger.apply(entry, change)
                ? Verdict.done(next)
                : Verdict.rejected(ErrorCode.ACTION_NOT_ALLOWED, "somebody else is at work on it");
    }

    /** A document system may not tell a new version from a new document: its 02 and 03 are 16 and 15 to the sender then. */
    private StatusCode told(Entry entry, StatusCode code) {
        if (code.equals(StatusCode.REFUSED)) {
            return reports.refusal(entry);
        }
        return code.equals(StatusCode.RECEIVED) ? reports.acceptance(entry) : code;
    }
}
