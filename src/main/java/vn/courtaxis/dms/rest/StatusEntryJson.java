package vn.courtaxis.dms.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.courtaxis.dms.rest.DocumentJson.ErrorJson;
import vn.courtaxis.dms.rest.DocumentJson.EventJson;
import vn.courtaxis.dms.rest.DocumentJson.OrganizationJson;
import vn.courtaxis.dms.rest.DocumentJson.ParkedJson;
import vn.courtaxis.ledger.Entry;
import vn.courtaxis.ledger.TimelineEvent;

/**
 * A business status as an entry of the ledger: one that was received, or one of ours on its way. Absent values are left out.
 *
 * @param status two-digit code
 * @param from who reports
 * @param to code of whom it is reported to
 * @param document the ledger's id of the document it is about
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record StatusEntryJson(
        UUID id,
        String direction,
        String state,
        @Nullable String status,
        @Nullable String text,
        @Nullable OrganizationJson from,
        @Nullable String to,
        @Nullable UUID document,
        @Nullable String documentId,
        @Nullable String documentNumber,
        @Nullable String axisDocId,
        @Nullable List<EventJson> timeline,
        int attempts,
        @Nullable OffsetDateTime nextAttemptAt,
        @Nullable ErrorJson error,
        @Nullable ParkedJson parked,
        OffsetDateTime createdAt,
        OffsetDateTime updatedAt) {

    static StatusEntryJson summary(Entry entry, DocumentJsonWriter json) {
        return of(entry, null, json);
    }

    static StatusEntryJson full(Entry entry, List<TimelineEvent> timeline, DocumentJsonWriter json) {
        return of(entry, timeline.stream().map(json::event).toList(), json);
    }

    private static StatusEntryJson of(Entry entry, @Nullable List<EventJson> timeline, DocumentJsonWriter json) {
        var said = entry.status();
        return new StatusEntryJson(
                entry.id(),
                entry.direction().name(),
                entry.state().name(),
                said == null ? null : said.code().value(),
                said == null ? null : said.description(),
                said == null
                        ? null
                        : new OrganizationJson(
                                said.from().code().value(), said.from().name()),
                said == null ? null : said.addressee(),
                entry.about(),
                said == null ? null : said.documentId().value(),
                said == null ? null : said.documentNumber(),
                entry.axisDocId().isEmpty() ? null : entry.axisDocId(),
                timeline,
                entry.attempts(),
                json.time(entry.nextAttemptAt()),
                entry.problem() == null ? null : DocumentJsonWriter.error(entry.problem()),
                json.parked(entry),
                json.requiredTime(entry.createdAt()),
                json.requiredTime(entry.updatedAt()));
    }
}
