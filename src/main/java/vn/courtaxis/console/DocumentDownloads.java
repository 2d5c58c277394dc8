package vn.courtaxis.console;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.courtaxis.document.ErrorCode;
import vn.courtaxis.document.StoredFile;
import vn.courtaxis.document.Verdict;
import vn.courtaxis.evidence.ProduceEvidence;
import vn.courtaxis.evidence.SealedEvidence;
import vn.courtaxis.exchange.DocumentStore;
import vn.courtaxis.exchange.StoredFileAltered;
import vn.courtaxis.ledger.Entry;
import vn.courtaxis.ledger.EntryFile;
import vn.courtaxis.ledger.LedgerViews;

/** Hands files over for saving. They come from strangers: never shown inside the console, never under their own media type. */
@Controller
@Profile("!twin")
final class DocumentDownloads {

    private static final Logger LOG = LoggerFactory.getLogger(DocumentDownloads.class);

    private final LedgerViews ledger;
    private final DocumentStore store;
    private final ProduceEvidence evidence;
    private final Phrasebook phrasebook;

    DocumentDownloads(LedgerViews ledger, DocumentStore store, ProduceEvidence evidence, Phrasebook phrasebook) {
        this.ledger = ledger;
        this.store = store;
        this.evidence = evidence;
        this.phrasebook = phrasebook;
    }

    /** @param n number of the file, from 1 */
    @GetMapping("/documents/{id}/files/{n}")
    @Nullable
    String file(
            @PathVariable("id") UUID id,
            @PathVariable("n") int n,
            HttpServletResponse response,
            Locale locale,
            Model model)
            throws IOException {
        var entry = document(id);
        var attachment = file(entry, n).attachment();
        return answer(entry, attachment.content(), attachment.name(), response, locale, model);
    }

    /** The file with what its signature lacked when it was sent. */
    @GetMapping("/documents/{id}/files/{n}/augmented")
    @Nullable
    String augmented(
            @PathVariable("id") UUID id,
            @PathVariable("n") int n,
            HttpServletResponse response,
            Locale locale,
            Model model)
            throws IOException {
        var entry = document(id);
        var file = file(entry, n);
        var augmentation = file.augmentation();
        if (augmentation == null || augmentation.file() == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var name = augmentation.reached() + "-" + file.attachment().name();
        return answer(entry, augmentation.file(), name, response, locale, model);
    }

    private static EntryFile file(Entry entry, int n) {
        if (n < 1 || n > entry.files().size()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return entry.files().get(n - 1);
    }

    /** The edXML message as it was sent or received. */
    @GetMapping("/documents/{id}/message")
    @Nullable
    String message(@PathVariable("id") UUID id, HttpServletResponse response, Locale locale, Model model)
            throws IOException {
        var entry = document(id);
        var message = entry.message();
        if (message == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return answer(entry, message, id + ".edxml", response, locale, model);
    }

    private @Nullable String answer(
            Entry entry, StoredFile bytes, String name, HttpServletResponse response, Locale locale, Model model)
            throws IOException {
        if (entry.isWithoutContent()) {
            return gone(response, locale, model);
        }
        return send(bytes, name, response) ? null : altered(entry.id(), bytes, response, locale, model);
    }

    /** Everything that is known of the document, sealed. */
    @GetMapping("/documents/{id}/evidence")
    @Nullable
    String evidence(
            @PathVariable("id") UUID id,
            Principal account,
            HttpServletResponse response,
            Locale locale,
            RedirectAttributes flash)
            throws IOException {
        var refusal = ErrorCode.STORED_FILE_ALTERED;
        try {
            var made = evidence.of(document(id).id(), account.getName());
            if (made instanceof Verdict.Done<SealedEvidence> done) {
                try (var sealed = done.value()) {
                    headers(SealedEvidence.MEDIA_TYPE, id + ".asice", response);
                    sealed.writeTo(response.getOutputStream());
                }
                return null;
            }
            refusal = made instanceof Verdict.Unavailable<SealedEvidence> unavailable
                    ? unavailable.problem().code()
                    : ErrorCode.EVIDENCE_UNAVAILABLE;
        } catch (StoredFileAltered e) {
            LOG.error("{} {} {}", id, refusal, e.getMessage());
        }
        flash.addFlashAttribute("refusal", phrasebook.in(locale).sentence(refusal));
        return "redirect:/documents/" + id;
    }

    private Entry document(UUID id) {
        return ledger.document(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private String gone(HttpServletResponse response, Locale locale, Model model) {
        response.setStatus(HttpServletResponse.SC_GONE);
        model.addAttribute("explanation", phrasebook.in(locale).sentence(ErrorCode.CONTENT_DELETED));
        return "error/410";
    }

    private String altered(UUID id, StoredFile file, HttpServletResponse response, Locale locale, Model model) {
        LOG.error("{} {} {}", id, ErrorCode.STORED_FILE_ALTERED, file.sha256());
        response.setStatus(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
        model.addAttribute("explanation", phrasebook.in(locale).sentence(ErrorCode.STORED_FILE_ALTERED));
        return "error/500";
    }

    /** @return false when the bytes are not those that were stored: nothing was sent */
    private boolean send(StoredFile file, String name, HttpServletResponse response) throws IOException {
        if (!isSound(file)) {
            return false;
        }
        headers(MediaType.APPLICATION_OCTET_STREAM_VALUE, name, response);
        response.setContentLengthLong(file.size());
        try (var content = store.open(file)) {
            content.transferTo(response.getOutputStream());
        }
        return true;
    }

    private static void headers(String type, String name, HttpServletResponse response) {
        response.setContentType(type);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name, StandardCharsets.UTF_8)
                        .build()
                        .toString());
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "sandbox");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
    }

    /** Bytes that were sent cannot be taken back, so they are read through once before the first of them goes out. */
    private boolean isSound(StoredFile file) throws IOException {
        try {
            store.prove(file);
            return true;
        } catch (StoredFileAltered e) {
            return false;
        }
    }
}
