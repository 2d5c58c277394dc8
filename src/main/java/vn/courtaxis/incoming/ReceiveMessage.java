package vn.courtaxis.incoming;

import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import vn.courtaxis.document.ErrorCode;
import vn.courtaxis.document.Problem;
import vn.courtaxis.document.StoredFile;
import vn.courtaxis.exchange.AxisAnswer;
import vn.courtaxis.exchange.AxisGateway;
import vn.courtaxis.exchange.AxisGateway.Acknowledgement;
import vn.courtaxis.exchange.AxisPauses.Operation;
import vn.courtaxis.ledger.Change;
import vn.courtaxis.ledger.Entry;
import vn.courtaxis.ledger.Ledger;
import vn.courtaxis.ledger.Setbacks;
import vn.courtaxis.ledger.State;
import vn.courtaxis.ledger.TimelineEvent.Outcome;

/**
 * Fetches a listed message, document or status, and keeps its bytes; only then is the axis told {@code done}. When that last call
 * fails nothing is lost: the axis lists the message again, and {@link PollAxis} repeats the acknowledgement.
 */
public final class ReceiveMessage {

    private final Ledger ledger;
    private final AxisGateway axis;
    private final Setbacks setbacks;

    public ReceiveMessage(Ledger ledger, AxisGateway axis, Setbacks setbacks) {
        this.ledger = ledger;
        this.axis = axis;
        this.setbacks = setbacks;
    }

    /** @return whether the message is stored and can be opened now */
    public boolean receive(UUID id) {
        return ledger.work(id, Set.of(State.LISTED), this::receive).orElse(false);
    }

    private boolean receive(Entry entry) {
        if (axis.isPaused(entry.system(), Operation.FETCH)) {
            return false;
        }
        var change = fetched(entry);
        if (!ledger.apply(entry, change) || change.state() != State.STORED) {
            return false;
        }
        if (axis.acknowledge(entry.system(), entry.axisDocId(), Acknowledgement.DONE)
                instanceof AxisAnswer.Complete<Void>) {
            ledger.acknowledged(entry.id());
        }
        return true;
    }

    private Change fetched(Entry entry) {
        try {
            var answer = axis.fetch(entry.system(), entry.axisDocId());
            if (answer instanceof AxisAnswer.Complete<StoredFile> complete) {
                var file = complete.value();
                return Change.to(State.STORED, step(entry), Outcome.DONE)
                        .message(file)
                        .detail("message of " + file.size() + " bytes, SHA-256 " + file.sha256());
            }
            return setbacks.retry(entry, State.LISTED, step(entry), problem(answer), null);
        } catch (UncheckedIOException e) {
            return setbacks.storage(entry, State.LISTED, step(entry), Objects.requireNonNull(e.getCause()));
        }
    }

    private static String step(Entry entry) {
        return entry.nextStep().orElseThrow().queue();
    }

    private static Problem problem(AxisAnswer<StoredFile> answer) {
        var problem = answer.failure().orElseThrow();
        return answer instanceof AxisAnswer.Refused<StoredFile> refused
                        && problem.code() != ErrorCode.AXIS_CREDENTIALS_REFUSED
                ? new Problem(ErrorCode.AXIS_DOCUMENT_NOT_FETCHED, refused.axisCode() + " " + problem.detail())
                : problem;
    }
}
