package vn.courtaxis.dms.rest;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.net.URI;
import java.security.Principal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.courtaxis.deadline.DeadlineWatch;
import vn.courtaxis.deadline.DocumentDeadlines;
import vn.courtaxis.document.Direction;
import vn.courtaxis.document.ErrorCode;
import vn.courtaxis.document.Problem;
import vn.courtaxis.document.StatusCode;
import vn.courtaxis.document.StatusMessage.Staff;
import vn.courtaxis.document.Verdict;
import vn.courtaxis.exchange.DocumentStore;
import vn.courtaxis.ledger.Entry;
import vn.courtaxis.ledger.Intake;
import vn.courtaxis.ledger.LedgerViews;
import vn.courtaxis.ledger.State;
import vn.courtaxis.outgoing.AcceptDocument;
import vn.courtaxis.outgoing.UploadedFile;
import vn.courtaxis.repair.ResendDocument;
import vn.courtaxis.status.ReportStatus;

/** Documents over REST: hand over, ask, resend, report a status. */
@RestController
@RequestMapping("/api/v1/documents")
@Profile("!twin")
final class DocumentsController {

    private final AcceptDocument accept;
    private final ResendDocument resend;
    private final ReportStatus reportStatus;
    private final LedgerViews views;
    private final DocumentStore store;
    private final Files files;
    private final DeadlineWatch watch;
    private final DocumentJsonWriter json;
    private final SubmissionParser parser = new SubmissionParser();

    DocumentsController(
            AcceptDocument accept,
            ResendDocument resend,
            ReportStatus reportStatus,
            LedgerViews views,
            DocumentStore store,
            DeadlineWatch watch,
            Clock clock) {
        this.accept = accept;
        this.resend = resend;
        this.reportStatus = reportStatus;
        this.views = views;
        this.store = store;
        this.files = new Files(store);
        this.watch = watch;
        this.json = new DocumentJsonWriter(clock);
    }

    @PostMapping
    ResponseEntity<?> submit(
            HttpServletRequest request,
            Principal account,
            @RequestHeader(name = "Idempotency-Key", defaultValue = "") String key)
            throws IOException, ServletException {
        if (key.isBlank()) {
            return Problems.of(new Problem(ErrorCode.IDEMPOTENCY_KEY_MISSING, ""));
        }
        var parts = parts(request);
        if (!(parts instanceof Verdict.Done<Collection<Part>> received)) {
            return Problems.of(parts);
        }
        IntakeFilter.isOf(
                request, received.value().stream().mapToLong(Part::getSize).sum());
        var metadata = request.getPart("document");
        if (metadata == null) {
            return Problems.of(new Problem(ErrorCode.MALFORMED_REQUEST, "the part `document` is missing"));
        }
        Verdict<SubmissionJson> parsed;
        try (var content = metadata.getInputStream()) {
            parsed = parser.parse(content, SubmissionJson.class);
        }
        if (!(parsed instanceof Verdict.Done<SubmissionJson> done)) {
            return Problems.of(parsed);
        }
        var submission = done.value().toSubmission();
        return answer(accept.accept("rest:" + account.getName(), key, submission, uploads(received.value())));
    }

    private static Verdict<Collection<Part>> parts(HttpServletRequest request) throws IOException {
        try {
            return Verdict.done(request.getParts());
        } catch (ServletException e) {
            return Verdict.rejected(ErrorCode.MALFORMED_REQUEST, "multipart/form-data is expected");
        }
    }

    private List<UploadedFile> uploads(Collection<Part> parts) throws IOException {
        var uploads = new ArrayList<UploadedFile>();
        for (var part : parts) {
            if (part.getName().equals("file")) {
                uploads.add(kept(part));
            }
        }
        return uploads;
    }

    private UploadedFile kept(Part part) throws IOException {
        try (var content = part.getInputStream()) {
            return new UploadedFile(Objects.toString(part.getSubmittedFileName(), ""), store.keep(content));
        }
    }

