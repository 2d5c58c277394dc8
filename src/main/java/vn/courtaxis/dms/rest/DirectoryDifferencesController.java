package vn.courtaxis.dms.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.courtaxis.directory.DirectorySource;
import vn.courtaxis.document.Verdict;
import vn.courtaxis.registry.CompareDirectory;
import vn.courtaxis.registry.CompareDirectory.Report;
import vn.courtaxis.registry.DirectoryDifference;
import vn.courtaxis.registry.DirectoryDifference.Kind;

/** Where the axis's directory and the court's own tables of codes disagree. */
@RestController
@RequestMapping("/api/v1/codes/directory-differences")
@Profile("!twin")
final class DirectoryDifferencesController {

    private static final int PAGE_SIZE = 50;

    private final CompareDirectory compare;

    DirectoryDifferencesController(CompareDirectory compare) {
        this.compare = compare;
    }

    /** @param lists that were looked at; with none nothing was compared */
    record DifferencesJson(
            List<DifferenceJson> items,
            int page,
            int size,
            long total,
            Map<Kind, Long> counts,
            Set<DirectorySource> lists) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DifferenceJson(
            Kind kind,
            String id,
            String name,
            String code,
            @Nullable DirectorySource source,
            String listedCode,
            String listedName) {

        static DifferenceJson of(DirectoryDifference difference) {
            return new DifferenceJson(
                    difference.kind(),
                    difference.id(),
                    difference.name(),
                    difference.code(),
                    difference.source(),
                    difference.listedCode(),
                    difference.listedName());
        }
    }

    @GetMapping
    ResponseEntity<?> differences(
            @RequestParam(required = false) @Nullable Kind kind, @RequestParam(defaultValue = "0") int page) {
        var compared = compare.compare();
        return compared instanceof Verdict.Done<Report> done
                ? ResponseEntity.ok(json(done.value(), kind, Math.max(0, page)))
                : Problems.of(compared);
    }

    private static DifferencesJson json(Report report, @Nullable Kind kind, int page) {
        return new DifferencesJson(
                report.page(kind, page, PAGE_SIZE).stream()
                        .map(DifferenceJson::of)
                        .toList(),
                page,
                PAGE_SIZE,
                report.total(kind),
                report.counts(),
                new TreeSet<>(report.lists().keySet()));
    }
}
