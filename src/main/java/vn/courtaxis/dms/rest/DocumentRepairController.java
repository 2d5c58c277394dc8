package vn.courtaxis.dms.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.security.Principal;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.courtaxis.ledger.LedgerViews;

/** What an operator does to a document, each with a reason. */
@RestController
@RequestMapping("/api/v1/documents")
@Profile("!twin")
final class DocumentRepairController {

    private final RepairCalls calls;
    private final LedgerViews views;

    DocumentRepairController(RepairCalls calls, LedgerViews views) {
        this.calls = calls;
        this.views = views;
    }

    @PostMapping("/{id}/park")
    ResponseEntity<?> park(@PathVariable UUID id, HttpServletRequest request, Principal account) throws IOException {
        var entry = views.document(id);
        return entry.isPresent() ? calls.park(entry.get(), request, account) : DocumentsController.notFound(id);
    }

    @PostMapping("/{id}/release")
    ResponseEntity<?> release(@PathVariable UUID id, HttpServletRequest request, Principal account) throws IOException {
        var entry = views.document(id);
        return entry.isPresent() ? calls.release(entry.get(), request, account) : DocumentsController.notFound(id);
    }

    @PostMapping("/{id}/reject")
    ResponseEntity<?> reject(@PathVariable UUID id, HttpServletRequest request, Principal account) throws IOException {
        var entry = views.document(id);
        return entry.isPresent() ? calls.reject(entry.get(), request, account) : DocumentsController.notFound(id);
    }

    @PostMapping("/{id}/replay")
    ResponseEntity<?> replay(@PathVariable UUID id, HttpServletRequest request, Principal account) throws IOException {
        var entry = views.document(id);
        return entry.isPresent() ? calls.replay(entry.get(), request, account) : DocumentsController.notFound(id);
    }

    @PostMapping("/{id}/confirm-sent")
    ResponseEntity<?> confirmSent(@PathVariable UUID id, HttpServletRequest request, Principal account)
            throws IOException {
        var entry = views.document(id);
        return entry.isPresent() ? calls.confirmSent(entry.get(), request, account) : DocumentsController.notFound(id);
    }
}
