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
import vn.courtaxis.ledger.Setbacks;
import vn.courtaxis.ledger.State;

/** Puts due work on the queues, and takes from the dead-letter queue what nobody foresaw. */
@Component("dispatcher")
@Profile("!twin")
final class Dispatcher {

    /** How often an unforeseen failure is given time to pass. */
    private static final int ATTEMPTS = 5;

    private final Ledger ledger;
    private final Setbacks setbacks;
    private final int batch;

    Dispatcher(Ledger ledger, Setbacks setbacks, CourtAxisProperties properties) {
        this.ledger = ledger;
        this.setbacks = setbacks;
        this.batch = properties.work().dispatchBatch();
    }

    /** Work that is due, as hints for the queues. */
    public List<Hint> due() {
        return ledger.due(batch).stream()
                .map(work -> new Hint(work.step().queue(), work.id().toString()))
                .toList();
    }

    /**
     * A step failed again and again for a reason nobody foresaw: it is tried again later, in case the reason passes (a database that
     * was down), and in the end the document is set aside. A hint that died while somebody works on the document changes nothing.
     */
    public void park(String id) {
        ledger.work(UUID.fromString(id), State.ACTIVE, entry -> ledger.apply(entry, setAside(entry)));
    }

    /** A send that failed half-way stays uncertain: parking it would forget that the axis may have it. */
    private Change setAside(Entry entry) {
        var problem = new Problem(
                ErrorCode.UNEXPECTED,
                "in step " + entry.nextStep().orElseThrow().queue());
        var sending = entry.state() == State.SENDING || entry.state() == State.UNCERTAIN;
        if (sending || entry.attempts() < ATTEMPTS) {
            var state = sending ? State.UNCERTAIN : entry.state();
            return setbacks.retry(entry, state, "park", problem, null);
        }
        return setbacks.park("park", problem);
    }

    /** A hint to work on an entry now. */
    public record Hint(String queue, String id) {}
}
