package vn.courtaxis.runtime;

import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.courtaxis.document.ErrorCode;
import vn.courtaxis.document.Problem;
import vn.courtaxis.ledger.Change;
import vn.courtaxis.ledger.Entry;
import vn.courtaxis.ledger.Ledger;
import vn.courtaxis.ledger.State;
import vn.courtaxis.ledger.TimelineEvent.Outcome;

/** Puts due work on the queues, and takes from the dead-letter queue what nobody foresaw. */
@Component("dispatcher")
@Profile("!twin")
final class Dispatcher {

    private final Ledger ledger;
    private final int batch;

    Dispatcher(Ledger ledger, CourtAxisProperties properties) {
        this.ledger = ledger;
        this.batch = properties.work().dispatchBatch();
    }

    /** Work that is due, as hints for the queues. */
    public List<Hint> due() {
        return ledger.due(batch).stream()
                .map(work -> new Hint(work.step().queue(), work.id().toString()))
                .toList();
    }

    /** Sets a document aside on which a step failed again and again for a reason nobody foresaw. */
    public void park(String id) {
        ledger.find(UUID.fromString(id))
                .filter(entry -> entry.state().isActive())
                .ifPresent(entry -> ledger.apply(entry, setAside(entry)));
    }

    /** A send that failed half-way stays uncertain: parking it would forget that the axis may have it. */
    private static Change setAside(Entry entry) {
        var problem = new Problem(ErrorCode.UNEXPECTED, "in step " + entry.nextStep().orElseThrow().queue());
        var state = entry.state() == State.SENDING || entry.state() == State.UNCERTAIN
                ? State.UNCERTAIN
                : State.PARKED;
        return Change.to(state, "park", Outcome.PARKED).problem(problem).detail(problem.detail());
    }

    /** A hint to work on an entry now. */
    public record Hint(String queue, String id) {}
}
