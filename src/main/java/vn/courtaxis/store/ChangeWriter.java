package vn.courtaxis.store;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.courtaxis.document.Direction;
import vn.courtaxis.document.ErrorCode;
import vn.courtaxis.document.StatusCode;
import vn.courtaxis.document.StatusMessage;
import vn.courtaxis.ledger.Change;
import vn.courtaxis.ledger.Entry;
import vn.courtaxis.ledger.Judgement;
import vn.courtaxis.ledger.State;
import vn.courtaxis.ledger.TimelineEvent;
import vn.courtaxis.ledger.TimelineEvent.Outcome;

/** Writes a change of an entry with all that follows from it, inside the caller's transaction. */
final class ChangeWriter {

    private final EntryWriter writer;
    private final LedgerJson json;
    private final FollowUps followUps;
    private final RecipientStatuses recipients;

    ChangeWriter(JdbcClient jdbc, EntryReader reader, EntryWriter writer, LedgerJson json) {
        this.writer = writer;
        this.json = json;
        this.followUps = new FollowUps(jdbc, writer, json);
        this.recipients = new RecipientStatuses(jdbc, reader, writer);
    }

    boolean write(Entry entry, Change change, Instant now) {
        var columns = columns(entry, change, now);
        // the others first: one of them may give up a key that this one takes
        if (!change.accompanying().stream().allMatch(other -> write(other.entry(), other.change(), now))) {
            return false;
        }
        // work begins on what is there: its term may have ended while somebody decided to repeat a step
        var there = change.state().isActive() ? " and content_deleted_at is null" : "";
        if (!isAsRead(entry, columns, there)) {
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
            followUps.report(entry, report, now);
        }
        for (var document : change.documents()) {
            if (!followUps.document(entry, document, now)) {
                return false;
            }
        }
        if (change.state() == State.SENT && entry.state() != State.SENT) {
            recipients.completeWhenAllAre(entry.id(), now);
        }
        for (var status : change.recipientStatuses()) {
            recipients.set(status, change.step(), now);
        }
        writer.timeline(
                entry.id(), new TimelineEvent(now, change.step(), change.outcome(), change.detail(), change.actor()));
        return change.resting().stream().allMatch(writer::stands);
    }

    /** Of a received document a note counts, too: that a copy of it came for another court changes what is said and done about it. */
    private boolean isAsRead(Entry entry, Map<String, @Nullable Object> columns, String there) {
        var state = entry.state().name();
        return (entry.direction() == Direction.INCOMING && entry.isDocument()
                        ? writer.update(
                                columns,
                                "id = ? and state = ? and updated_at = ?" + there,
                                entry.id(),
                                state,
                                Row.time(entry.updatedAt()))
                        : writer.update(columns, "id = ? and state = ?" + there, entry.id(), state))
                > 0;
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
        putContent(columns, entry, change, now);
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

    private void putContent(Map<String, @Nullable Object> columns, Entry entry, Change change, Instant now) {
        if (change.header() != null) {
            columns.putAll(writer.columns(change.header()));
        }
        if (change.status() != null) {
            columns.put("status", json.write(change.status()));
            columns.put("document_id", Row.fit(change.status().documentId().value(), Row.LONGEST_DOCUMENT_ID));
            columns.put("recalled_id", recalledId(change.status()));
        }
        putUnit(columns, change, now);
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
        } else if (change.state() == State.DUPLICATE) {
            columns.put("twin_key", null);
        } else if (header != null && change.contentHash() != null && !isByAStranger(change)) {
            var unit = change.unit() == null ? entry.unit() : change.unit();
            columns.put(
                    "twin_key",
                    EntryWriter.twinKey(entry, header, change.contentHash(), unit)
                            .orElse(null));
        }
    }

    private static void putUnit(Map<String, @Nullable Object> columns, Change change, Instant now) {
        if (change.unit() != null) {
            columns.put("unit", change.unit());
            columns.put("unit_at", Row.time(now));
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
}
