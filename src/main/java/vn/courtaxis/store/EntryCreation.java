package vn.courtaxis.store;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.courtaxis.document.Direction;
import vn.courtaxis.document.MessageKind;
import vn.courtaxis.document.StatusMessage;
import vn.courtaxis.ledger.Entry;
import vn.courtaxis.ledger.NewDocument;
import vn.courtaxis.ledger.NewListing;
import vn.courtaxis.ledger.State;
import vn.courtaxis.ledger.TimelineEvent;
import vn.courtaxis.ledger.TimelineEvent.Outcome;

/** Writes new entries; transactions and repeated keys are the caller's. */
final class EntryCreation {

    /** Origin of the statuses that the court reports. */
    static final String REPORTS = "status";

    private final EntryWriter writer;

    EntryCreation(EntryWriter writer) {
        this.writer = writer;
    }

    /** @param hinted whether who hands it over hints at the work itself; the dispatcher steps in when that hint is lost */
    UUID insert(NewDocument document, boolean hinted, Instant now) {
        return insert(document, null, hinted, now);
    }

    /** @param succeeds the version of which this is the next one; there is only one next */
    UUID insert(NewDocument document, @Nullable UUID succeeds, boolean hinted, Instant now) {
        var id = UUID.randomUUID();
        var columns = created(id, Direction.OUTGOING, MessageKind.DOCUMENT, State.ACCEPTED, now);
        columns.put("origin", document.origin());
        columns.put("origin_key", document.originKey());
        columns.put("content_hash", document.contentHash());
        columns.put("axis_system", document.system());
        columns.put("unit", document.unit().value());
        columns.put("about", document.repeats());
        columns.put("succeeds", succeeds);
        columns.put("dispatched_at", hinted ? Row.time(now) : null);
        columns.putAll(writer.columns(document.header()));
        columns.put("remarks", writer.json(document.remarks()));
        writer.insert(columns);
        writer.replaceHeader(id, document.header());
        writer.replaceFiles(id, document.files());
        timeline(id, now, "accept", "handed over by " + document.origin());
        return id;
    }

    UUID insert(String origin, NewListing listing, Instant now) {
        var id = UUID.randomUUID();
        var columns = created(id, Direction.INCOMING, listing.kind(), State.LISTED, now);
        columns.put("origin", origin);
        columns.put("origin_key", listing.axisDocId());
        columns.put("axis_system", listing.system());
        columns.put("axis_doc_id", listing.axisDocId());
        columns.put("listed_from", Row.fit(listing.from(), 250));
        columns.put("listed_to", Row.fit(listing.to(), 250));
        writer.insert(columns);
        timeline(id, now, "list", "listed by the axis as " + listing.axisDocId());
        return id;
    }

    void insert(String key, Entry document, StatusMessage report, String json, Instant now) {
        var id = UUID.randomUUID();
        var columns = created(id, Direction.OUTGOING, MessageKind.STATUS, State.ACCEPTED, now);
        columns.put("origin", REPORTS);
        columns.put("origin_key", key);
        columns.put("axis_system", document.system());
        columns.put("unit", report.from().code().value());
        columns.put("about", document.id());
        columns.put("document_id", Row.fit(report.documentId().value(), Row.LONGEST_DOCUMENT_ID));
        columns.put("status", json);
        writer.insert(columns);
        timeline(id, now, "status", report.code().toString());
    }

    private static Map<String, @Nullable Object> created(
            UUID id, Direction direction, MessageKind kind, State state, Instant now) {
        var columns = new LinkedHashMap<String, @Nullable Object>();
        columns.put("id", id);
        columns.put("direction", direction.name());
        columns.put("kind", kind.name());
        columns.put("state", state.name());
        columns.put("next_attempt_at", Row.time(now));
        columns.put("state_since", Row.time(now));
        columns.put("created_at", Row.time(now));
        columns.put("updated_at", Row.time(now));
        return columns;
    }

    private void timeline(UUID id, Instant now, String step, String detail) {
        writer.timeline(id, new TimelineEvent(now, step, Outcome.DONE, detail, TimelineEvent.ADAPTER));
    }
}
