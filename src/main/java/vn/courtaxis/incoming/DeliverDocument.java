package vn.courtaxis.incoming;

import java.util.Set;
import java.util.UUID;
import vn.courtaxis.ledger.Change;
import vn.courtaxis.ledger.Entry;
import vn.courtaxis.ledger.Ledger;
import vn.courtaxis.ledger.State;
import vn.courtaxis.ledger.Step;
import vn.courtaxis.ledger.TimelineEvent.Outcome;
import vn.courtaxis.status.Recalls;
import vn.courtaxis.status.StatusReports;

/** Puts a verified document into the inbox and tells its sender that it arrived (01). */
public final class DeliverDocument {

    private static final String STEP = Step.INCOMING_DELIVER.queue();

    private final Ledger ledger;
    private final StatusReports reports;
    private final Recalls recalls;

    public DeliverDocument(Ledger ledger, StatusReports reports, Recalls recalls) {
        this.ledger = ledger;
        this.reports = reports;
        this.recalls = recalls;
    }

    public void deliver(UUID id) {
        ledger.work(id, Set.of(State.VERIFIED), entry -> ledger.apply(entry, change(entry)) || delivered(id));
    }

    /** A copy of it came for another court meanwhile, which is told now, too. */
    private boolean delivered(UUID id) {
        return ledger.find(id)
                .filter(entry -> entry.state() == State.VERIFIED)
                .filter(entry -> ledger.apply(entry, change(entry)))
                .isPresent();
    }

    private Change change(Entry entry) {
        var requests = recalls.waitingForPlaced(entry);
        return requests.isEmpty()
                ? Change.to(State.DELIVERED, STEP, Outcome.DONE)
                        .detail("in the inbox of " + entry.unit())
                        .report(reports.arrival(entry))
                : recalls.recalledOnArrival(requests, entry, STEP);
    }
}
