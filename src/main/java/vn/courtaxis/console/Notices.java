package vn.courtaxis.console;

import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.courtaxis.document.Verdict;

/** What the page after a deed says about it. */
final class Notices {

    private Notices() {}

    /** @param done key of what is said when it was done; otherwise the reason is */
    static void tell(Verdict<?> verdict, String done, Words words, RedirectAttributes flash) {
        if (verdict instanceof Verdict.Done<?>) {
            flash.addFlashAttribute("notice", words.say(done));
        } else {
            flash.addFlashAttribute("refusal", DocumentActions.refusal(DocumentActions.problem(verdict), words));
        }
    }
}
