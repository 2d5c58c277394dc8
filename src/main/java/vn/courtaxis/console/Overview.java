package vn.courtaxis.console;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.courtaxis.console.OverviewView.Stage;
import vn.courtaxis.console.OverviewView.Tile;
import vn.courtaxis.console.OverviewView.Way;
import vn.courtaxis.deadline.DeadlineWatch;
import vn.courtaxis.document.Direction;
import vn.courtaxis.exchange.AxisClock;
import vn.courtaxis.exchange.AxisPauses;
import vn.courtaxis.exchange.AxisPauses.Pause;
import vn.courtaxis.ledger.Entry;
import vn.courtaxis.ledger.LedgerViews;
import vn.courtaxis.ledger.State;
import vn.courtaxis.registry.EditStore;
import vn.courtaxis.registry.Question;
import vn.courtaxis.registry.QuestionStore;
import vn.courtaxis.signature.ExpiryForecast;
import vn.courtaxis.signature.ExpiryForecast.Expiring;

/** Puts together what needs a person now, and what is on its way. */
@Component
@Profile("!twin")
final class Overview {

    /** A refusal ends a document, so only recent ones ask for attention. */
    private static final int REFUSALS_DAYS = 7;

    private static final int URGENT = 8;

    private final LedgerViews ledger;
    private final AxisPauses pauses;
    private final AxisClock axisClock;
    private final DeadlineWatch watch;
    private final ExpiryForecast forecast;
    private final QuestionStore questions;
    private final EditStore edits;
    private final Clock clock;

    Overview(
            LedgerViews ledger,
            AxisPauses pauses,
            AxisClock axisClock,
            DeadlineWatch watch,
            ExpiryForecast forecast,
            QuestionStore questions,
            EditStore edits,
            Clock clock) {
        this.ledger = ledger;
        this.pauses = pauses;
        this.axisClock = axisClock;
        this.watch = watch;
        this.forecast = forecast;
        this.questions = questions;
        this.edits = edits;
        this.clock = clock;
    }

    /** @param mayAct whether who looks decides about codes, too */
    OverviewView view(boolean mayAct, Words words) {
        var counts = ledger.counts();
        var statuses = StatusLists.counts(ledger);
        return new OverviewView(
                warnings(words),
                Stream.of(
                                attention().map(filter -> tile(filter, words)),
                                Stream.of(tile(statuses, words)),
                                mayAct ? Stream.of(codes(words)) : Stream.<Tile>empty())
                        .flatMap(tiles -> tiles)
                        .toList(),
                urgent(words),
                DutyLines.of(watch.counts(), words),
                DutyLines.calendar(watch.unknownYears(), words),
                Stream.concat(
                                Arrays.stream(Life.values())
                                        .map(life -> way(life, counts.getOrDefault(life.direction(), Map.of()), words)),
                                Stream.of(way(statuses, words)))
                        .toList(),
                oldest(words));
    }

    private List<String> warnings(Words words) {
        var clocks = new TreeMap<>(axisClock.wrong())
                .entrySet().stream().map(skew -> said(skew.getKey(), skew.getValue(), words));
        var expiries = forecast.pressing().stream().map(expiring -> said(expiring, words));
        return Stream.of(pauses.pauses().stream().map(pause -> said(pause, words)), clocks, expiries)
                .flatMap(lines -> lines)
                .toList();
    }

    private String said(Expiring expiring, Words words) {
        var left = Duration.between(clock.instant(), expiring.until());
        var key = "overview.expiry." + expiring.kind() + (left.isNegative() ? ".over" : "");
        return words.say(
                key,
                expiring.name(),
                words.day(LocalDate.ofInstant(expiring.until(), clock.getZone())),
                words.span(left.abs()));
    }

    private static String said(String system, Duration skew, Words words) {
        return words.say(
                skew.isNegative() ? "overview.clock.behind" : "overview.clock.ahead", system, words.span(skew.abs()));
    }

    private static String said(Pause pause, Words words) {
        return words.say(
                pause.onTrial() ? "overview.pause.trial" : "overview.pause",
                pause.system(),
                words.say("operation." + pause.operation()),
                words.clock(pause.since()),
                words.clock(pause.until()),
                words.sentence(pause.cause().code()));
    }

