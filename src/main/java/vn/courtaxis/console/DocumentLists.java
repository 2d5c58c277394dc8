package vn.courtaxis.console;

import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.courtaxis.console.ListView.Pill;
import vn.courtaxis.deadline.DeadlineState;
import vn.courtaxis.deadline.DeadlineWatch;
import vn.courtaxis.ledger.LedgerViews;
import vn.courtaxis.ledger.State;

/** Puts together one page of a list, with the states one may choose from. */
@Component
@Profile("!twin")
final class DocumentLists {

    private final LedgerViews ledger;
    private final DeadlineWatch watch;

    DocumentLists(LedgerViews ledger, DeadlineWatch watch) {
        this.ledger = ledger;
        this.watch = watch;
    }

    ListView view(Filter filter, Words words) {
        var found = ledger.search(filter.search(Filter.PAGE_SIZE, watch));
        var last = (filter.page() + 1L) * Filter.PAGE_SIZE >= found.total();
        var counts = ledger.counts().getOrDefault(filter.direction(), Map.of());
        return new ListView(
                words.say("direction." + filter.direction()),
                filter.href(),
                Filter.path(filter.direction()),
                filter.text(),
                filter.from() == null ? "" : filter.from().toString(),
                filter.from() == null ? "" : words.say("list.since", words.day(filter.from())),
                filter.ordered().stream().map(State::name).toList(),
                filter.pressing() == null ? "" : filter.pressing().name(),
                filter.duty() == null ? "" : filter.duty().name(),
                filter.duty() == null ? "" : words.say("duty." + filter.duty()),
                Stream.concat(pills(filter, counts, words), pressing(filter, words))
                        .toList(),
                DocumentRow.all(found.items(), watch.of(found.items()), words),
                words.say("list.total", words.number(found.total())),
                words.say("list.empty." + (filter.isNarrowed() ? "narrowed" : filter.direction())),
                filter.page() == 0 ? "" : filter.page(filter.page() - 1).href(),
                last ? "" : filter.page(filter.page() + 1).href(),
                Life.of(filter.direction()) == Life.OUTGOING);
    }

    /** Within what else narrows the list, states apart, as those of the states. */
    private Stream<Pill> pressing(Filter filter, Words words) {
        return Stream.of(DeadlineState.LATE, DeadlineState.DUE_SOON).flatMap(state -> {
            var any = Filter.all(filter.direction()).due(state, null);
            var count = ledger.search(any.search(1, watch)).total();
            var chosen = filter.pressing() == state;
            return count > 0 || chosen
                    ? Stream.of(new Pill(
                            filter.due(chosen ? null : state, null).href(),
                            words.deadline(state).text(),
                            words.number(count),
                            words.deadline(state).tone(),
                            chosen))
                    : Stream.of();
        });
    }

    private static Stream<Pill> pills(Filter filter, Map<State, Long> counts, Words words) {
        var all = counts.values().stream().mapToLong(Long::longValue).sum();
        var any = new Pill(
                filter.anyState().due(null, null).href(),
                words.say("list.all"),
                words.number(all),
                Badge.QUIET,
                filter.states().isEmpty() && filter.pressing() == null);
        var some = Life.of(filter.direction()).all().stream()
                .filter(state ->
                        counts.getOrDefault(state, 0L) > 0 || filter.states().contains(state))
                .map(state -> pill(filter, state, counts, words));
        return Stream.concat(Stream.of(any), some);
    }

    private static Pill pill(Filter filter, State state, Map<State, Long> counts, Words words) {
        var badge = words.state(state);
        return new Pill(
                filter.only(state).href(),
                badge.text(),
                words.number(counts.getOrDefault(state, 0L)),
                badge.tone(),
                filter.states().equals(Set.of(state)));
    }
}
