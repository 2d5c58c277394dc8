package vn.courtaxis.dms.rest;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.courtaxis.document.Verdict;
import vn.courtaxis.registry.SimulateCodes;
import vn.courtaxis.registry.SimulateCodes.Scope;
import vn.courtaxis.registry.Simulation;

/** What the documents of the last days would have done by tables or rows that are not valid yet; changes nothing. */
@RestController
@RequestMapping("/api/v1/codes")
@Profile("!twin")
final class CodeSimulationsController {

    private final SimulateCodes simulate;

    CodeSimulationsController(SimulateCodes simulate) {
        this.simulate = simulate;
    }

    @PostMapping("/editions/{n}/simulate")
    ResponseEntity<?> edition(
            @PathVariable long n,
            @RequestParam(required = false) @Nullable Integer days,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate on) {
        return answer(simulate.edition(n, new Scope(days, on)));
    }

    @PostMapping("/edits/{n}/simulate")
    ResponseEntity<?> edit(
            @PathVariable long n,
            @RequestParam(required = false) @Nullable Integer days,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate on) {
        return answer(simulate.edit(n, new Scope(days, on)));
    }

    private static ResponseEntity<?> answer(Verdict<Simulation> verdict) {
        return verdict instanceof Verdict.Done<Simulation> done
                ? ResponseEntity.ok(SimulationJson.of(done.value()))
                : Problems.of(verdict);
    }
}
