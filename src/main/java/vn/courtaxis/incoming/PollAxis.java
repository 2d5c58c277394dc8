package vn.courtaxis.incoming;

import java.util.List;
import java.util.Optional;
import vn.courtaxis.document.MessageKind;
import vn.courtaxis.document.Problem;
import vn.courtaxis.exchange.AxisAnswer;
import vn.courtaxis.exchange.AxisGateway;
import vn.courtaxis.exchange.AxisGateway.Acknowledgement;
import vn.courtaxis.exchange.AxisGateway.Listed;
import vn.courtaxis.ledger.Entry;
import vn.courtaxis.ledger.Ledger;
import vn.courtaxis.ledger.NewListing;

/**
 * Asks the axis what waits for a court system and notes each item in the ledger. An item that is listed again although its bytes
 * are safe here was not acknowledged, or the acknowledgement was lost: it is acknowledged again.
 */
public final class PollAxis {

    private final AxisGateway axis;
    private final Ledger ledger;

    public PollAxis(AxisGateway axis, Ledger ledger) {
        this.axis = axis;
        this.ledger = ledger;
    }

    /** @return what went wrong, if the axis could not be asked or did not answer in full */
    public Optional<Problem> poll(String system, MessageKind kind) {
        var answer = axis.received(system, kind);
        if (answer instanceof AxisAnswer.Complete<List<Listed>> complete) {
            complete.value().stream().forEach(item -> note(system, kind, item));
        }
        return answer.failure();
    }

    private void note(String system, MessageKind kind, Listed item) {
        if (ledger.wasDeleted(system, item.axisDocId())) {
            axis.acknowledge(system, item.axisDocId(), Acknowledgement.DONE);
            return;
        }
        var entry = ledger.listed(new NewListing(system, item.axisDocId(), kind, item.from(), item.to()));
        if (isSafeHere(entry)) {
            acknowledge(system, entry);
        }
    }

    private static boolean isSafeHere(Entry entry) {
        return entry.message() != null;
    }

    private void acknowledge(String system, Entry entry) {
        var answer = axis.acknowledge(system, entry.axisDocId(), Acknowledgement.DONE);
        if (answer instanceof AxisAnswer.Complete<Void>) {
            ledger.acknowledged(entry.id());
        }
    }
}
