package vn.courtaxis.console;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
import vn.courtaxis.document.Verdict;
import vn.courtaxis.exchange.DocumentStore;
import vn.courtaxis.registry.DecideCode;
import vn.courtaxis.registry.EditCodes;
import vn.courtaxis.registry.ImportCodes;
import vn.courtaxis.registry.ImportCodes.Upload;

/** What an operator may do about the code registry. */
@Controller
@Profile("!twin")
final class CodesActions {

    private final ImportCodes imports;
    private final DecideCode decide;
    private final EditCodes edits;
    private final DocumentStore documents;
    private final Phrasebook phrasebook;

    CodesActions(
            ImportCodes imports, DecideCode decide, EditCodes edits, DocumentStore documents, Phrasebook phrasebook) {
        this.imports = imports;
        this.decide = decide;
        this.edits = edits;
        this.documents = documents;
        this.phrasebook = phrasebook;
    }

    /** Goes on to the draft, or says at the page's top what is wrong in which line. */
    @PostMapping("/codes/editions")
    ResponseEntity<String> prepare(
            @RequestParam("file") List<MultipartFile> files,
            @RequestParam(name = "note", defaultValue = "") String note,
            HttpServletRequest request,
            Locale locale)
            throws IOException {
        var outcome = imports.prepare(uploads(files), note, DocumentActions.account(request));
        if (outcome instanceof ImportCodes.Outcome.Draft draft) {
            return ResponseEntity.noContent()
                    .header(
                            "HX-Redirect",
                            request.getContextPath() + "/codes/editions/"
                                    + draft.edition().number())
                    .build();
        }
        var problems = ((ImportCodes.Outcome.Broken) outcome).problems();
        return ResponseEntity.ok()
                .contentType(MediaType.TEXT_HTML)
                .body(HtmlUtils.htmlEscape(phrasebook.in(locale).say("codes.import.wrong")) + "<br>"
                        + problems.stream().map(HtmlUtils::htmlEscape).collect(Collectors.joining("<br>")));
    }

    private List<Upload> uploads(List<MultipartFile> files) throws IOException {
        var uploads = new ArrayList<Upload>();
        for (var file : files) {
            if (!file.isEmpty()) {
                try (var content = file.getInputStream()) {
                    uploads.add(new Upload(Objects.toString(file.getOriginalFilename(), ""), documents.keep(content)));
                }
            }
        }
        return uploads;
    }

    @PostMapping("/codes/editions/{number}/{deed:activate|discard}")
    String edition(
            @PathVariable("number") long number,
            @PathVariable("deed") String deed,
            @RequestParam(name = "version", defaultValue = "0") long version,
            @RequestParam(name = "reason", defaultValue = "") String reason,
            HttpServletRequest request,
            Locale locale,
            RedirectAttributes flash) {
        var account = DocumentActions.account(request);
        var verdict = deed.equals("activate")
                ? imports.activate(number, version, reason, account)
                : imports.discard(number, reason, account);
        say(verdict, "edition." + deed + ".done", locale, flash);
        return "redirect:/codes/editions/" + number;
    }

    @PostMapping("/codes/questions/{number}/decide")
    String decide(
            @PathVariable("number") long number,
            @RequestParam(name = "organization", defaultValue = "") String organization,
            @RequestParam(name = "meaning", defaultValue = "REDIRECT") Meaning meaning,
            @RequestParam(name = "reason", defaultValue = "") String reason,
            HttpServletRequest request,
            Locale locale,
            RedirectAttributes flash) {
        var verdict = decide.decide(number, organization, meaning, reason, DocumentActions.account(request));
        say(verdict, "question.decide.done", locale, flash);
        return "redirect:/codes/questions/" + number;
    }

    @PostMapping("/codes/questions/{number}/dismiss")
    String dismiss(
            @PathVariable("number") long number,
            @RequestParam(name = "reason", defaultValue = "") String reason,
            HttpServletRequest request,
            Locale locale,
            RedirectAttributes flash) {
        say(decide.dismiss(number, reason, DocumentActions.account(request)), "question.dismiss.done", locale, flash);
        return "redirect:/codes/questions/" + number;
    }

    @PostMapping("/codes/decisions/{number}/revoke")
    String revoke(
            @PathVariable("number") long number,
            @RequestParam(name = "reason", defaultValue = "") String reason,
            HttpServletRequest request,
            Locale locale,
            RedirectAttributes flash) {
        say(decide.revoke(number, reason, DocumentActions.account(request)), "question.revoke.done", locale, flash);
        return "redirect:/codes";
    }

    @PostMapping("/codes/edits/{number}/{deed:approve|refuse|undo}")
    String edit(
            @PathVariable("number") long number,
            @PathVariable("deed") String deed,
            @RequestParam(name = "reason", defaultValue = "") String reason,
            HttpServletRequest request,
            Locale locale,
            RedirectAttributes flash) {
        var account = DocumentActions.account(request);
        var verdict =
                switch (deed) {
                    case "approve" -> edits.approve(number, reason, account);
                    case "refuse" -> edits.refuse(number, reason, account);
                    default -> edits.undo(number, reason, account);
                };
        say(verdict, "edit." + deed + ".done", locale, flash);
        return "redirect:/codes";
    }

    private void say(Verdict<?> verdict, String done, Locale locale, RedirectAttributes flash) {
        var words = phrasebook.in(locale);
        if (verdict instanceof Verdict.Done) {
            flash.addFlashAttribute("notice", words.say(done));
        } else {
            flash.addFlashAttribute("refusal", words.problem(DocumentActions.problem(verdict)));
        }
    }
}