    private Stream<Filter> attention() {
        var incoming = Filter.all(Direction.INCOMING);
        var outgoing = Filter.all(Direction.OUTGOING);
        return Stream.of(
                incoming.only(State.QUARANTINED),
                incoming.only(State.PARKED),
                outgoing.only(State.PARKED),
                outgoing.only(State.UNCERTAIN),
                outgoing.only(State.REJECTED).since(LocalDate.now(clock).minusDays(REFUSALS_DAYS)));
    }

    private Tile tile(Filter filter, Words words) {
        var state = filter.ordered().get(0);
        var count = ledger.search(filter.search(1)).total();
        var key = "tile." + state + "." + filter.direction();
        return new Tile(
                filter.href(),
                count,
                words.number(count),
                words.say(key),
                words.say(key + ".hint"),
                count == 0 ? Badge.QUIET : Tones.of(state));
    }

    /** Statuses that are set aside, and recalls by status on which somebody decides. */
    private static Tile tile(Map<State, Long> statuses, Words words) {
        var count = State.WAITING_FOR_PEOPLE.stream()
                .mapToLong(state -> statuses.getOrDefault(state, 0L))
                .sum();
        return new Tile(
                StatusLists.href(State.WAITING_FOR_PEOPLE, 0),
                count,
                words.number(count),
                words.say("tile.PARKED.STATUS"),
                words.say("tile.PARKED.STATUS.hint"),
                count == 0 ? Badge.QUIET : Tones.of(State.PARKED));
    }

    /** Codes that nobody could tell, and rows that somebody else is to approve. */
    private Tile codes(Words words) {
        var open = questions.count(Question.State.OPEN);
        var proposed = edits.countProposed();
        return new Tile(
                "/codes",
                open + proposed,
                words.number(open + proposed),
                words.say("tile.codes"),
                words.say("tile.codes.hint", words.number(open), words.number(proposed)),
                open + proposed == 0 ? Badge.QUIET : Badge.WARN);
    }

    /** Statuses of both ways on one line: ours go out, theirs come in. */
    private static Way way(Map<State, Long> statuses, Words words) {
        return new Way(
                StatusLists.href(Set.of(), 0),
                words.say("statuses.title"),
                Stream.of(State.ACCEPTED, State.SENT, State.LISTED, State.STORED, State.TAKEN)
                        .map(state -> stage(statuses, state, words))
                        .toList(),
                Stream.of(State.QUARANTINED, State.PARKED, State.REJECTED)
                        .map(state -> stage(statuses, state, words))
                        .toList());
    }

    private static Stage stage(Map<State, Long> statuses, State state, Words words) {
        var count = statuses.getOrDefault(state, 0L);
        var badge = StatusRow.state(state, words);
        var href = StatusLists.href(Set.of(state), 0);
        return new Stage(href, badge.text(), words.number(count), badge.tone(), count == 0);
    }

    private List<DocumentRow> urgent(Words words) {
        var waiting = attention()
                .flatMap(filter -> ledger.search(filter.search(URGENT)).items().stream())
                .sorted(Comparator.comparing(Entry::stateSince))
                .limit(URGENT)
                .toList();
        return DocumentRow.all(waiting, watch.of(waiting), words);
    }

    private static Way way(Life life, Map<State, Long> counts, Words words) {
        var all = Filter.all(life.direction());
        return new Way(
                all.href(),
                words.say("direction." + life.direction()),
                life.way().stream()
                        .map(state -> stage(all.only(state), state, counts, words))
                        .toList(),
                life.asides().stream()
                        .map(state -> stage(all.only(state), state, counts, words))
                        .toList());
    }

    private static Stage stage(Filter filter, State state, Map<State, Long> counts, Words words) {
        var count = counts.getOrDefault(state, 0L);
        var badge = words.state(state);
        return new Stage(filter.href(), badge.text(), words.number(count), badge.tone(), count == 0);
    }

    private String oldest(Words words) {
        var waiting = ledger.oldestWaiting();
        return waiting.compareTo(Duration.ofSeconds(1)) < 0 ? "" : words.span(waiting);
    }
}
