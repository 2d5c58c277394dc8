package vn.courtaxis.incoming;

import java.util.Set;
import java.util.UUID;
import vn.courtaxis.document.StatusCode;
import vn.courtaxis.document.StatusMessage.Staff;
import vn.courtaxis.ledger.Change;
import vn.courtaxis.ledger.Ledger;
import vn.courtaxis.ledger.State;
import vn.courtaxis.ledger.Step;
import vn.courtaxis.ledger.TimelineEvent.Outcome;
import vn.courtaxis.status.StatusReports;

/** Puts a verified document into the inbox and tells its sender that it arrived (01). */
public final class DeliverDocument {

    private final Ledger ledger;
    private final StatusReports reports;

    public DeliverDocument(Ledger ledger, StatusReports reports) {
        this.ledger = ledger;
        this.reports = reports;
    }

    public void deliver(UUID id) {
        ledger.work(
                id,
                Set.of(State.VERIFIED),
                entry -> ledger.apply(
                        entry,
                        Change.to(State.DELIVERED, Step.INCOMING_DELIVER.queue(), Outcome.DONE)
                                .detail("in the inbox of " + entry.unit())
                                .report(reports.about(entry, StatusCode.ARRIVED, "", Staff.NONE))));
    }
}
