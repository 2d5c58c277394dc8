package vn.courtaxis.faults;

import static vn.courtaxis.ledger.Fixtures.OFFICE;
import static vn.courtaxis.ledger.Fixtures.header;
import static vn.courtaxis.ledger.Fixtures.pdf;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.courtaxis.document.Organization;
import vn.courtaxis.document.OrganizationCode;
import vn.courtaxis.document.StoredFile;
import vn.courtaxis.exchange.TemporaryDocumentStore;
import vn.courtaxis.ledger.Entry;
import vn.courtaxis.ledger.MovableClock;
import vn.courtaxis.ledger.NewDocument;
import vn.courtaxis.ledger.State;
import vn.courtaxis.store.TestLedger;

/** An adapter at work for many documents of several senders, with its axis, in compressed time. */
final class Crowd implements AutoCloseable {

    private final MovableClock clock = new MovableClock();
    private final DataSource source = TestLedger.inMemory();
    private final JdbcClient database = JdbcClient.create(source);
    private final Map<String, UUID> documents = new LinkedHashMap<>();
    final CompressedTime time = new CompressedTime(clock);
    final TemporaryDocumentStore store;
    final CrowdedAxis axis;
    final Adapter adapter;
    final Machinery machinery;

    Crowd(Path folder) {
        store = new TemporaryDocumentStore(folder);
        axis = new CrowdedAxis(time, store);
        adapter = new Adapter(TestLedger.on(source, clock), store, Adapter.verifier(store), clock, axis);
        machinery = new Machinery(adapter, time);
    }

    /** Documents that are signed and packaged, of so many senders in turn; each message reads {@code sender number}. */
    void waits(int count, int senders) {
        for (var n = 0; n < count; n++) {
            var sender = "W90.0" + (n % senders + 1);
            documents.put(sender + " " + n, waits(sender, n));
        }
    }

    private UUID waits(String sender, int number) {
        var from = new Organization(OrganizationCode.of(sender), "Tòa án " + sender);
        var document = new NewDocument(
                "rest:dms",
                "key-" + number,
                String.format("%064x", number),
                "W90",
                from.code(),
                header(String.valueOf(number), from, OFFICE),
                List.of(pdf("a.pdf", number)));
        var id = adapter.ledger.accept(document).id();
        return prepared(id, store.keep(sender + " " + number));
    }

    /** Past the step that prepares: signing is not what is looked at here. */
    private UUID prepared(UUID id, StoredFile message) {
        database()
                .sql("update entry set state = 'PREPARED', message_sha256 = ?, message_size = ?, dispatched_at = null"
                        + " where id = ?")
                .params(message.sha256(), message.size(), id)
                .update();
        return id;
    }

    /** Messages of the documents that wait or went out, in the order of acceptance. */
    List<String> messages() {
        return List.copyOf(documents.keySet());
    }

    Entry document(String message) {
        return adapter.ledger.find(documents.get(message)).orElseThrow();
    }

    int in(State state) {
        return database()
                .sql("select count(*) from entry where state = ?")
                .param(state.name())
                .query(Integer.class)
                .single();
    }

    JdbcClient database() {
        return database;
    }

    /** Time passes until something has come about; fails when it takes longer than this. */
    void until(Duration atMost, BooleanSupplier done) {
        var end = time.now().plus(atMost);
        while (!done.getAsBoolean()) {
            if (time.now().compareTo(end) > 0) {
                throw new AssertionError("Not within " + atMost);
            }
            time.sleep(Duration.ofSeconds(2));
        }
    }

    @Override
    public void close() throws InterruptedException {
        machinery.close();
    }
}
