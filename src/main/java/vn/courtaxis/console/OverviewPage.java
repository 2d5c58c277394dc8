package vn.courtaxis.console;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
@Profile("!twin")
final class OverviewPage {

    private final Overview overview;
    private final Phrasebook phrasebook;

    OverviewPage(Overview overview, Phrasebook phrasebook) {
        this.overview = overview;
        this.phrasebook = phrasebook;
    }

    @GetMapping("/")
    String show(HttpServletRequest request, Locale locale, Model model) {
        model.addAttribute("view", overview.view(request.isUserInRole(DocumentPage.OPERATOR), phrasebook.in(locale)));
        return "overview";
    }
}
