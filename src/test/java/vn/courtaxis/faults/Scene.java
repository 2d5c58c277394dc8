package vn.courtaxis.faults;

import static vn.courtaxis.ledger.Fixtures.COURT;
import static vn.courtaxis.ledger.Fixtures.OFFICE;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.courtaxis.document.DocumentHeader;
import vn.courtaxis.document.MessageKind;
import vn.courtaxis.document.Problem;
import vn.courtaxis.exchange.AxisGateway;
import vn.courtaxis.exchange.AxisPauses.Paused;
import vn.courtaxis.ledger.Change;
import vn.courtaxis.ledger.Entry;
import vn.courtaxis.ledger.EntryFile;
import vn.courtaxis.ledger.Fixtures;
import vn.courtaxis.ledger.NewDocument;
import vn.courtaxis.ledger.NewListing;
import vn.courtaxis.ledger.State;
import vn.courtaxis.ledger.Step;
import vn.courtaxis.ledger.TimelineEvent.Outcome;

/** One adapter and one axis, made ready for one call of an operation. */
final class Scene {

    private final Adapter adapter;
    private final FaultyAxis axis;
    private final Letters letters;
    private @Nullable UUID id;
    private Optional<Problem> listing = Optional.empty();

    Scene(Adapter adapter, FaultyAxis axis) {
        this.adapter = adapter;
        this.axis = axis;
        this.letters = new Letters(adapter.store);
    }

    void prepare(Operation operation) throws IOException {
        switch (operation) {
            case SEND_DOCUMENT -> id = outgoing("1");
            case SEND_STATUS -> id = report();
            case LIST -> arrives();
            case FETCH, ACKNOWLEDGE -> {
                arrives();
                adapter.poll();
                id = due(Step.INCOMING_RECEIVE);
            }
            case ASK -> {
                id = outgoing("1");
                axis.plan(new FaultyAxis.Plan(Operation.SEND_DOCUMENT, Fault.DROP_AFTER, true, "", 1));
                adapter.send.send(id);
            }
        }
    }

    /** Makes the one call. */
    void act(Operation operation) {
        switch (operation) {
            case SEND_DOCUMENT, ASK -> adapter.send.send(id());
            case SEND_STATUS -> adapter.sendStatus.send(id());
            case LIST -> listing = adapter.poll.poll("W90", MessageKind.DOCUMENT);
            case FETCH, ACKNOWLEDGE -> adapter.receive.receive(id());
        }
    }

    /** Makes the same call past the ledger, as often as a test wants. */
    void call(Operation operation) {
        var axisId = entry().map(Entry::axisDocId).orElse("");
        switch (operation) {
            case SEND_DOCUMENT -> sends(MessageKind.DOCUMENT);
            case SEND_STATUS -> sends(MessageKind.STATUS);
            case LIST -> adapter.axis.received("W90", MessageKind.DOCUMENT);
            case FETCH -> adapter.axis.fetch("W90", axisId);
            case ACKNOWLEDGE -> adapter.axis.acknowledge("W90", axisId, AxisGateway.Acknowledgement.DONE);
            case ASK -> adapter.axis.sent("W90", MessageKind.DOCUMENT, row -> {});
        }
    }

    private void sends(MessageKind kind) {
        adapter.axis.send("W90", COURT.code(), kind, adapter.store.keep("<edXML/>"));
    }

    /** What the list said was wrong. */
    Optional<Problem> listing() {
        return listing;
    }

    Optional<Entry> entry() {
        return id == null ? Optional.empty() : adapter.ledger.find(id);
    }

    UUID id() {
        return Objects.requireNonNull(id);
    }

    /** A document that is signed and packaged. */
    UUID outgoing(String number) {
        var document = new NewDocument(
                "rest:dms",
                "key-" + number,
                String.format("%064x", number.hashCode()),
                "W90",
                COURT.code(),
                Fixtures.header(number, COURT, OFFICE),
                List.of(EntryFile.of(letters.note("Nội dung " + number))));
        var accepted = adapter.ledger.accept(document).id();
        adapter.step(Step.OUTGOING_PREPARE, accepted);
        return accepted;
    }

    /** A document from the office waits at the axis. */
    String arrives() throws IOException {
        return axis.records().arrives("edoc", "G22", "W90.01", letters.write("7", OFFICE, COURT));
    }

    /** A status 01 to be sent about a document that was received by other means. */
    private UUID report() {
        var listed = adapter.ledger.listed(new NewListing("W90", "u-1", MessageKind.DOCUMENT, "G22", "W90.01"));
        DocumentHeader header = Fixtures.header("8", OFFICE, COURT);
        adapter.ledger.apply(
                listed,
                Change.to(State.VERIFIED, "incoming-open", Outcome.DONE)
                        .header(header)
                        .unit(COURT.code()));
        adapter.step(Step.INCOMING_DELIVER, listed.id());
        return due(Step.STATUS_SEND);
    }

    private UUID due(Step step) {
        return adapter.ledger.due(10, Paused.NOTHING).stream()
                .filter(work -> work.step() == step)
                .findFirst()
                .orElseThrow()
                .id();
    }
}