    private static ResponseEntity<?> answer(Verdict<Intake> verdict) {
        if (!(verdict instanceof Verdict.Done<Intake> done)) {
            return Problems.of(verdict);
        }
        var intake = done.value();
        var location = URI.create(DocumentJsonWriter.DOCUMENTS + intake.id());
        return intake instanceof Intake.Repeated repeated
                ? ResponseEntity.ok().location(location).body(state(intake.id(), repeated.state()))
                : ResponseEntity.accepted().location(location).body(state(intake.id(), State.ACCEPTED));
    }

    private static Map<String, Object> state(UUID id, State state) {
        return Map.of("id", id, "state", state.name());
    }

    @GetMapping("/{id}")
    ResponseEntity<?> document(@PathVariable UUID id) {
        return views.document(id)
                .<ResponseEntity<?>>map(entry -> ResponseEntity.ok(full(entry)))
                .orElseGet(() -> notFound(id));
    }

    private DocumentJson full(Entry entry) {
        var timeline = views.timeline(entry.id());
        return json.full(entry, watch.of(entry, timeline, views.statusesAbout(entry.id())), timeline);
    }

    @GetMapping("/{id}/files/{n}")
    ResponseEntity<?> file(@PathVariable UUID id, @PathVariable int n) throws IOException {
        var entry = views.document(id).filter(DocumentsController::isOpenToDms);
        return entry.isPresent() ? files.answer(entry.get(), n) : notFound(id);
    }

    /** What was received leaves by this door only once it was let into the inbox; what waits in quarantine does not. */
    private static boolean isOpenToDms(Entry entry) {
        return entry.direction() == Direction.OUTGOING || InboxController.OPEN_TO_DMS.contains(entry.state());
    }

    @GetMapping
    ResponseEntity<?> search(SearchParameters parameters) {
        var search = parameters.search();
        if (!(search instanceof Verdict.Done<LedgerViews.Search> done)) {
            return Problems.of(search);
        }
        var due = parameters.due();
        if (!(due instanceof Verdict.Done<Optional<SearchParameters.Due>> wanted)) {
            return Problems.of(due);
        }
        var page = views.search(wanted.value()
                .map(found -> done.value().due(watch.filter(found.state(), found.duties())))
                .orElse(done.value()));
        var deadlines = watch.of(page.items());
        var items = page.items().stream()
                .map(entry -> json.summary(entry, deadlines.getOrDefault(entry.id(), DocumentDeadlines.NONE)))
                .toList();
        return ResponseEntity.ok(new DocumentJson.PageJson<>(items, page.page(), page.size(), page.total()));
    }

    @PostMapping("/{id}/resend")
    ResponseEntity<?> resend(@PathVariable UUID id, Principal account) {
        return RepairCalls.answer(id, resend.resend(id, account.getName()));
    }

    @PostMapping("/{id}/status")
    ResponseEntity<?> status(@PathVariable UUID id, HttpServletRequest request, Principal account) throws IOException {
        var parsed = parser.parse(request.getInputStream(), StatusJson.class);
        if (!(parsed instanceof Verdict.Done<StatusJson> done)) {
            return Problems.of(parsed);
        }
        var report = done.value();
        if (report.code() == null || report.code().isBlank()) {
            return Problems.of(new Problem(ErrorCode.METADATA_MISSING, "code"));
        }
        var verdict = reportStatus.report(
                id,
                new StatusCode(report.code()),
                Objects.toString(report.description(), ""),
                report.staff() == null ? Staff.NONE : report.staff().toStaff(),
                account.getName());
        return verdict instanceof Verdict.Done<State> reported
                ? ResponseEntity.accepted().body(state(id, reported.value()))
                : Problems.of(verdict);
    }

    static ResponseEntity<?> notFound(UUID id) {
        return Problems.of(new Problem(ErrorCode.DOCUMENT_NOT_FOUND, id.toString()));
    }
}
