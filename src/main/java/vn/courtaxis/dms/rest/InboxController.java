package vn.courtaxis.dms.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.PushbackInputStream;
import java.security.Principal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.courtaxis.codes.CodeRegistry;
import vn.courtaxis.document.Direction;
import vn.courtaxis.document.ErrorCode;
import vn.courtaxis.document.Problem;
import vn.courtaxis.document.StatusMessage.Staff;
import vn.courtaxis.document.Verdict;
import vn.courtaxis.exchange.DocumentStore;
import vn.courtaxis.incoming.Inboxes;
import vn.courtaxis.incoming.TakeDocument;
import vn.courtaxis.ledger.Entry;
import vn.courtaxis.ledger.LedgerViews;
import vn.courtaxis.ledger.LedgerViews.Search;
import vn.courtaxis.ledger.State;

/** The inbox over REST: received documents that the document system has not taken yet, and taking them. */
@RestController
@RequestMapping("/api/v1/inbox")
@Profile("!twin")
final class InboxController {

    /** Documents that were let into the inbox at some time; what is quarantined never shows here. */
    private static final Set<State> OPEN_TO_DMS = Set.of(State.DELIVERED, State.TAKEN, State.RECALLED);

    private final LedgerViews views;
    private final TakeDocument take;
    private final Inboxes inboxes;
    private final Files files;
    private final DocumentAnswers answers;
    private final SubmissionParser parser = new SubmissionParser();

    InboxController(
            LedgerViews views, TakeDocument take, CodeRegistry codes, DocumentStore store, DocumentAnswers answers) {
        this.views = views;
        this.take = take;
        this.inboxes = new Inboxes(codes);
        this.files = new Files(store);
        this.answers = answers;
    }

    @GetMapping
    ResponseEntity<?> inbox(
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "20") int size) {
        if (page < 0 || size < 1 || size > Search.MAX_SIZE) {
            return Problems.of(new Problem(ErrorCode.METADATA_INVALID, "page, size"));
        }
        var scope = inboxes.of(unit);
        if (scope.isEmpty()) {
            return Problems.of(new Problem(ErrorCode.UNKNOWN_ADDRESSEE, unit));
        }
        var search = Search.of(Direction.INCOMING, page, size)
                .states(Set.of(State.DELIVERED))
                .inbox(scope.get());
        return ResponseEntity.ok(answers.page(views.search(search)));
    }

    @GetMapping("/{id}")
    ResponseEntity<?> document(@PathVariable UUID id) {
        return received(id)
                .<ResponseEntity<?>>map(entry -> ResponseEntity.ok(answers.full(entry)))
                .orElseGet(() -> DocumentsController.notFound(id));
    }

    @GetMapping("/{id}/files/{n}")
    ResponseEntity<?> file(@PathVariable UUID id, @PathVariable int n) throws IOException {
        var entry = received(id);
        return entry.isPresent() ? files.answer(entry.get(), n) : DocumentsController.notFound(id);
    }

    /** The body is optional: {@code {"staff":{...}}} says who took it. */
    @PostMapping("/{id}/taken")
    ResponseEntity<?> taken(@PathVariable UUID id, HttpServletRequest request, Principal account) throws IOException {
        var staff = Staff.NONE;
        var body = new PushbackInputStream(request.getInputStream());
        var first = body.read();
        if (first >= 0) {
            body.unread(first);
            var parsed = parser.parse(body, TakenJson.class);
            if (!(parsed instanceof Verdict.Done<TakenJson> done)) {
                return Problems.of(parsed);
            }
            var given = done.value().staff();
            staff = given == null ? Staff.NONE : given.toStaff();
        }
        var verdict = take.take(id, staff, account.getName());
        return verdict instanceof Verdict.Done<State> done
                ? ResponseEntity.ok(Map.of("id", id, "state", done.value().name()))
                : Problems.of(verdict);
    }

    record TakenJson(StatusJson.@Nullable StaffJson staff) {}

    private Optional<Entry> received(UUID id) {
        return views.document(id)
                .filter(entry -> entry.direction() == Direction.INCOMING)
                .filter(InboxController::isOpenToDms);
    }

    /** What was received leaves by these doors only once it was let into the inbox; what waits in quarantine does not. */
    static boolean isOpenToDms(Entry entry) {
        return OPEN_TO_DMS.contains(entry.state());
    }
}
