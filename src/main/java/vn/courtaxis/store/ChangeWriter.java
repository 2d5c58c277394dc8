package vn.courtaxis.store;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.courtaxis.document.BusinessType;
import vn.courtaxis.document.Direction;
import vn.courtaxis.document.ErrorCode;
import vn.courtaxis.document.StatusCode;
import vn.courtaxis.document.StatusMessage;
import vn.courtaxis.exchange.Sha256;
import vn.courtaxis.ledger.Change;
import vn.courtaxis.ledger.Change.RecipientStatus;
import vn.courtaxis.ledger.Change.Report;
import vn.courtaxis.ledger.Entry;
import vn.courtaxis.ledger.Judgement;
import vn.courtaxis.ledger.NewDocument;
import vn.courtaxis.ledger.Recipient;
import vn.courtaxis.ledger.State;
import vn.courtaxis.ledger.TimelineEvent;
import vn.courtaxis.ledger.TimelineEvent.Outcome;

/** Writes a change of an entry with all that follows from it, inside the caller's transaction. */
final class ChangeWriter {

    private final JdbcClient jdbc;
    private final EntryReader reader;
    private final EntryWriter writer;
    private final EntryCreation creation;
    private final LedgerJson json;
    private final DeletedEntries deleted;

    ChangeWriter(JdbcClient jdbc, EntryReader reader, EntryWriter writer, LedgerJson json) {
        this.jdbc = jdbc;
        this.reader = reader;
        this.writer = writer;
        this.creation = new EntryCreation(writer);
        this.json = json;
        this.deleted = new DeletedEntries(jdbc);
    }

    boolean write(Entry entry, Change change, Instant now) {
        var columns = columns(entry, change, now);
        // work begins on what is there: its term may have ended while somebody decided to repeat a step
        var there = change.state().isActive() ? " and content_deleted_at is null" : "";
        if (writer.update(
                        columns,
                        "id = ? and state = ?" + there,
                        entry.id(),
                        entry.state().name())
                == 0) {
            return false;
        }
        if (change.header() != null) {
            writer.replaceHeader(entry.id(), change.header());
        }
        if (change.files() != null) {
            writer.replaceFiles(entry.id(), change.files());
        }
        if (change.judged() != null && change.verdict() != null && change.files() != null) {
            writer.judgement(
                    entry.id(),
                    new Judgement(
                            now,
                            change.judged(),
                            change.actor(),
                            change.verdict(),
                            Judgement.of(change.files()),
                            change.exhibits()));
        }
        for (var report : change.reports()) {
            insertReport(entry, report, now);
        }
        for (var document : change.documents()) {
            if (!insertDocument(entry, document, now)) {
                return false;
            }
        }
        if (change.state() == State.SENT && entry.state() != State.SENT) {
            completeWhenAllAre(entry.id(), now);
        }
        for (var status : change.recipientStatuses()) {
            setRecipientStatus(status, change.step(), now);
        }
        writer.timeline(
                entry.id(), new TimelineEvent(now, change.step(), change.outcome(), change.detail(), change.actor()));
        return change.accompanying().stream().allMatch(other -> write(other.entry(), other.change(), now));
    }

    private Map<String, @Nullable Object> columns(Entry entry, Change change, Instant now) {
        var columns = new LinkedHashMap<String, @Nullable Object>();
        columns.put("state", change.state().name());
        columns.put("updated_at", Row.time(now));
        if (change.state() != entry.state()) {
            columns.put("state_since", Row.time(now));
        }
        putWork(columns, entry, change, now);
        putResume(columns, entry, change);
        var problem = change.problem();
        columns.put("problem_code", problem == null ? null : problem.code().name());
        columns.put("problem_detail", problem == null ? null : Row.fit(problem.detail(), 2000));
        putContent(columns, entry, change);
        return columns;
    }

    private static void putWork(Map<String, @Nullable Object> columns, Entry entry, Change change, Instant now) {
        putCounts(columns, entry, change);
        var due = change.nextAttemptAt();
        if (due == null && change.state().isActive()) {
            due = now;
        }
        columns.put("next_attempt_at", due == null ? null : Row.time(due));
        // a step of the adapter that is done is followed by its route's hint for the next one; a hint to send may come
        // before its turn
        var hinted = change.outcome() == Outcome.DONE
                && change.actor().equals(TimelineEvent.ADAPTER)
                && change.state() != State.PREPARED;
        columns.put("dispatched_at", hinted && change.nextAttemptAt() == null ? Row.time(now) : null);
        if (!change.isKeepingClaim()) {
            columns.put("claimed_until", null);
            columns.put("claimed_by", null);
        }
    }

