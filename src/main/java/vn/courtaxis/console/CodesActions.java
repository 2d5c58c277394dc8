package vn.courtaxis.console;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Profile;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.HtmlUtils;
import vn.courtaxis.codes.Decided.Meaning;
import vn.courtaxis.codes.Sheet;
import vn.courtaxis.codes.SheetEdit;
import vn.courtaxis.exchange.DocumentStore;
import vn.courtaxis.registry.DecideCode;
import vn.courtaxis.registry.EditCodes;
import vn.courtaxis.registry.ImportCodes;
import vn.courtaxis.registry.ImportCodes.Outcome;
import vn.courtaxis.registry.ImportCodes.Upload;

/** What an operator does about codes: imports tables, answers questions, proposes single rows and approves those of others. */
@Controller
@Profile("!twin")
final class CodesActions {

    private static final String BACK = "redirect:/codes";

    private final ImportCodes imports;
    private final DecideCode decide;
    private final EditCodes edits;
    private final DocumentStore store;
    private final Phrasebook phrasebook;

    CodesActions(ImportCodes imports, DecideCode decide, EditCodes edits, DocumentStore store, Phrasebook phrasebook) {
        this.imports = imports;
        this.decide = decide;
        this.edits = edits;
        this.store = store;
        this.phrasebook = phrasebook;
    }

    /** The page goes on to the draft, or names every wrong line. */
    @PostMapping("/codes/editions")
    ResponseEntity<String> read(
            @RequestParam("file") List<MultipartFile> files,
            @RequestParam(name = "note", defaultValue = "") String note,
            HttpServletRequest request)
            throws IOException {
        var account = DocumentActions.account(request);
        var uploads = new ArrayList<Upload>();
        for (var file : files) {
            if (!file.isEmpty()) {
                try (var content = file.getInputStream()) {
                    uploads.add(new Upload(Objects.toString(file.getOriginalFilename(), ""), store.keep(content)));
                }
            }
        }
        var outcome = imports.prepare(uploads, note, account);
        return outcome instanceof Outcome.Draft draft
                ? ResponseEntity.noContent()
                        .header(
                                "HX-Redirect",
                                request.getContextPath() + "/codes/editions/"
                                        + draft.edition().number())
                        .build()
                : ResponseEntity.ok()
                        .contentType(MediaType.TEXT_HTML)
                        .body(lines(((Outcome.Broken) outcome).problems()));
    }

    private static String lines(List<String> problems) {
        return problems.stream().map(HtmlUtils::htmlEscape).collect(Collectors.joining("<br>"));
    }

    @PostMapping("/codes/editions/{number}/activate")
    String activate(
            @PathVariable("number") long number,
            @RequestParam("seen") long seen,
            @RequestParam(name = "reason", defaultValue = "") String reason,
            HttpServletRequest request,
            Locale locale,
            RedirectAttributes flash) {
        Notices.tell(
                imports.activate(number, seen, reason, DocumentActions.account(request)),
                "edition.activated",
                phrasebook.in(locale),
                flash);
        return "redirect:/codes/editions/" + number;
    }

    @PostMapping("/codes/editions/{number}/discard")
    String discard(
            @PathVariable("number") long number,
            @RequestParam(name = "reason", defaultValue = "") String reason,
            HttpServletRequest request,
            Locale locale,
            RedirectAttributes flash) {
        Notices.tell(
                imports.discard(number, reason, DocumentActions.account(request)),
                "edition.discarded",
                phrasebook.in(locale),
                flash);
        return "redirect:/codes/editions/" + number;
    }

    @PostMapping("/codes/questions/{number}/decide")
    String decide(
            @PathVariable("number") long number,
            @RequestParam(name = "organization", defaultValue = "") String organization,
            @RequestParam(name = "other", defaultValue = "") String other,
            @RequestParam("meaning") Meaning meaning,
            @RequestParam(name = "reason", defaultValue = "") String reason,
            HttpServletRequest request,
            Locale locale,
            RedirectAttributes flash) {
        var chosen = other.isBlank() ? organization : other;
        var verdict = decide.decide(number, chosen, meaning, reason, DocumentActions.account(request));
        Notices.tell(verdict, "question.decided", phrasebook.in(locale), flash);
        return "redirect:/codes/questions/" + number;
    }

    @PostMapping("/codes/questions/{number}/dismiss")
    String dismiss(
            @PathVariable("number") long number,
            @RequestParam(name = "reason", defaultValue = "") String reason,
            HttpServletRequest request,
            Locale locale,
            RedirectAttributes flash) {
        Notices.tell(
                decide.dismiss(number, reason, DocumentActions.account(request)),
                "question.dismissed",
                phrasebook.in(locale),
                flash);
        return "redirect:/codes/questions/" + number;
    }

    @PostMapping("/codes/decisions/{number}/revoke")
    String revoke(
            @PathVariable("number") long number,
            @RequestParam(name = "reason", defaultValue = "") String reason,
            HttpServletRequest request,
            Locale locale,
            RedirectAttributes flash) {
        Notices.tell(
                decide.revoke(number, reason, DocumentActions.account(request)),
                "decision.revoked.done",
                phrasebook.in(locale),
                flash);
        return BACK;
    }

    /** A row of one of the tables; the form's fields have the names of its columns. */
    @PostMapping("/codes/edits")
    String propose(
            @RequestParam("sheet") Sheet sheet,
            @RequestParam Map<String, String> said,
            HttpServletRequest request,
            Locale locale,
            RedirectAttributes flash) {
        var cells = new LinkedHashMap<String, String>();
        said.forEach((column, text) -> {
            if (sheet.required().contains(column) || sheet.optional().contains(column)) {
                cells.put(column, text.strip());
            }
        });
        var row = new SheetEdit("console", sheet, false, cells);
        var reason = said.getOrDefault("reason", "");
        Notices.tell(
                edits.propose(row, reason, DocumentActions.account(request)),
                "edit.proposed",
                phrasebook.in(locale),
                flash);
        return BACK;
    }

    @PostMapping("/codes/edits/{number}/{deed:approve|refuse|undo}")
    String decideEdit(
            @PathVariable("number") long number,
            @PathVariable("deed") String deed,
            @RequestParam(name = "reason", defaultValue = "") String reason,
            HttpServletRequest request,
            Locale locale,
            RedirectAttributes flash) {
        var account = DocumentActions.account(request);
        var verdict = switch (deed) {
            case "approve" -> edits.approve(number, reason, account);
            case "refuse" -> edits.refuse(number, reason, account);
            default -> edits.undo(number, reason, account);
        };
        Notices.tell(verdict, "edit.done." + deed, phrasebook.in(locale), flash);
        return BACK;
    }
}
