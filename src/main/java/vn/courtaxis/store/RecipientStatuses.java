package vn.courtaxis.store;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.courtaxis.document.StatusCode;
import vn.courtaxis.ledger.Change.RecipientStatus;
import vn.courtaxis.ledger.Recipient;
import vn.courtaxis.ledger.State;
import vn.courtaxis.ledger.TimelineEvent;
import vn.courtaxis.ledger.TimelineEvent.Outcome;

/** Sets what recipients reported at a sent document, in the order in which it was said and not in that in which it came. */
final class RecipientStatuses {

    private final JdbcClient jdbc;
    private final EntryReader reader;
    private final EntryWriter writer;

    RecipientStatuses(JdbcClient jdbc, EntryReader reader, EntryWriter writer) {
        this.jdbc = jdbc;
        this.reader = reader;
        this.writer = writer;
    }

    void set(RecipientStatus status, String step, Instant now) {
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

    /** A sent document of which every recipient reported the end is completed. */
    void completeWhenAllAre(UUID id, Instant now) {
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
