package vn.courtaxis.dms.soap;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.courtaxis.dms.soap.api.Change;
import vn.courtaxis.dms.soap.api.NewState;
import vn.courtaxis.dms.soap.api.ProblemFault;
import vn.courtaxis.dms.soap.api.Recall;
import vn.courtaxis.dms.soap.api.Resend;
import vn.courtaxis.dms.soap.api.Status;
import vn.courtaxis.document.ErrorCode;
import vn.courtaxis.document.StatusCode;
import vn.courtaxis.document.Verdict;
import vn.courtaxis.ledger.Entry;
import vn.courtaxis.ledger.State;
import vn.courtaxis.outgoing.Purpose;
import vn.courtaxis.outgoing.RecallDocument;
import vn.courtaxis.outgoing.SendAgain;
import vn.courtaxis.repair.ResendDocument;
import vn.courtaxis.status.RecallRequest;
import vn.courtaxis.status.Recalls;
import vn.courtaxis.status.ReportStatus;

/** What happens around a document after it was exchanged, over SOAP: recall, send again, report a status; and what a submission changes. */
final class FlowCalls {

    private final RecallDocument recall;
    private final SendAgain again;
    private final ResendDocument resend;
    private final ReportStatus report;
    private final Recalls recalls;

    FlowCalls(RecallDocument recall, SendAgain again, ResendDocument resend, ReportStatus report, Recalls recalls) {
        this.recall = recall;
        this.again = again;
        this.resend = resend;
        this.report = report;
        this.recalls = recalls;
    }

    /** @param change absent for a document of its own */
    static Purpose purpose(Optional<Change> change) throws ProblemFault {
        if (change.isEmpty()) {
            return new Purpose.NewDocument();
        }
        var said = change.get();
        var reason = SubmissionReader.text(said.getReason());
        var older = new ArrayList<UUID>();
        for (var id : said.getReplaces()) {
            older.add(DocumentsEndpoint.required(id));
        }
        if (said.getUpdates() != null && older.isEmpty()) {
            return new Purpose.Update(DocumentsEndpoint.required(said.getUpdates()), reason);
        }
        if (said.getUpdates() == null && !older.isEmpty()) {
            return new Purpose.Replacement(older, reason);
        }
        throw ProblemFaults.of(ErrorCode.METADATA_INVALID, "change: either updates or replaces");
    }

    NewState recall(Recall request, String account) throws ProblemFault {
        var id = DocumentsEndpoint.required(request.getId());
        return state(id, recall.recall(id, SubmissionReader.text(request.getReason()), account));
    }

    NewState resend(Resend request, String account) throws ProblemFault {
        var id = DocumentsEndpoint.required(request.getId());
        List<String> to =
                request.getRecipients().stream().map(SubmissionReader::text).toList();
        if (to.isEmpty()) {
            return state(id, resend.resend(id, account));
        }
        var repeat = DocumentsEndpoint.done(again.send(id, to, account));
        return state(repeat, Verdict.done(State.ACCEPTED));
    }

    NewState report(Status request, String account) throws ProblemFault {
        var id = DocumentsEndpoint.required(request.getId());
        var code = SubmissionReader.text(request.getCode());
        if (code.isBlank()) {
            throw ProblemFaults.of(ErrorCode.METADATA_MISSING, "code");
        }
        return state(
                id,
                report.report(
                        id,
                        new StatusCode(code),
                        SubmissionReader.text(request.getDescription()),
                        SubmissionReader.staff(request.getStaff()),
                        account));
    }

    /** What its sender asks for, when somebody decides on that. */
    Optional<RecallRequest> requestFor(Entry entry) {
        return recalls.requestFor(entry);
    }

    private static NewState state(UUID id, Verdict<State> verdict) throws ProblemFault {
        var answer = new NewState();
        answer.setState(DocumentsEndpoint.done(verdict).name());
        answer.setId(id.toString());
        return answer;
    }
}
