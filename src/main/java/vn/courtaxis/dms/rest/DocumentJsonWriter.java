package vn.courtaxis.dms.rest;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.courtaxis.deadline.Deadline;
import vn.courtaxis.deadline.DocumentDeadlines;
import vn.courtaxis.dms.rest.DocumentJson.AugmentationJson;
import vn.courtaxis.dms.rest.DocumentJson.DeadlineJson;
import vn.courtaxis.dms.rest.DocumentJson.ErrorJson;
import vn.courtaxis.dms.rest.DocumentJson.EventJson;
import vn.courtaxis.dms.rest.DocumentJson.ExhibitJson;
import vn.courtaxis.dms.rest.DocumentJson.FileJson;
import vn.courtaxis.dms.rest.DocumentJson.JudgedFileJson;
import vn.courtaxis.dms.rest.DocumentJson.JudgementJson;
import vn.courtaxis.dms.rest.DocumentJson.OrganizationJson;
import vn.courtaxis.dms.rest.DocumentJson.ParkedJson;
import vn.courtaxis.dms.rest.DocumentJson.ReasonJson;
import vn.courtaxis.dms.rest.DocumentJson.RecallRequestJson;
import vn.courtaxis.dms.rest.DocumentJson.RecipientJson;
import vn.courtaxis.dms.rest.DocumentJson.RelatedJson;
import vn.courtaxis.dms.rest.DocumentJson.RemarkJson;
import vn.courtaxis.dms.rest.DocumentJson.SignatureJson;
import vn.courtaxis.document.Direction;
import vn.courtaxis.document.Problem;
import vn.courtaxis.document.Remark;
import vn.courtaxis.document.SignatureReport;
import vn.courtaxis.ledger.Augmentation;
import vn.courtaxis.ledger.Entry;
import vn.courtaxis.ledger.EntryFile;
import vn.courtaxis.ledger.Judgement;
import vn.courtaxis.ledger.Recipient;
import vn.courtaxis.ledger.Related;
import vn.courtaxis.ledger.TimelineEvent;
import vn.courtaxis.repair.Parked;
import vn.courtaxis.rules.Sentence;
import vn.courtaxis.status.RecallRequest;

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
    DocumentJson summary(Entry entry, DocumentDeadlines deadlines) {
        return json(entry, deadlines, null, null, null);
    }

    DocumentJson full(
            Entry entry,
            DocumentDeadlines deadlines,
            List<TimelineEvent> timeline,
            List<Related> related,
            Optional<RecallRequest> request) {
        return json(
                entry,
                deadlines,
                timeline.stream().map(this::event).toList(),
                related.stream().map(DocumentJsonWriter::related).toList(),
                request.map(this::request).orElse(null));
    }

    private static RelatedJson related(Related related) {
        return new RelatedJson(
                related.kind().name(),
                related.named(),
                related.entry(),
                related.direction() == null ? null : related.direction().name(),
                related.state() == null ? null : related.state().name(),
                related.documentId().isEmpty() ? null : related.documentId(),
                related.number().isEmpty() ? null : related.number());
    }

    private RecallRequestJson request(RecallRequest request) {
        return new RecallRequestJson(
                request.sender().value(),
                request.reason(),
                requiredTime(request.entry().createdAt()));
    }

    private DocumentJson json(
            Entry entry,
            DocumentDeadlines deadlines,
            @Nullable List<EventJson> timeline,
            @Nullable List<RelatedJson> related,
            @Nullable RecallRequestJson request) {
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
                entry.recipients().stream()
                        .map(recipient -> recipient(recipient, deadlines.of(recipient.code())))
                        .toList(),
                entry.unit().isEmpty() ? null : entry.unit(),
                entry.dmsUnit().isEmpty() ? null : entry.dmsUnit(),
                header == null ? null : header.business().type().name(),
                incoming && entry.verdict() != null ? entry.verdict().name() : null,
                deadlines.own().stream().map(this::deadline).toList(),
                files(entry, incoming),
                timeline,
                related,
                request,
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
                time(entry.contentDeletedAt()),
                links(entry, incoming));
    }

    private static RemarkJson remark(Remark remark) {
        var sentence = Sentence.of(remark);
        return new RemarkJson(remark.code(), remark.detail(), sentence.vietnamese(), sentence.english());
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

    private RecipientJson recipient(Recipient recipient, List<Deadline> deadlines) {
        return new RecipientJson(
                recipient.code().value(),
                recipient.name(),
                recipient.status() == null ? null : recipient.status().value(),
                recipient.status() == null ? null : recipient.statusText(),
                time(recipient.statusAt()),
                deadlines.stream().anyMatch(Deadline::isLate),
                Deadline.mostPressing(deadlines).map(this::deadline).orElse(null));
    }

    private DeadlineJson deadline(Deadline deadline) {
        return new DeadlineJson(
                deadline.duty().name(),
                requiredTime(deadline.dueAt()),
                deadline.state().name());
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
                url,
                file.augmentation() == null ? null : augmentation(file.augmentation(), url));
    }

    private static AugmentationJson augmentation(Augmentation augmentation, String url) {
        var bytes = augmentation.file();
        return bytes == null
                ? new AugmentationJson(augmentation.reached(), augmentation.wanted(), null, null, null)
                : new AugmentationJson(
                        augmentation.reached(),
                        augmentation.wanted(),
                        bytes.size(),
                        bytes.sha256(),
                        url + "/augmented");
    }

    private SignatureJson signature(SignatureReport report) {
        return new SignatureJson(
                report.verdict().name(),
                report.signedBy(),
                report.organization(),
                time(report.signedAt()),
                report.coversWholeFile(),
                report.algorithm(),
                report.signer().name(),
                report.time().name(),
                report.trustList(),
                report.reasons().stream()
                        .map(reason -> new ReasonJson(reason.code(), reason.vietnamese(), reason.english()))
                        .toList());
    }

    JudgementJson judgement(Judgement judgement) {
        return new JudgementJson(
                requiredTime(judgement.at()),
                judgement.occasion().name(),
                judgement.actor(),
                judgement.verdict().name(),
                judgement.files().stream()
                        .map(file -> new JudgedFileJson(
                                file.name(),
                                file.sha256(),
                                file.verdict() == null ? null : file.verdict().name(),
                                file.signatures().stream().map(this::signature).toList()))
                        .toList(),
                judgement.exhibits().stream()
                        .map(exhibit -> new ExhibitJson(
                                exhibit.kind().name(),
                                exhibit.file().sha256(),
                                exhibit.file().size()))
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
