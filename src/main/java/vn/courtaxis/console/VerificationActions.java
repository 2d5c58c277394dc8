package vn.courtaxis.console;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.courtaxis.document.SignatureVerdict;
import vn.courtaxis.document.Verdict;
import vn.courtaxis.incoming.VerifyAgain;

/** An operator has signatures judged again. */
@Controller
@Profile("!twin")
final class VerificationActions {

    private final VerifyAgain verify;
    private final Phrasebook phrasebook;

    VerificationActions(VerifyAgain verify, Phrasebook phrasebook) {
        this.verify = verify;
        this.phrasebook = phrasebook;
    }

    @PostMapping("/documents/{id}/verify")
    String verify(@PathVariable("id") UUID id, HttpServletRequest request, Locale locale, RedirectAttributes flash)
            throws IOException {
        var words = phrasebook.in(locale);
        var verdict = verify.verify(id, DocumentActions.account(request));
        if (verdict instanceof Verdict.Done<SignatureVerdict> done) {
            flash.addFlashAttribute(
                    "notice",
                    words.say("action.verify.done", words.verdict(done.value()).text()));
        } else {
            flash.addFlashAttribute("refusal", words.say("action.verify.refused"));
        }
        return "redirect:/documents/" + id;
    }
}
