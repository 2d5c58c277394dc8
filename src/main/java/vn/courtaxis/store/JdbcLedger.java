package vn.courtaxis.store;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;
import vn.courtaxis.document.Direction;
import vn.courtaxis.document.DocumentHeader;
import vn.courtaxis.document.DocumentId;
import vn.courtaxis.document.DocumentNumber;
import vn.courtaxis.document.StatusMessage;
import vn.courtaxis.exchange.AxisPauses.Paused;
import vn.courtaxis.ledger.Change;
import vn.courtaxis.ledger.Entry;
import vn.courtaxis.ledger.Intake;
import vn.courtaxis.ledger.Ledger;
import vn.courtaxis.ledger.NewDocument;
import vn.courtaxis.ledger.NewListing;
import vn.courtaxis.ledger.State;
import vn.courtaxis.ledger.TimelineEvent;

/** The ledger in a relational database: H2 in a file, or PostgreSQL. */
public final class JdbcLedger implements Ledger {

    private static final Logger LOG = LoggerFactory.getLogger(JdbcLedger.class);

    /** How long a hint on a queue is trusted before the work is put there again. */
    private static final Duration HINT_TRUST = Duration.ofSeconds(30);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final EntryReader reader;
    private final EntryWriter writer;
    private final EntryCreation creation;
    private final ChangeWriter changes;
    private final Clock clock;
    private final Runnable sync;
    private final Lease lease;
    private final Claims claims;
    private final OthersClaims others;
    private final DueWork due;
    private final DeletedEntries deleted;
    private final Numbers numbers;
    private final KnownDocuments known;

    /**
     * How long work on an entry is reserved for one adapter.
     *
     * @param node name of this adapter, unique among those on one database
     * @param length longer than any single step may take
     * @param margin how old a claim may be for its step to begin a call to the axis, which must end within the lease
     * @param nanoTime a clock that nobody can set, as {@link System#nanoTime}
     */
    public record Lease(String node, Duration length, Duration margin, LongSupplier nanoTime) {

        /** @param call longest duration of a call to the axis */
        public static Lease of(String node, Duration call, Duration margin) {
            return new Lease(node, call.plus(margin), margin, System::nanoTime);
        }
    }

    /** @param sync makes committed data survive a power loss; PostgreSQL does so by itself, H2 has to be told */
    public JdbcLedger(JdbcClient jdbc, TransactionTemplate transaction, Clock clock, Lease lease, Runnable sync) {
        var json = new LedgerJson();
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.reader = new EntryReader(jdbc, json);
        this.writer = new EntryWriter(jdbc, json);
        this.creation = new EntryCreation(writer);
        this.changes = new ChangeWriter(jdbc, reader, writer, json);
        this.deleted = new DeletedEntries(jdbc);
        this.clock = clock;
        this.sync = sync;
        this.lease = lease;
        var conditions = new WorkConditions(lease, HINT_TRUST);
        this.claims = new Claims(jdbc, transaction, lease, conditions);
        this.others = new OthersClaims(jdbc, transaction, lease);
        this.due = new DueWork(jdbc, transaction, conditions, claims);
        this.numbers = new Numbers(jdbc, json);
        this.known = new KnownDocuments(reader);
    }

    @Override
    public Intake accept(NewDocument document) {
        try {
            return durably(() -> deleted.intake(document.origin(), document.originKey(), document.contentHash())
                    .orElseGet(() -> new Intake.Accepted(creation.insert(document, true, now()))));
        } catch (DuplicateKeyException e) {
            return earlierIntake(document.origin(), document.originKey(), document.contentHash())
                    .orElseThrow(() -> e);
        }
    }

    @Override
    public Optional<Intake> earlierIntake(String origin, String originKey, String contentHash) {
        // it is answered, so it must not be a commit that is still on its way to the disk
        return durably(() -> intake(origin, originKey, contentHash));
    }

    private Optional<Intake> intake(String origin, String originKey, String contentHash) {
        return jdbc.sql("select id, state, content_hash from entry where origin = ? and origin_key = ?")
                .params(origin, originKey)
                .query((row, n) -> {
                    var id = row.getObject("id", UUID.class);
                    Intake intake = contentHash.equals(row.getString("content_hash"))
                            ? new Intake.Repeated(id, State.valueOf(row.getString("state")))
                            : new Intake.Conflict(id);
                    return intake;
                })
                .optional()
                .or(() -> deleted.intake(origin, originKey, contentHash));
    }

    @Override
    public Entry listed(NewListing listing) {
        var origin = origin(listing.system());
        // the axis is told that it is safe, so it must not be a commit that is still on its way to the disk
        var known = durably(() -> reader.one("origin = ? and origin_key = ?", origin, listing.axisDocId()));
        if (known.isPresent()) {
            return known.get();
        }
        try {
            return durably(
                    () -> reader.byId(creation.insert(origin, listing, now())).orElseThrow());
        } catch (DuplicateKeyException e) {
            return durably(() -> reader.one("origin = ? and origin_key = ?", origin, listing.axisDocId()))
                    .orElseThrow(() -> e);
        }
    }

    private static String origin(String system) {
        return "axis:" + system;
    }

    @Override
    public boolean wasDeleted(String system, String axisDocId) {
        return deleted.knows(origin(system), axisDocId);
    }

    @Override
    public Optional<Entry> find(UUID id) {
        return reader.byId(id);
    }

    @Override
    public Optional<Entry> findKept(UUID id) {
        return durably(() -> reader.byId(id));
    }

