package vn.courtaxis.dms.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.courtaxis.document.Direction;
import vn.courtaxis.document.ErrorCode;
import vn.courtaxis.registry.Placed;
import vn.courtaxis.registry.Placed.Part;
import vn.courtaxis.registry.Placed.Party;
import vn.courtaxis.registry.Simulation;
import vn.courtaxis.registry.Simulation.Outcome;

/** What documents would have done by another registry, as JSON. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SimulationJson(
        long version,
        LocalDate from,
        @Nullable LocalDate on,
        long documents,
        boolean whole,
        Map<Outcome, Long> counts,
        Map<Part, Long> parts,
        List<LineJson> items) {

    static SimulationJson of(Simulation simulation) {
        return new SimulationJson(
                simulation.version(),
                simulation.from(),
                simulation.on(),
                simulation.letters(),
                simulation.whole(),
                simulation.counts(),
                simulation.parts(),
                simulation.lines().stream().map(LineJson::of).toList());
    }

    /** @param parts what is another one; empty unless it is CHANGED */
    record LineJson(
            Outcome outcome,
            UUID id,
            Direction direction,
            LocalDate day,
            String number,
            Set<Part> parts,
            PlacedJson before,
            PlacedJson after) {

        static LineJson of(Simulation.Line line) {
            return new LineJson(
                    line.outcome(),
                    line.id(),
                    line.direction(),
                    line.day(),
                    line.number(),
                    line.parts(),
                    PlacedJson.of(line.before()),
                    PlacedJson.of(line.after()));
        }
    }

    /** @param problem why a person would have to say; left out when nobody would */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PlacedJson(
            @Nullable PartyJson sender,
            List<PartyJson> recipients,
            String dmsUnit,
            @Nullable ErrorCode problem,
            @Nullable String detail) {

        static PlacedJson of(Placed placed) {
            var problem = placed.problem();
            return new PlacedJson(
                    placed.sender() == null ? null : PartyJson.of(placed.sender()),
                    placed.recipients().stream().map(PartyJson::of).toList(),
                    placed.dmsUnit(),
                    problem == null ? null : problem.code(),
                    problem == null ? null : problem.detail());
        }
    }

    record PartyJson(String id, String code, String name) {

        static PartyJson of(Party party) {
            return new PartyJson(party.id(), party.code(), party.name());
        }
    }
}
