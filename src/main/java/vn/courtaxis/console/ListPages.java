package vn.courtaxis.console;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.courtaxis.deadline.DeadlineState;
import vn.courtaxis.document.Direction;
import vn.courtaxis.ledger.Duty;
import vn.courtaxis.ledger.State;

@Controller
@Profile("!twin")
final class ListPages {

    private final DocumentLists lists;
    private final Phrasebook phrasebook;

    ListPages(DocumentLists lists, Phrasebook phrasebook) {
        this.lists = lists;
        this.phrasebook = phrasebook;
    }

    @GetMapping("/outbox")
    String outbox(
            @RequestParam(name = "state", required = false) @Nullable Set<State> states,
            @RequestParam(name = "q", defaultValue = "") String text,
            @RequestParam(name = "from", required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
                    LocalDate from,
            @RequestParam(name = "deadline", required = false) @Nullable DeadlineState deadline,
            @RequestParam(name = "duty", required = false) @Nullable Duty duty,
            @RequestParam(name = "page", defaultValue = "0") int page,
            Locale locale,
            Model model) {
        return show(new Filter(Direction.OUTGOING, given(states), text, from, deadline, duty, page), locale, model);
    }

    @GetMapping("/inbox")
    String inbox(
            @RequestParam(name = "state", required = false) @Nullable Set<State> states,
            @RequestParam(name = "q", defaultValue = "") String text,
            @RequestParam(name = "from", required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
                    LocalDate from,
            @RequestParam(name = "deadline", required = false) @Nullable DeadlineState deadline,
            @RequestParam(name = "duty", required = false) @Nullable Duty duty,
            @RequestParam(name = "page", defaultValue = "0") int page,
            Locale locale,
            Model model) {
        return show(new Filter(Direction.INCOMING, given(states), text, from, deadline, duty, page), locale, model);
    }

    private static Set<State> given(@Nullable Set<State> states) {
        return states == null ? Set.of() : states;
    }

    private String show(Filter filter, Locale locale, Model model) {
        model.addAttribute("view", lists.view(filter, phrasebook.in(locale)));
        return "list";
    }
}
