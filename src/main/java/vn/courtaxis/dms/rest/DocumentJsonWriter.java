package vn.courtaxis.dms.rest;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.courtaxis.dms.rest.DocumentJson.ErrorJson;
import vn.courtaxis.dms.rest.DocumentJson.EventJson;
import vn.courtaxis.dms.rest.DocumentJson.FileJson;
import vn.courtaxis.dms.rest.DocumentJson.OrganizationJson;
import vn.courtaxis.dms.rest.DocumentJson.ParkedJson;
import vn.courtaxis.dms.rest.DocumentJson.ReasonJson;
import vn.courtaxis.dms.rest.DocumentJson.RecipientJson;
import vn.courtaxis.dms.rest.DocumentJson.RemarkJson;
import vn.courtaxis.dms.rest.DocumentJson.SignatureJson;
import vn.courtaxis.document.Direction;
import vn.courtaxis.document.Problem;
import vn.courtaxis.document.Remark;
import vn.courtaxis.document.SignatureReport;
import vn.courtaxis.ledger.Entry;
import vn.courtaxis.ledger.EntryFile;
import vn.courtaxis.ledger.Recipient;
import vn.courtaxis.ledger.TimelineEvent;
import vn.courtaxis.repair.Parked;

/** Says what the ledger knows in the contract's JSON. */
final class DocumentJsonWriter {

    static final String DOCUMENTS = "/api/v1/documents/";
    static final String INBOX = "/api/v1/inbox/";

    private final Clock clock;

    /** @param clock in the court's time zone, which the answers' times carry */
    DocumentJsonWriter(Clock clock) {
        this.clock = clock;
    }

    /** A row of a list: without time line. */
    DocumentJson summary(Entry entry) {
        return json(entry, null);
    }

    DocumentJson full(Entry entry, List<TimelineEvent> timeline) {
        return json(entry, timeline.stream().map(this::event).toList());
    }

    private DocumentJson json(Entry entry, @Nullable List<EventJson> timeline) {
        var header = entry.header();
        var incoming = entry.direction() == Direction.INCOMING;
        return new DocumentJson(
                entry.id(),
                entry.direction().name(),
                entry.state().name(),
                header == null ? null : header.documentId().value(),
                entry.axisDocId().isEmpty() ? null : entry.axisDocId(),
                header == null ? null : header.number().number(),
                header == null ? null : header.number().notation(),
                header == null ? null : header.date(),
                header == null ? null : header.type().name(),
                header == null ? null : header.subject(),
                header == null
                        ? null
                        : new OrganizationJson(
                                header.from().code().value(), header.from().name()),
                entry.recipients().stream().map(this::recipient).toList(),
                entry.unit().isEmpty() ? null : entry.unit(),
                header == null ? null : header.business().type().name(),
                incoming && entry.verdict() != null ? entry.verdict().name() : null,
                files(entry, incoming),
                timeline,
                entry.remarks().isEmpty()
                        ? null
                        : entry.remarks().stream()
                                .map(DocumentJsonWriter::remark)
                                .toList(),
                entry.attempts(),
                time(entry.nextAttemptAt()),
                entry.problem() == null ? null : error(entry.problem()),
                parked(entry),
                requiredTime(entry.createdAt()),
                requiredTime(entry.updatedAt()),
                links(entry, incoming));
    }

    private static RemarkJson remark(Remark remark) {
        return new RemarkJson(remark.code(), remark.detail(), remark.vietnamese(), remark.english());
    }

    static ErrorJson error(Problem problem) {
        var code = problem.code();
        return new ErrorJson(
                code.name(),
                problem.vietnamese(),
                problem.english(),
                problem.detail(),
                code.stage().name(),
                code.actor().name(),
                code.retry().name());
    }

    @Nullable
    ParkedJson parked(Entry entry) {
        return Parked.of(entry)
                .map(parked -> new ParkedJson(
                        parked.reason().code().name(),
                        parked.reason().vietnamese(),
                        parked.reason().english(),
                        parked.reason().detail(),
                        parked.owner().name(),
                        parked.nextStep().queue(),
                        parked.resumesAt().name(),
                        requiredTime(parked.since())))
                .orElse(null);
    }

    private RecipientJson recipient(Recipient recipient) {
        return new RecipientJson(
                recipient.code().value(),
                recipient.name(),
                recipient.status() == null ? null : recipient.status().value(),
                recipient.status() == null ? null : recipient.statusText(),
                time(recipient.statusAt()));
    }

    private List<FileJson> files(Entry entry, boolean incoming) {
        var base = (incoming ? INBOX : DOCUMENTS) + entry.id() + "/files/";
        return IntStream.range(0, entry.files().size())
                .mapToObj(n -> file(entry.files().get(n), base + n))
                .toList();
    }

    private FileJson file(EntryFile file, String url) {
        var attachment = file.attachment();
        return new FileJson(
                attachment.name(),
                attachment.content().size(),
                attachment.content().sha256(),
                attachment.contentType(),
                file.verdict() == null ? null : file.verdict().name(),
                file.signatures().stream().map(this::signature).toList(),
                url);
    }

    private SignatureJson signature(SignatureReport report) {
        return new SignatureJson(
                report.verdict().name(),
                report.signedBy(),
                report.organization(),
                time(report.signedAt()),
                report.coversWholeFile(),
                report.algorithm(),
                report.reasons().stream()
                        .map(reason -> new ReasonJson(reason.code(), reason.vietnamese(), reason.english()))
                        .toList());
    }

    EventJson event(TimelineEvent event) {
        return new EventJson(
                requiredTime(event.at()), event.step(), event.outcome().name(), event.detail(), event.actor());
    }

    private static Map<String, String> links(Entry entry, boolean incoming) {
        var links = new LinkedHashMap<String, String>();
        links.put("self", DOCUMENTS + entry.id());
        if (incoming) {
            links.put("inbox", INBOX + entry.id());
        }
        links.put("console", "/documents/" + entry.id());
        return links;
    }

    @Nullable
    OffsetDateTime time(@Nullable Instant instant) {
        return instant == null ? null : requiredTime(instant);
    }

    OffsetDateTime requiredTime(Instant instant) {
        return instant.atZone(clock.getZone()).toOffsetDateTime();
    }
}
