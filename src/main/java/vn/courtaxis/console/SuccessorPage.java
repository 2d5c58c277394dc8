package vn.courtaxis.console;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.HtmlUtils;
import vn.courtaxis.document.Direction;
import vn.courtaxis.document.Verdict;
import vn.courtaxis.exchange.DocumentStore;
import vn.courtaxis.ledger.Entry;
import vn.courtaxis.ledger.Intake;
import vn.courtaxis.ledger.LedgerViews;
import vn.courtaxis.outgoing.AcceptDocument;
import vn.courtaxis.outgoing.UploadedFile;

/** A form by which a clerk sends a new version of a document, or one that replaces it. The browser sends it with the token in a header. */
@Controller
@Profile("!twin")
final class SuccessorPage {

    private final AcceptDocument accept;
    private final LedgerViews ledger;
    private final DocumentStore store;
    private final Phrasebook phrasebook;

    SuccessorPage(AcceptDocument accept, LedgerViews ledger, DocumentStore store, Phrasebook phrasebook) {
        this.accept = accept;
        this.ledger = ledger;
        this.store = store;
        this.phrasebook = phrasebook;
    }

    @GetMapping("/documents/{id}/successor")
    String show(@PathVariable("id") UUID id, Model model) {
        model.addAttribute("view", SuccessorForm.of(original(id)));
        return "successor";
    }

    /** The page goes on to the new document, or says at its top why there is none. */
    @PostMapping("/documents/{id}/successor")
    ResponseEntity<String> send(
            @PathVariable("id") UUID id,
            @ModelAttribute SuccessorForm.Said said,
            HttpServletRequest request,
            Locale locale)
            throws IOException {
        var account = DocumentActions.account(request);
        var original = original(id);
        var verdict = accept.accept(
                "console:" + account,
                said.key(),
                said.submission(original.requireHeader()),
                uploads(said.files()),
                said.purpose(id));
        return verdict instanceof Verdict.Done<Intake> done
                ? ResponseEntity.noContent()
                        .header(
                                "HX-Redirect",
                                request.getContextPath() + "/documents/"
                                        + done.value().id())
                        .build()
                : ResponseEntity.ok()
                        .contentType(MediaType.TEXT_HTML)
                        .body(HtmlUtils.htmlEscape(
                                DocumentActions.refusal(DocumentActions.problem(verdict), phrasebook.in(locale))));
    }

    private Entry original(UUID id) {
        return ledger.document(id)
                .filter(entry -> entry.direction() == Direction.OUTGOING && entry.header() != null)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private List<UploadedFile> uploads(List<MultipartFile> files) throws IOException {
        var uploads = new ArrayList<UploadedFile>();
        for (var file : files) {
            if (!file.isEmpty()) {
                try (var content = file.getInputStream()) {
                    uploads.add(
                            new UploadedFile(Objects.toString(file.getOriginalFilename(), ""), store.keep(content)));
                }
            }
        }
        return uploads;
    }
}
