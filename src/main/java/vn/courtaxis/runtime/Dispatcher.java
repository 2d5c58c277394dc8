package vn.courtaxis.runtime;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.courtaxis.document.ErrorCode;
import vn.courtaxis.document.Problem;
import vn.courtaxis.exchange.AxisPauses;
import vn.courtaxis.ledger.Entry;
import vn.courtaxis.ledger.Ledger;
import vn.courtaxis.ledger.Setbacks;
import vn.courtaxis.ledger.State;

/** Puts due work on the queues, and takes from the dead-letter queue what nobody foresaw. */
@Component("dispatcher")
@Profile("!twin")
final class Dispatcher {

    private final Ledger ledger;
    private final AxisPauses pauses;
    private final Setbacks setbacks;
    private final int batch;

    Dispatcher(Ledger ledger, AxisPauses pauses, Setbacks setbacks, CourtAxisProperties properties) {
        this.ledger = ledger;
        this.pauses = pauses;
        this.setbacks = setbacks;
        this.batch = properties.work().dispatchBatch();
    }

    /** Work that is due, as hints for the queues. */
    public List<Hint> due() {
        return ledger.due(batch, pauses.paused()).stream()
                .map(work -> new Hint(work.step().queue(), work.id().toString()))
                .toList();
    }

    /**
     * A step failed again and again for a reason nobody foresaw: the entry is set aside, with where it stood. A hint that died while
     * somebody works on the entry changes nothing.
     */
    public void park(@Nullable String hint) {
        HintedId.of(hint)
                .ifPresent(id -> ledger.work(
                        id, State.ACTIVE, entry -> ledger.apply(entry, setbacks.park("park", problem(entry)))));
    }

    private static Problem problem(Entry entry) {
        return new Problem(
                ErrorCode.UNEXPECTED,
                "in step " + entry.nextStep().orElseThrow().queue());
    }

    /** A hint to work on an entry now. */
    public record Hint(String queue, String id) {}
}
