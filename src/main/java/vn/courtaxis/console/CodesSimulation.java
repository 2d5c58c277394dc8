package vn.courtaxis.console;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.courtaxis.console.CodesSimulationView.Count;
import vn.courtaxis.console.CodesSimulationView.Line;
import vn.courtaxis.console.CodesSimulationView.Section;
import vn.courtaxis.document.Direction;
import vn.courtaxis.document.Verdict;
import vn.courtaxis.registry.Placed;
import vn.courtaxis.registry.Placed.Part;
import vn.courtaxis.registry.Placed.Party;
import vn.courtaxis.registry.SimulateCodes;
import vn.courtaxis.registry.SimulateCodes.Scope;
import vn.courtaxis.registry.Simulation;
import vn.courtaxis.registry.Simulation.Outcome;

/** Puts together what a page shows of a simulation. */
@Component
@Profile("!twin")
final class CodesSimulation {

    private final SimulateCodes simulate;

    CodesSimulation(SimulateCodes simulate) {
        this.simulate = simulate;
    }

    CodesSimulationView edition(long number, @Nullable Integer days, @Nullable LocalDate on, Words words) {
        return view(
                words.say("edition.number", String.valueOf(number)),
                "/codes/editions/" + number,
                new Scope(days, on),
                scope -> simulate.edition(number, scope),
                words);
    }

    CodesSimulationView edit(long number, @Nullable Integer days, @Nullable LocalDate on, Words words) {
        return view(
                words.say("simulation.edit", String.valueOf(number)),
                "/codes",
                new Scope(days, on),
                scope -> simulate.edit(number, scope),
                words);
    }

    private static CodesSimulationView view(
            String subject, String back, Scope scope, Function<Scope, Verdict<Simulation>> play, Words words) {
        var verdict = play.apply(scope);
        var days = Objects.toString(scope.days(), "");
        var on = Objects.toString(scope.on(), "");
        if (!(verdict instanceof Verdict.Done<Simulation> done)) {
            var refusal = DocumentActions.refusal(DocumentActions.problem(verdict), words);
            return new CodesSimulationView(subject, back, days, on, refusal, "", false, List.of(), List.of());
        }
        var simulation = done.value();
        return new CodesSimulationView(
                subject,
                back,
                days,
                on,
                "",
                lead(simulation, words),
                !simulation.whole(),
                Stream.of(Outcome.values())
                        .map(outcome -> count(outcome, simulation, words))
                        .toList(),
                Stream.of(Outcome.values())
                        .filter(Outcome::isTold)
                        .map(outcome -> section(outcome, simulation, words))
                        .filter(section -> !section.lines().isEmpty())
                        .toList());
    }

    private static String lead(Simulation simulation, Words words) {
        var on = simulation.on();
        var looked = words.say("simulation.lead", words.number(simulation.letters()), words.day(simulation.from()));
        return looked + " "
                + (on == null ? words.say("simulation.own-day") : words.say("simulation.on", words.day(on)));
    }

    private static long of(Outcome outcome, Simulation simulation) {
        return simulation.counts().getOrDefault(outcome, 0L);
    }

    private static Count count(Outcome outcome, Simulation simulation, Words words) {
        var number = of(outcome, simulation);
        return new Count(
                words.say("simulation." + outcome), words.number(number), number == 0 ? Badge.QUIET : tone(outcome));
    }

    private static String tone(Outcome outcome) {
        return switch (outcome) {
            case CHANGED -> Badge.WARN;
            case NEWLY_UNRESOLVED -> Badge.BAD;
            case NEWLY_RESOLVED -> Badge.GOOD;
            case STILL_UNRESOLVED, SAME -> Badge.QUIET;
        };
    }

    private static Section section(Outcome outcome, Simulation simulation, Words words) {
        var lines = simulation.lines().stream()
                .filter(line -> line.outcome() == outcome)
                .map(line -> line(line, words))
                .toList();
        var all = of(outcome, simulation);
        return new Section(words.say("simulation." + outcome), words.number(all), lines, all > lines.size());
    }

    private static Line line(Simulation.Line line, Words words) {
        var number = line.number().isEmpty() ? line.id().toString() : line.number();
        var sender = line.parts().contains(Part.SENDER);
        return new Line(
                "/documents/" + line.id(),
                number,
                words.say("direction." + line.direction()) + " · " + words.day(line.day()),
                line.parts().stream()
                        .map(part -> words.say("simulation.part." + part))
                        .collect(Collectors.joining(", ")),
                told(line.before(), line.direction(), sender, words),
                told(line.after(), line.direction(), sender, words));
    }

    /** @param sender whether who sent is another one, and so is told too */
    private static String told(Placed placed, Direction direction, boolean sender, Words words) {
        if (placed.problem() != null) {
            return words.problem(placed.problem());
        }
        var receivers = placed.recipients().stream().map(CodesSimulation::told).collect(Collectors.joining("; "));
        var unit = placed.dmsUnit().isEmpty() ? "" : " · " + placed.dmsUnit();
        var from = placed.sender() == null ? words.say("simulation.nobody") : told(placed.sender());
        return receivers + unit + (sender ? " · " + words.say("simulation.sender", from) : "");
    }

    private static String told(Party party) {
        return party.name() + " (" + party.code() + ")";
    }
}
