package vn.courtaxis.console;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.courtaxis.document.Verdict;
import vn.courtaxis.outgoing.RecallDocument;
import vn.courtaxis.outgoing.SendAgain;

/** What a clerk does to a document that the court sent: take it back, send it again to one recipient. */
@Controller
@Profile("!twin")
final class FlowActions {

    private final RecallDocument recall;
    private final SendAgain again;
    private final Phrasebook phrasebook;

    FlowActions(RecallDocument recall, SendAgain again, Phrasebook phrasebook) {
        this.recall = recall;
        this.again = again;
        this.phrasebook = phrasebook;
    }

    @PostMapping("/documents/{id}/recall")
    String recall(
            @PathVariable("id") UUID id,
            @RequestParam(name = "reason", defaultValue = "") String reason,
            HttpServletRequest request,
            Locale locale,
            RedirectAttributes flash) {
        var verdict = recall.recall(id, reason, DocumentActions.account(request));
        Notices.tell(verdict, "action.recall.done", phrasebook.in(locale), flash);
        return "redirect:/documents/" + id;
    }

    @PostMapping("/documents/{id}/send-again")
    String sendAgain(
            @PathVariable("id") UUID id,
            @RequestParam(name = "recipient", defaultValue = "") String recipient,
            HttpServletRequest request,
            Locale locale,
            RedirectAttributes flash) {
        var verdict = again.send(id, List.of(recipient), DocumentActions.account(request));
        Notices.tell(verdict, "action.again.done", phrasebook.in(locale), flash);
        return "redirect:/documents/" + (verdict instanceof Verdict.Done<UUID> done ? done.value() : id);
    }
}
