package vn.courtaxis.dms.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.courtaxis.document.Verdict;
import vn.courtaxis.evidence.ProduceEvidence;
import vn.courtaxis.evidence.SealedEvidence;
import vn.courtaxis.ledger.LedgerViews;

/** Gives out the evidence of a document over REST: to its document system as it may have its files, to operators always. */
@RestController
@RequestMapping("/api/v1/documents")
@Profile("!twin")
final class EvidenceController {

    private static final String OPERATOR = "OPERATOR";

    private final ProduceEvidence evidence;
    private final LedgerViews views;

    EvidenceController(ProduceEvidence evidence, LedgerViews views) {
        this.evidence = evidence;
        this.views = views;
    }

    /** Written as it is read, so that documents of any size need no memory; everything was proven before the first byte. */
    @GetMapping("/{id}/evidence")
    @Nullable
    ResponseEntity<?> evidence(
            @PathVariable UUID id, HttpServletRequest request, Principal account, HttpServletResponse response)
            throws IOException {
        var mayHaveAll = request.isUserInRole(OPERATOR);
        if (views.document(id)
                .filter(entry -> mayHaveAll || DocumentsController.isOpenToDms(entry))
                .isEmpty()) {
            return DocumentsController.notFound(id);
        }
        var made = evidence.of(id, account.getName());
        if (!(made instanceof Verdict.Done<SealedEvidence> done)) {
            return Problems.of(made);
        }
        response.setContentType(SealedEvidence.MEDIA_TYPE);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(id + ".asice").build().toString());
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
        try (var sealed = done.value()) {
            sealed.writeTo(response.getOutputStream());
        }
        return null;
    }
}
