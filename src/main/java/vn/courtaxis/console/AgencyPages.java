package vn.courtaxis.console;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.courtaxis.directory.AgencyDeed;
import vn.courtaxis.directory.AgencyRegistration;
import vn.courtaxis.directory.RegisterAgency;
import vn.courtaxis.document.Verdict;

/** The court's own units at the axis: what would be sent is shown first, and only what was shown is sent. */
@Controller
@Profile("!twin")
final class AgencyPages {

    private static final int LONGEST_FIELD = 250;

    private final RegisterAgency register;
    private final AgencySheets sheets;
    private final Phrasebook phrasebook;

    AgencyPages(RegisterAgency register, AgencySheets sheets, Phrasebook phrasebook) {
        this.register = register;
        this.sheets = sheets;
        this.phrasebook = phrasebook;
    }

    /** What a person may change of a proposal; null where the form was not filled in yet. */
    record Wishes(
            @Nullable String pcode,
            @Nullable String mail,
            @Nullable String mobile,
            @Nullable String fax) {

        AgencyRegistration on(AgencyRegistration proposal) {
            return new AgencyRegistration(
                    or(pcode, proposal.parentCode()),
                    proposal.code(),
                    proposal.name(),
                    or(mail, proposal.mail()),
                    or(mobile, proposal.mobile()),
                    or(fax, proposal.fax()));
        }

        private static String or(@Nullable String wish, String proposed) {
            var text = wish == null ? proposed : wish.strip();
            return text.substring(0, Math.min(text.length(), LONGEST_FIELD));
        }
    }

    @GetMapping("/directory/units")
    String units(Locale locale, Model model) {
        model.addAttribute("view", sheets.view(phrasebook.in(locale)));
        return "directory-units";
    }

    @GetMapping("/directory/units/{code}")
    String unit(
            @PathVariable("code") String code,
            @ModelAttribute Wishes wishes,
            HttpServletRequest request,
            Locale locale,
            Model model) {
        var mayAct = request.isUserInRole(DocumentPage.OPERATOR);
        model.addAttribute("view", sheets.sheet(wishes.on(proposal(code)), mayAct, phrasebook.in(locale)));
        return "directory-unit";
    }

    private AgencyRegistration proposal(String code) {
        return register.proposal(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @PostMapping("/directory/units/{code}/register")
    String register(
            @PathVariable("code") String code,
            @ModelAttribute Wishes wishes,
            @RequestParam(name = "shown", defaultValue = "") String shown,
            @RequestParam(name = "reason", defaultValue = "") String reason,
            HttpServletRequest request,
            Locale locale,
            RedirectAttributes flash) {
        var account = DocumentActions.account(request);
        var wanted = wishes.on(proposal(code));
        tell(register.register(wanted, shown, reason, account), locale, flash);
        return "redirect:" + AgencySheets.href(wanted.code().value());
    }

    @PostMapping("/directory/units/{code}/delete")
    String delete(
            @PathVariable("code") String code,
            @RequestParam(name = "reason", defaultValue = "") String reason,
            HttpServletRequest request,
            Locale locale,
            RedirectAttributes flash) {
        var account = DocumentActions.account(request);
        var unit = proposal(code).code();
        tell(register.delete(unit, reason, account), locale, flash);
        return "redirect:" + AgencySheets.href(unit.value());
    }

    private void tell(Verdict<AgencyDeed> verdict, Locale locale, RedirectAttributes flash) {
        var words = phrasebook.in(locale);
        if (!(verdict instanceof Verdict.Done<AgencyDeed> sent)) {
            flash.addFlashAttribute("refusal", words.problem(DocumentActions.problem(verdict)));
        } else {
            var deed = sent.value();
            var problem = deed.problem();
            var said = words.say("agency.outcome." + deed.outcome() + ".explain")
                    + (problem == null ? "" : " " + words.problem(problem));
            flash.addFlashAttribute(deed.outcome() == AgencyDeed.Outcome.DONE ? "notice" : "refusal", said);
        }
    }
}
