package vn.courtaxis.outgoing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.courtaxis.codes.CodeRegistry;
import vn.courtaxis.codes.SandboxCodes;
import vn.courtaxis.document.MessageKind;
import vn.courtaxis.document.StatusCode;
import vn.courtaxis.document.StoredFile;
import vn.courtaxis.exchange.DocumentStore;
import vn.courtaxis.exchange.ScriptedAxis;
import vn.courtaxis.ledger.Change;
import vn.courtaxis.ledger.Entry;
import vn.courtaxis.ledger.Fixtures;
import vn.courtaxis.ledger.Ledger;
import vn.courtaxis.ledger.MovableClock;
import vn.courtaxis.ledger.NewListing;
import vn.courtaxis.ledger.RetryPolicy;
import vn.courtaxis.ledger.Setbacks;
import vn.courtaxis.ledger.State;
import vn.courtaxis.ledger.TimelineEvent.Outcome;
import vn.courtaxis.store.TestLedger;

/** One prepared document, a ledger, and an axis that answers as a test says. */
abstract class SendingTest {

    static final Duration GRACE = Duration.ofMinutes(2);
    static final CodeRegistry CODES = SandboxCodes.load();

    final MovableClock clock = new MovableClock();
    final Ledger ledger = TestLedger.on(TestLedger.inMemory(), clock);
    final ProvenStore store = new ProvenStore();
    private final Patience patience = new Patience(GRACE, clock::nanoTime);
    final UUID id = prepared("k1", "1");

    final void reports(UUID document, StatusCode code) {
        var status = ledger.listed(new NewListing("W90", "s-" + document, MessageKind.STATUS, "G22", "W90.01"));
        var at = new Change.RecipientStatus(document, Fixtures.OFFICE.code(), code, clock.instant(), "");
        ledger.apply(
                status, Change.to(State.TAKEN, "status-apply", Outcome.DONE).recipientStatus(at));
    }

    /** Everything is there, or nothing is as it should be. */
    final class ProvenStore implements DocumentStore {

        @Nullable
        IOException failure;

        Duration heldUpFor = Duration.ZERO;

        @Override
        public void prove(StoredFile file) throws IOException {
            clock.move(heldUpFor);
            if (failure != null) {
                throw failure;
            }
        }

        @Override
        public Draft draft() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Path locate(StoredFile file) {
            throw new UnsupportedOperationException();
        }

        @Override
        public InputStream open(StoredFile file) {
            throw new UnsupportedOperationException();
        }
    }

    final void send(ScriptedAxis axis) {
        send(axis, id);
    }

    final void send(ScriptedAxis axis, UUID document) {
        sender(axis).send(document);
    }

    final SendMessage sender(ScriptedAxis axis) {
        var setbacks =
                new Setbacks(new RetryPolicy(Duration.ofSeconds(10), Duration.ofMinutes(15)), 20, clock, new Random(1));
        return new SendMessage(ledger, axis, store, new Reconciliation(ledger, axis, CODES), setbacks, clock, patience);
    }

    final Entry entry() {
        return ledger.find(id).orElseThrow();
    }

    final UUID prepared(String key, String number) {
        var document = ledger.accept(Fixtures.outgoing(key, number)).id();
        ledger.apply(
                ledger.find(document).orElseThrow(),
                Change.to(State.PREPARED, "outgoing-prepare", Outcome.DONE).message(Fixtures.stored(5)));
        return document;
    }
}