    /** A step that is done begins anew, and so does what a person lets go on. */
    private static void putCounts(Map<String, @Nullable Object> columns, Entry entry, Change change) {
        var begins = change.state().isActive()
                && (change.outcome() == Outcome.DONE || !entry.state().isActive());
        if (change.attempts() != null) {
            columns.put("attempts", change.attempts());
        } else if (change.isCountingAttempt()) {
            columns.put("attempts", entry.attempts() + 1);
        } else if (begins) {
            columns.put("attempts", 0);
        }
        if (change.isDenyingUnclearSends()) {
            columns.put("unclear_sends", 0);
        } else if (change.isCountingUnclearSend()) {
            columns.put("unclear_sends", entry.unclearSends() + 1);
        } else if (begins) {
            // patience begins anew; that it may have arrived stays true
            columns.put("unclear_sends", Math.min(1, entry.unclearSends()));
        }
    }

    /** Whoever sets an entry aside need not know how it goes on: from where it stood, and never by forgetting that it may be sent. */
    private static void putResume(Map<String, @Nullable Object> columns, Entry entry, Change change) {
        if (change.state().isActive()) {
            columns.put("resume_state", null);
        } else if (change.resumeState() != null) {
            columns.put("resume_state", change.resumeState().name());
        } else if (entry.state().isActive()) {
            columns.put("resume_state", resumed(entry.state()).name());
        }
    }

    private static State resumed(State state) {
        return state == State.SENDING ? State.UNCERTAIN : state;
    }

    private void putContent(Map<String, @Nullable Object> columns, Entry entry, Change change) {
        if (change.header() != null) {
            columns.putAll(writer.columns(change.header()));
        }
        if (change.status() != null) {
            columns.put("status", json.write(change.status()));
            columns.put("document_id", Row.fit(change.status().documentId().value(), Row.LONGEST_DOCUMENT_ID));
            columns.put("recalled_id", recalledId(change.status()));
        }
        put(columns, "unit", change.unit());
        put(columns, "dms_unit", change.dmsUnit());
        put(columns, "about", change.about());
        put(columns, "axis_doc_id", change.axisDocId());
        if (entry.direction() == Direction.OUTGOING && entry.isDocument()) {
            put(columns, "sent_id", change.axisDocId());
        }
        put(
                columns,
                "verdict",
                change.verdict() == null ? null : change.verdict().name());
        if (change.message() != null) {
            columns.put("message_sha256", change.message().sha256());
            columns.put("message_size", change.message().size());
        }
        if (change.judged() != null) {
            var again = change.judgeAgainAt();
            columns.put("verify_again_at", again == null ? null : Row.time(again));
        }
        if (change.isSettingAugmentation()) {
            var at = change.augmentAt();
            columns.put("augment_at", at == null ? null : Row.time(at));
        }
        putTwinKey(columns, entry, change);
        put(columns, "remarks", change.remarks() == null ? null : json.write(change.remarks()));
    }

    /**
     * A refused or recalled document is no twin of one that comes later, and no version that another would have to follow; a duplicate must not claim the first copy's key, nor may one that somebody
     * else than its sender sent take it from the sender's own.
     */
    private static void putTwinKey(Map<String, @Nullable Object> columns, Entry entry, Change change) {
        var header = change.header();
        if (change.contentHash() != null) {
            columns.put("content_hash", change.contentHash());
        }
        if (change.state() == State.REJECTED || change.state() == State.RECALLED) {
            columns.put("twin_key", null);
            columns.put("succeeds", null);
        } else if (header != null
                && change.contentHash() != null
                && change.state() != State.DUPLICATE
                && !isByAStranger(change)) {
            var unit = change.unit() == null ? entry.unit() : change.unit();
            columns.put(
                    "twin_key",
                    EntryWriter.twinKey(entry, header, change.contentHash(), unit)
                            .orElse(null));
        }
    }

    private static @Nullable String recalledId(StatusMessage status) {
        return status.code().equals(StatusCode.RECALL)
                ? Row.fit(status.documentId().value(), Row.LONGEST_DOCUMENT_ID)
                : null;
    }

    private static boolean isByAStranger(Change change) {
        return change.problem() != null && change.problem().code() == ErrorCode.SENDER_NOT_AS_LISTED;
    }