    @Override
    public boolean mayBeginCall(UUID id) {
        return claims.isYoungerThan(id, lease.margin());
    }

    @Override
    public Optional<Entry> claim(UUID id, Set<State> states) {
        if (!claims.take(id, states, now())) {
            return Optional.empty();
        }
        var claimed = Optional.<Entry>empty();
        try {
            claimed = reader.byId(id);
            return claimed;
        } finally {
            if (claimed.isEmpty()) {
                claims.forget(id);
            }
        }
    }

    @Override
    public void release(UUID id) {
        if (!claims.isMine(id)) {
            return;
        }
        // the row first: who takes the entry once it is forgotten must not lose the claim to this
        try {
            transaction.execute(tx -> jdbc.sql(
                            "update entry set claimed_until = null, claimed_by = null where id = ? and claimed_by = ?")
                    .params(id, lease.node())
                    .update());
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("The claim on {} stays in the database until this adapter claims it again: {}", id, e.toString());
        } finally {
            claims.forget(id);
        }
    }

    @Override
    public boolean apply(Entry entry, Change change) {
        var written = wholly(entry, change);
        if (written && !change.isKeepingClaim()) {
            claims.forget(entry.id());
        }
        if (written) {
            LOG.info(
                    "{} {} {} {}: {} {}",
                    entry.direction(),
                    entry.id(),
                    change.step(),
                    change.outcome(),
                    change.state(),
                    change.problem() == null ? "" : change.problem().code());
        }
        return written;
    }

    /** Of several changes that belong together none is kept when one cannot be, or when another adapter used a key at the same moment. */
    private boolean wholly(Entry entry, Change change) {
        try {
            return durably(tx -> {
                var whole = changes.write(entry, change, now());
                if (!whole) {
                    tx.setRollbackOnly();
                }
                return whole;
            });
        } catch (DuplicateKeyException e) {
            if (change.documents().isEmpty()) {
                throw e;
            }
            return false;
        }
    }

    @Override
    public void acknowledged(UUID id) {
        durably(() -> jdbc.sql("update entry set acknowledged = true where id = ?")
                .param(id)
                .update());
    }

    @Override
    public void note(UUID id, TimelineEvent event) {
        durably(() -> {
            writer.timeline(id, event);
            return true;
        });
    }

    @Override
    public List<Work> due(int limit, Paused paused) {
        others.endThoseOfTheDead();
        return due.find(limit, paused, now());
    }

    @Override
    public void hintLost(UUID id) {
        durably(() -> jdbc.sql("update entry set dispatched_at = null where id = ?")
                .param(id)
                .update());
    }

    @Override
    public Optional<UUID> nextInLine(String unit) {
        return due.nextInLine(unit, now());
    }

    /** A claim goes whatever became of its entry: a recall may have ended one that was being worked on. */
    @Override
    public void takeBackWork() {
        giveBackWork();
        durably(() -> jdbc.sql("update entry set dispatched_at = null"
                        + " where next_attempt_at is not null and claimed_by is null")
                .update());
    }

    /** At an orderly stop: other adapters may have at once what this one could not finish. */
    public void giveBackWork() {
        durably(() -> jdbc.sql("update entry set claimed_until = null, claimed_by = null where claimed_by = ?")
                .param(lease.node())
                .update());
    }

    @Override
    public List<Entry> outgoing(DocumentId documentId) {
        return known.by(Direction.OUTGOING, documentId);
    }

    @Override
    public Optional<UUID> twinOf(Entry entry, DocumentHeader header, String contentHash, String unit) {
        return EntryWriter.twinKey(entry, header, contentHash, unit)
                .flatMap(key -> jdbc.sql("select id from entry where twin_key = cast(? as char(64)) and id <> ?")
                        .params(key, entry.id())
                        .query((row, n) -> row.getObject("id", UUID.class))
                        .optional()
                        .or(() -> deleted.twin(key)));
    }

    @Override
    public List<Entry> outgoing(String unit, DocumentNumber number) {
        return known.ofUnit(unit, number);
    }

    @Override
    public List<Entry> outgoing(String numberText) {
        return known.by(Direction.OUTGOING, numberText);
    }

    @Override
    public List<Entry> incoming(DocumentId documentId) {
        return known.by(Direction.INCOMING, documentId);
    }

    @Override
    public List<Entry> incoming(DocumentNumber number) {
        return known.by(Direction.INCOMING, number);
    }

    @Override
    public List<StatusMessage> reported(UUID document) {
        return known.reported(document);
    }

    @Override
    public List<Entry> recallsWaiting(DocumentId documentId) {
        return known.recallsWaiting(documentId);
    }

    @Override
    public List<Entry> overtakenRecalls(@Nullable UUID after) {
        return known.overtakenRecalls(after);
    }

    @Override
    public Optional<UUID> holderOf(NumberOfYear number, @Nullable UUID except) {
        return numbers.holderOf(number, except);
    }

    @Override
    public boolean knowsAxisDocId(String system, String axisDocId) {
        return jdbc.sql("select count(*) from entry where axis_doc_id = ? and axis_system = ? and direction = ?")
                                .params(axisDocId, system, Direction.OUTGOING.name())
                                .query(Long.class)
                                .single()
                        > 0
                || deleted.hadAxisDocId(system, axisDocId);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private <T> T durably(Supplier<T> work) {
        return durably(tx -> work.get());
    }

    private <T> T durably(Function<TransactionStatus, T> work) {
        var result = Objects.requireNonNull(transaction.execute(work::apply));
        sync.run();
        return result;
    }
}
