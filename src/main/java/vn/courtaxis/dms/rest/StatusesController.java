package vn.courtaxis.dms.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.security.Principal;
import java.time.Clock;
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
import vn.courtaxis.document.Direction;
import vn.courtaxis.document.ErrorCode;
import vn.courtaxis.document.Problem;
import vn.courtaxis.ledger.LedgerViews;
import vn.courtaxis.ledger.LedgerViews.Search;
import vn.courtaxis.ledger.State;
import vn.courtaxis.repair.ResendDocument;

/** Business statuses as entries of the ledger: see what became of them, and repair them as documents are repaired. */
@RestController
@RequestMapping("/api/v1/statuses")
@Profile("!twin")
final class StatusesController {

    private final RepairCalls calls;
    private final ResendDocument resend;
    private final LedgerViews views;
    private final DocumentJsonWriter json;

    StatusesController(RepairCalls calls, ResendDocument resend, LedgerViews views, Clock clock) {
        this.calls = calls;
        this.resend = resend;
        this.views = views;
        this.json = new DocumentJsonWriter(clock);
    }

    @GetMapping
    ResponseEntity<?> search(
            @RequestParam(required = false) @Nullable Direction direction,
            @RequestParam(required = false) @Nullable Set<State> state,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "20") int size) {
        if (page < 0 || size < 1 || size > Search.MAX_SIZE) {
            return Problems.of(new Problem(ErrorCode.METADATA_INVALID, "page, size"));
        }
        var found = views.statuses(direction, state == null ? Set.of() : state, page, size);
        var items = found.items().stream()
                .map(entry -> StatusEntryJson.summary(entry, json))
                .toList();
        return ResponseEntity.ok(new DocumentJson.PageJson<>(items, found.page(), found.size(), found.total()));
    }

    @GetMapping("/{id}")
    ResponseEntity<?> status(@PathVariable UUID id) {
        return views.status(id)
                .<ResponseEntity<?>>map(
                        entry -> ResponseEntity.ok(StatusEntryJson.full(entry, views.timeline(id), json)))
                .orElseGet(() -> DocumentsController.notFound(id));
    }

    @PostMapping("/{id}/resend")
    ResponseEntity<?> resend(@PathVariable UUID id, Principal account) {
        return views.status(id).isPresent()
                ? RepairCalls.answer(id, resend.resend(id, account.getName()))
                : DocumentsController.notFound(id);
    }

    @PostMapping("/{id}/park")
    ResponseEntity<?> park(@PathVariable UUID id, HttpServletRequest request, Principal account) throws IOException {
        var entry = views.status(id);
        return entry.isPresent() ? calls.park(entry.get(), request, account) : DocumentsController.notFound(id);
    }

    @PostMapping("/{id}/release")
    ResponseEntity<?> release(@PathVariable UUID id, HttpServletRequest request, Principal account) throws IOException {
        var entry = views.status(id);
        return entry.isPresent() ? calls.release(entry.get(), request, account) : DocumentsController.notFound(id);
    }

    @PostMapping("/{id}/reject")
    ResponseEntity<?> reject(@PathVariable UUID id, HttpServletRequest request, Principal account) throws IOException {
        var entry = views.status(id);
        return entry.isPresent() ? calls.reject(entry.get(), request, account) : DocumentsController.notFound(id);
    }

    @PostMapping("/{id}/replay")
    ResponseEntity<?> replay(@PathVariable UUID id, HttpServletRequest request, Principal account) throws IOException {
        var entry = views.status(id);
        return entry.isPresent() ? calls.replay(entry.get(), request, account) : DocumentsController.notFound(id);
    }
}
