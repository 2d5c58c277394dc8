package vn.courtaxis.console;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.courtaxis.directory.DecideRefresh;
import vn.courtaxis.directory.DirectorySource;
import vn.courtaxis.directory.RefreshRequests;

/** What an operator may do about the directory: have it fetched, and decide about a list that was held back. */
@Controller
@Profile("!twin")
final class DirectoryActions {

    private final RefreshRequests requests;
    private final DecideRefresh decide;
    private final Phrasebook phrasebook;

    DirectoryActions(RefreshRequests requests, DecideRefresh decide, Phrasebook phrasebook) {
        this.requests = requests;
        this.decide = decide;
        this.phrasebook = phrasebook;
    }

    @PostMapping("/directory/refresh")
    String refresh(
            @RequestParam("source") DirectorySource source,
            HttpServletRequest request,
            Locale locale,
            RedirectAttributes flash) {
        requests.request(source, DocumentActions.account(request));
        var key = requests.isPossible() ? "directory.requested" : "directory.impossible";
        flash.addFlashAttribute("notice", phrasebook.in(locale).say(key));
        return "redirect:/directory";
    }

    @PostMapping("/directory/refreshes/{number}/{decision:confirm|discard}")
    String decide(
            @PathVariable("number") long number,
            @PathVariable("decision") String decision,
            @RequestParam(name = "reason", defaultValue = "") String reason,
            HttpServletRequest request,
            Locale locale,
            RedirectAttributes flash) {
        var account = DocumentActions.account(request);
        var verdict = decision.equals("confirm")
                ? decide.confirm(number, reason, account)
                : decide.discard(number, reason, account);
        Notices.tell(verdict, "directory." + decision + ".done", phrasebook.in(locale), flash);
        return "redirect:/directory/refreshes/" + number;
    }
}
