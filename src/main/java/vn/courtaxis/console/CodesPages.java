package vn.courtaxis.console;

import java.util.Locale;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The code registry for people: what is missing, who is known, and the history of each. */
@Controller
@Profile("!twin")
final class CodesPages {

    private final CodesLists lists;
    private final CodesDesk desk;
    private final Phrasebook phrasebook;

    CodesPages(CodesLists lists, CodesDesk desk, Phrasebook phrasebook) {
        this.lists = lists;
        this.desk = desk;
        this.phrasebook = phrasebook;
    }

    @GetMapping("/codes")
    String overview(Locale locale, Model model) {
        var words = phrasebook.in(locale);
        model.addAttribute("view", lists.view(words));
        model.addAttribute("desk", desk.view(words));
        return "codes";
    }

    @GetMapping("/codes/organizations")
    String organizations(@RequestParam(name = "q", defaultValue = "") String text, Locale locale, Model model) {
        model.addAttribute("view", lists.found(text.strip(), phrasebook.in(locale)));
        return "codes-organizations";
    }

    @GetMapping("/codes/organizations/{id}")
    String organization(@PathVariable("id") String id, Locale locale, Model model) {
        model.addAttribute(
                "view",
                lists.organization(id, phrasebook.in(locale))
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        return "codes-organization";
    }

    @GetMapping("/codes/questions/{number}")
    String question(
            @PathVariable("number") long number,
            @RequestParam(name = "q", defaultValue = "") String text,
            Locale locale,
            Model model) {
        model.addAttribute(
                "view",
                desk.question(number, text.strip(), phrasebook.in(locale))
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        return "codes-question";
    }

    @GetMapping("/codes/editions/{number}")
    String edition(@PathVariable("number") long number, Locale locale, Model model) {
        model.addAttribute(
                "view",
                desk.edition(number, phrasebook.in(locale))
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        return "codes-edition";
    }
}
