package vn.courtaxis.dms.rest;

import java.io.IOException;
import java.security.Principal;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.courtaxis.document.SignatureVerdict;
import vn.courtaxis.document.Verdict;
import vn.courtaxis.incoming.VerifyAgain;
import vn.courtaxis.ledger.Judgements;
import vn.courtaxis.ledger.LedgerViews;

/** What was said of a received document's signatures, and having it said again. */
@RestController
@RequestMapping("/api/v1/documents")
@Profile("!twin")
final class VerificationController {

    /** The judgements of a document, oldest first. */
    record JudgementsJson(List<DocumentJson.JudgementJson> items) {}

    private final LedgerViews views;
    private final Judgements judgements;
    private final VerifyAgain verify;
    private final DocumentJsonWriter writer;

    VerificationController(LedgerViews views, Judgements judgements, VerifyAgain verify, Clock clock) {
        this.views = views;
        this.judgements = judgements;
        this.verify = verify;
        this.writer = new DocumentJsonWriter(clock);
    }

    @GetMapping("/{id}/verifications")
    ResponseEntity<?> list(@PathVariable UUID id) {
        return views.document(id).isPresent() ? all(id) : DocumentsController.notFound(id);
    }

    @PostMapping("/{id}/verify")
    ResponseEntity<?> verify(@PathVariable UUID id, Principal account) throws IOException {
        if (views.document(id).isEmpty()) {
            return DocumentsController.notFound(id);
        }
        var verdict = verify.verify(id, account.getName());
        return verdict instanceof Verdict.Done<SignatureVerdict> ? all(id) : Problems.of(verdict);
    }

    private ResponseEntity<?> all(UUID id) {
        return ResponseEntity.ok(new JudgementsJson(
                judgements.of(id).stream().map(writer::judgement).toList()));
    }
}