    private static void put(Map<String, @Nullable Object> columns, String name, @Nullable Object value) {
        if (value != null) {
            columns.put(name, value);
        }
    }

    /** One status of each code about a document by a unit; a repeat is dropped. */
    private void insertReport(Entry document, Report report, Instant now) {
        var key = reportKey(document, report);
        if (!isKnown(EntryCreation.REPORTS, key)) {
            creation.insert(key, document, report.message(), json.write(report.message()), now);
        }
    }

    /** False when another document was handed over under its key before. */
    private boolean insertDocument(Entry follows, NewDocument document, Instant now) {
        var known = jdbc.sql("select content_hash from entry where origin = ? and origin_key = ?")
                .params(document.origin(), document.originKey())
                .query(String.class)
                .optional();
        if (known.isEmpty()) {
            creation.insert(document, isNextVersion(document) ? follows.id() : null, false, now);
        }
        return known.isEmpty() || document.contentHash().equals(known.get().strip());
    }

    private static boolean isNextVersion(NewDocument document) {
        return document.repeats() == null && document.header().business().type() == BusinessType.UPDATE;
    }

    private boolean isKnown(String origin, String key) {
        return jdbc.sql("select count(*) from entry where origin = ? and origin_key = ?")
                                .params(origin, key)
                                .query(Long.class)
                                .single()
                        > 0
                || deleted.knows(origin, key);
    }

    /**
     * "Arrived" and "received" happen once, and each request is answered once; what is reported of the work may be reported anew when it
     * says something new.
     */
    private static String reportKey(Entry document, Report report) {
        var message = report.message();
        var key = document.id() + ":" + message.code() + ":" + message.from().code();
        if (!report.occasion().isEmpty()) {
            return key + ":" + Sha256.hex(report.occasion());
        }
        var once = message.code().equals(StatusCode.ARRIVED) || message.code().equals(StatusCode.RECEIVED);
        return once ? key : key + ":" + Sha256.hex(message.description() + "\n" + message.staff());
    }

    private void setRecipientStatus(RecipientStatus status, String step, Instant now) {
        lock(status.document());
        var document = reader.byId(status.document()).orElseThrow();
        var recipient = document.recipients().stream()
                .filter(candidate -> candidate.code().equals(status.recipient()))
                .findFirst()
                .orElseThrow();
        var place = StatusOrder.of(recipient.status(), recipient.statusAt(), status.code(), status.at(), now);
        if (place == StatusOrder.Place.STANDS) {
            update(recipient, status);
        }
        var detail = recipient.name() + ": " + status.code() + " "
                + status.code().vietnamese()
                + (status.text().isBlank() || status.text().equals(status.code().vietnamese())
                        ? ""
                        : " - " + status.text())
                + remark(place, recipient);
        writer.timeline(document.id(), new TimelineEvent(now, step, Outcome.NOTE, detail, TimelineEvent.ADAPTER));
        completeWhenAllAre(document.id(), now);
    }

    private static String remark(StatusOrder.Place place, Recipient recipient) {
        return switch (place) {
            case STANDS -> "";
            case OLDER -> " (older than what is known)";
            case UNEXPECTED -> " (not expected after " + recipient.status() + "; kept, not set)";
        };
    }

    /** Two statuses of one document that arrive together are judged one after the other. */
    private void lock(UUID entry) {
        jdbc.sql("select id from entry where id = ? for update")
                .param(entry)
                .query(UUID.class)
                .single();
    }

    private void update(Recipient recipient, RecipientStatus status) {
        jdbc.sql("update recipient set status_code = ?, status_at = ?, status_text = ? where entry = ? and code = ?")
                .params(
                        Row.fit(status.code().value(), 100),
                        Row.time(status.at()),
                        Row.fit(status.text(), 4000),
                        status.document(),
                        recipient.code().value())
                .update();
    }

    private void completeWhenAllAre(UUID id, Instant now) {
        var document = reader.byId(id).orElseThrow();
        var columns = new LinkedHashMap<String, @Nullable Object>();
        columns.put("updated_at", Row.time(now));
        var completed = !document.recipients().isEmpty()
                && document.recipients().stream()
                        .allMatch(recipient -> StatusCode.COMPLETED.equals(recipient.status()));
        if (completed && document.state() == State.SENT) {
            columns.put("state", State.COMPLETED.name());
            columns.put("state_since", Row.time(now));
        }
        writer.update(columns, "id = ?", id);
    }
}
