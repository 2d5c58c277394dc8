package vn.courtaxis.console;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import vn.courtaxis.ledger.Entry;
import vn.courtaxis.ledger.LedgerViews;
import vn.courtaxis.ledger.State;
import vn.courtaxis.status.Recalls;

/** Business statuses for people: the list, and one of them with what may be done about it. */
@Controller
@Profile("!twin")
final class StatusPages {

    private final LedgerViews ledger;
    private final Recalls recalls;
    private final StatusLists lists;
    private final Phrasebook phrasebook;

    StatusPages(LedgerViews ledger, Recalls recalls, StatusLists lists, Phrasebook phrasebook) {
        this.ledger = ledger;
        this.recalls = recalls;
        this.lists = lists;
        this.phrasebook = phrasebook;
    }

    @GetMapping("/statuses")
    String list(
            @RequestParam(name = "state", required = false) @Nullable Set<State> states,
            @RequestParam(name = "page", defaultValue = "0") int page,
            Locale locale,
            Model model) {
        model.addAttribute("view", lists.view(states == null ? Set.of() : states, page, phrasebook.in(locale)));
        return "statuses";
    }

    @GetMapping("/statuses/{id}")
    String show(@PathVariable("id") UUID id, HttpServletRequest request, Locale locale, Model model) {
        var entry = ledger.status(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("view", sheet(entry, request.isUserInRole(DocumentPage.OPERATOR), phrasebook.in(locale)));
        return "status";
    }

    private StatusSheet sheet(Entry entry, boolean mayAct, Words words) {
        return new StatusSheet(
                "/statuses/" + entry.id(),
                StatusRow.name(entry, words),
                StatusRow.who(entry, words),
                entry.status() == null ? "" : entry.status().description(),
                StatusRow.state(entry, words),
                entry.state().name(),
                words.moment(entry.stateSince()),
                words.next(entry),
                entry.about() == null ? "" : "/documents/" + entry.about(),
                Troubles.of(entry, words),
                DocumentFacts.ofStatus(entry, words),
                TimelineWords.lines(ledger.timeline(entry.id()), words),
                mayAct ? Deeds.of(entry, words) : Deeds.NONE,
                mayAct ? Flows.request(entry, recalls) : null);
    }
}
