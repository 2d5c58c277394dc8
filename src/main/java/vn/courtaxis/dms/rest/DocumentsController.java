package vn.courtaxis.dms.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.security.Principal;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.courtaxis.deadline.DeadlineWatch;
import vn.courtaxis.document.Direction;
import vn.courtaxis.document.ErrorCode;
import vn.courtaxis.document.Problem;
import vn.courtaxis.document.StatusCode;
import vn.courtaxis.document.StatusMessage.Staff;
import vn.courtaxis.document.Verdict;
import vn.courtaxis.exchange.DocumentStore;
import vn.courtaxis.ledger.Entry;
import vn.courtaxis.ledger.LedgerViews;
import vn.courtaxis.ledger.State;
import vn.courtaxis.status.ReportStatus;

/** Documents over REST: ask, search, report a status. */
@RestController
@RequestMapping("/api/v1/documents")
@Profile("!twin")
final class DocumentsController {

    private final ReportStatus reportStatus;
    private final LedgerViews views;
    private final Files files;
    private final DeadlineWatch watch;
    private final DocumentAnswers answers;
    private final SubmissionParser parser = new SubmissionParser();

    DocumentsController(
            ReportStatus reportStatus,
            LedgerViews views,
            DocumentStore store,
            DeadlineWatch watch,
            DocumentAnswers answers) {
        this.reportStatus = reportStatus;
        this.views = views;
        this.files = new Files(store);
        this.watch = watch;
        this.answers = answers;
    }

    private static Map<String, Object> state(UUID id, State state) {
        return Map.of("id", id, "state", state.name());
    }

    @GetMapping("/{id}")
    ResponseEntity<?> document(@PathVariable UUID id) {
        return views.document(id)
                .<ResponseEntity<?>>map(entry -> ResponseEntity.ok(answers.full(entry)))
                .orElseGet(() -> notFound(id));
    }

    @GetMapping("/{id}/files/{n}")
    ResponseEntity<?> file(@PathVariable UUID id, @PathVariable int n) throws IOException {
        var entry = views.document(id).filter(DocumentsController::isOpenToDms);
        return entry.isPresent() ? files.answer(entry.get(), n) : notFound(id);
    }

    @GetMapping("/{id}/files/{n}/augmented")
    ResponseEntity<?> augmented(@PathVariable UUID id, @PathVariable int n) throws IOException {
        var entry = views.document(id).filter(DocumentsController::isOpenToDms);
        return entry.isPresent() ? files.augmented(entry.get(), n) : notFound(id);
    }

    static boolean isOpenToDms(Entry entry) {
        return entry.direction() == Direction.OUTGOING || InboxController.isOpenToDms(entry);
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
        return ResponseEntity.ok(answers.page(page));
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
