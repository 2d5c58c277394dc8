package vn.courtaxis.console;

import java.util.Locale;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What is kept how long, and what was deleted, for people. */
@Controller
@Profile("!twin")
final class RetentionPage {

    private final RetentionSheets sheets;
    private final Phrasebook phrasebook;

    RetentionPage(RetentionSheets sheets, Phrasebook phrasebook) {
        this.sheets = sheets;
        this.phrasebook = phrasebook;
    }

    @GetMapping("/retention")
    String show(@RequestParam(name = "page", defaultValue = "0") int page, Locale locale, Model model) {
        model.addAttribute("view", sheets.view(page, phrasebook.in(locale)));
        return "retention";
    }
}
