package vn.courtaxis.console;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.courtaxis.console.ListView.Pill;
import vn.courtaxis.ledger.LedgerViews;
import vn.courtaxis.ledger.State;

/** Puts together one page of statuses, both ways, with the states one may choose from. */
@Component
@Profile("!twin")
final class StatusLists {

    private final LedgerViews ledger;

    StatusLists(LedgerViews ledger) {
        this.ledger = ledger;
    }

    StatusListView view(Set<State> states, int wanted, Words words) {
        var page = Math.max(0, wanted);
        var found = ledger.statuses(null, states, page, Filter.PAGE_SIZE);
        var last = (page + 1L) * Filter.PAGE_SIZE >= found.total();
        return new StatusListView(
                href(states, page),
                pills(states, words),
                found.items().stream().map(entry -> StatusRow.of(entry, words)).toList(),
                words.say("statuses.total", words.number(found.total())),
                page == 0 ? "" : href(states, page - 1),
                last ? "" : href(states, page + 1));
    }

    /** Both ways together: a state tells the way. */
    static Map<State, Long> counts(LedgerViews ledger) {
        var counts = new EnumMap<State, Long>(State.class);
        ledger.statusCounts().values().forEach(way -> way.forEach((state, n) -> counts.merge(state, n, Long::sum)));
        return counts;
    }

    private List<Pill> pills(Set<State> states, Words words) {
        var counts = counts(ledger);
        var all = counts.values().stream().mapToLong(Long::longValue).sum();
        var any = new Pill(href(Set.of(), 0), words.say("list.all"), words.number(all), Badge.QUIET, states.isEmpty());
        var present = EnumSet.noneOf(State.class);
        present.addAll(counts.keySet());
        present.addAll(states);
        var some = present.stream().map(state -> {
            var badge = StatusRow.state(state, words);
            return new Pill(
                    href(Set.of(state), 0),
                    badge.text(),
                    words.number(counts.getOrDefault(state, 0L)),
                    badge.tone(),
                    states.equals(Set.of(state)));
        });
        return Stream.concat(Stream.of(any), some).toList();
    }

    static String href(Set<State> states, int page) {
        var parameters = new ArrayList<String>();
        states.stream().sorted().forEach(state -> parameters.add("state=" + state));
        if (page > 0) {
            parameters.add("page=" + page);
        }
        return "/statuses"
                + (parameters.isEmpty() ? "" : parameters.stream().collect(Collectors.joining("&", "?", "")));
    }
}
