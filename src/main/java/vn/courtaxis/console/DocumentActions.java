package vn.courtaxis.console;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.courtaxis.document.Problem;
import vn.courtaxis.document.Verdict;
import vn.courtaxis.incoming.DecideQuarantine;
import vn.courtaxis.ledger.State;
import vn.courtaxis.repair.ResendDocument;

/** What an operator may do to a document. Each act answers with the document's page and says there how it went. */
@Controller
@Profile("!twin")
final class DocumentActions {

    /** What a status's description and a time line can carry. */
    static final int MAX_REASON = 1000;

    private final DecideQuarantine decide;
    private final ResendDocument resend;
    private final Phrasebook phrasebook;

    DocumentActions(DecideQuarantine decide, ResendDocument resend, Phrasebook phrasebook) {
        this.decide = decide;
        this.resend = resend;
        this.phrasebook = phrasebook;
    }

    @PostMapping("/documents/{id}/release")
    String release(
            @PathVariable("id") UUID id,
            @RequestParam(name = "unit", defaultValue = "") String unit,
            @RequestParam(name = "reason", defaultValue = "") String reason,
            HttpServletRequest request,
            Locale locale,
            RedirectAttributes flash) {
        return act(
                id, "release", account -> decide.release(id, unit, fitting(reason), account), request, locale, flash);
    }

    @PostMapping("/documents/{id}/reject")
    String reject(
            @PathVariable("id") UUID id,
            @RequestParam(name = "reason", defaultValue = "") String reason,
            HttpServletRequest request,
            Locale locale,
            RedirectAttributes flash) {
        return act(id, "reject", account -> decide.reject(id, fitting(reason), account), request, locale, flash);
    }

    @PostMapping("/documents/{id}/resend")
    String resend(@PathVariable("id") UUID id, HttpServletRequest request, Locale locale, RedirectAttributes flash) {
        return act(id, "resend", account -> resend.resend(id, account), request, locale, flash);
    }

    private String act(
            UUID id,
            String action,
            Function<String, Verdict<State>> deed,
            HttpServletRequest request,
            Locale locale,
            RedirectAttributes flash) {
        var verdict = deed.apply(account(request));
        var words = phrasebook.in(locale);
        if (verdict instanceof Verdict.Done<State>) {
            flash.addFlashAttribute("notice", words.say("action." + action + ".done"));
        } else {
            flash.addFlashAttribute("refusal", refusal(problem(verdict), words));
        }
        return "redirect:/documents/" + id;
    }

    /** The rules of access stand in the security configuration; this holds even if they are loosened by mistake. */
    private static String account(HttpServletRequest request) {
        Principal principal = request.getUserPrincipal();
        if (principal == null || !request.isUserInRole(DocumentPage.OPERATOR)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return principal.getName();
    }

    private static String fitting(String reason) {
        var stripped = reason.strip();
        return stripped.substring(0, Math.min(stripped.length(), MAX_REASON));
    }

    private static Problem problem(Verdict<State> verdict) {
        return verdict instanceof Verdict.Rejected<State> rejected
                ? rejected.problem()
                : ((Verdict.Unavailable<State>) verdict).problem();
    }

    private static String refusal(Problem problem, Words words) {
        var detail = words.named("state.", problem.detail());
        return detail.isEmpty() ? words.sentence(problem.code()) : words.sentence(problem.code()) + " (" + detail + ")";
    }
}
