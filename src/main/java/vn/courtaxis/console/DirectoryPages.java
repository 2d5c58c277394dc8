package vn.courtaxis.console;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import vn.courtaxis.directory.DirectorySource;
import vn.courtaxis.directory.DirectoryViews;
import vn.courtaxis.directory.DirectoryViews.Kind;

/** The axis's directory for people: what was fetched, what changed, and the rows themselves. */
@Controller
@Profile("!twin")
final class DirectoryPages {

    private final DirectoryViews directory;
    private final DirectoryLists lists;
    private final Phrasebook phrasebook;

    DirectoryPages(DirectoryViews directory, DirectoryLists lists, Phrasebook phrasebook) {
        this.directory = directory;
        this.lists = lists;
        this.phrasebook = phrasebook;
    }

    @GetMapping("/directory")
    String overview(HttpServletRequest request, Locale locale, Model model) {
        model.addAttribute("view", lists.view(request.isUserInRole(DocumentPage.OPERATOR), phrasebook.in(locale)));
        return "directory";
    }

    @GetMapping("/directory/rows")
    String rows(
            @RequestParam(name = "q", defaultValue = "") String text,
            @RequestParam(name = "source", required = false) @Nullable DirectorySource source,
            @RequestParam(name = "page", defaultValue = "0") int page,
            Locale locale,
            Model model) {
        model.addAttribute("view", lists.found(text.strip(), source, page, phrasebook.in(locale)));
        return "directory-rows";
    }

    @GetMapping("/directory/refreshes/{number}")
    String refresh(
            @PathVariable("number") long number,
            @RequestParam(name = "kind", defaultValue = "ADDED") Kind kind,
            @RequestParam(name = "page", defaultValue = "0") int page,
            HttpServletRequest request,
            Locale locale,
            Model model) {
        var refresh = directory.refresh(number).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var mayAct = request.isUserInRole(DocumentPage.OPERATOR);
        model.addAttribute("view", lists.differences(refresh, kind, page, mayAct, phrasebook.in(locale)));
        return "directory-refresh";
    }
}
