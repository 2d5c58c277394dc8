package vn.courtaxis.status;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import vn.courtaxis.document.ErrorCode;
import vn.courtaxis.document.MessageKind;
import vn.courtaxis.document.StoredFile;
import vn.courtaxis.edxml.EdxmlWriter;
import vn.courtaxis.exchange.AxisAnswer;
import vn.courtaxis.exchange.AxisGateway;
import vn.courtaxis.exchange.AxisPauses.Operation;
import vn.courtaxis.exchange.DocumentStore;
import vn.courtaxis.ledger.Change;
import vn.courtaxis.ledger.Entry;
import vn.courtaxis.ledger.Ledger;
import vn.courtaxis.ledger.Setbacks;
import vn.courtaxis.ledger.State;
import vn.courtaxis.ledger.Step;
import vn.courtaxis.ledger.TimelineEvent.Outcome;

/**
 * Sends a status. A receiver files a status under (DocumentId, reporter, code), so repeating one after an unknown outcome is
 * harmless and no reconciliation is needed.
 */
public final class SendStatus {

    private static final String STEP = Step.STATUS_SEND.queue();

    private final Ledger ledger;
    private final AxisGateway axis;
    private final DocumentStore store;
    private final EdxmlWriter writer;
    private final Setbacks setbacks;

    public SendStatus(Ledger ledger, AxisGateway axis, DocumentStore store, EdxmlWriter writer, Setbacks setbacks) {
        this.ledger = ledger;
        this.axis = axis;
        this.store = store;
        this.writer = writer;
        this.setbacks = setbacks;
    }

    public void send(UUID id) {
        ledger.work(
                id,
                Set.of(State.ACCEPTED, State.PREPARED, State.SENDING),
                entry -> !axis.isPaused(entry.system(), Operation.SEND) && ledger.applyFact(entry, attempt(entry)));
    }

    private Change attempt(Entry entry) {
        try {
            var message = written(entry);
            var from = entry.requireStatus().from().code();
            var answer = axis.send(entry.system(), from, MessageKind.STATUS, message);
            return outcome(entry, answer).message(message);
        } catch (IOException e) {
            return setbacks.storage(entry, entry.state(), STEP, e);
        } catch (UncheckedIOException e) {
            return setbacks.storage(entry, entry.state(), STEP, Objects.requireNonNull(e.getCause()));
        }
    }

    private StoredFile written(Entry entry) throws IOException {
        if (entry.message() != null) {
            store.prove(entry.message());
            return entry.message();
        }
        try (var draft = store.draft()) {
            writer.write(entry.requireStatus(), draft.stream());
            return draft.keep();
        }
    }

    private Change outcome(Entry entry, AxisAnswer<String> answer) {
        if (answer instanceof AxisAnswer.Complete<String> complete) {
            return Change.to(State.SENT, STEP, Outcome.DONE)
                    .axisDocId(complete.value())
                    .detail("axis id " + complete.value());
        }
        if (answer instanceof AxisAnswer.Refused<String> refused) {
            return refused.problem().code() == ErrorCode.AXIS_CREDENTIALS_REFUSED
                    ? setbacks.retry(entry, entry.state(), STEP, refused.problem(), null)
                    : setbacks.retryOrReject(entry, entry.state(), STEP, refused.problem());
        }
        return setbacks.retry(entry, entry.state(), STEP, answer.failure().orElseThrow(), null);
    }
}
