package vn.courtaxis.dms.rest;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.courtaxis.document.ErrorCode;
import vn.courtaxis.document.Problem;
import vn.courtaxis.ledger.LedgerViews.Search;
import vn.courtaxis.retention.DeletionViews;

/** Records of what was deleted because its term had ended. */
@RestController
@RequestMapping("/api/v1/deletions")
@Profile("!twin")
final class DeletionsController {

    private final DeletionViews deletions;
    private final DocumentJsonWriter json;

    DeletionsController(DeletionViews deletions, Clock clock) {
        this.deletions = deletions;
        this.json = new DocumentJsonWriter(clock);
    }

    @GetMapping
    ResponseEntity<?> search(
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "20") int size) {
        if (page < 0 || size < 1 || size > Search.MAX_SIZE) {
            return Problems.of(new Problem(ErrorCode.METADATA_INVALID, "page, size"));
        }
        try {
            var found = deletions.deletions(day(from), day(to), page, size);
            var items = found.items().stream()
                    .map(deletion -> DeletionJson.of(deletion, json))
                    .toList();
            return ResponseEntity.ok(new DocumentJson.PageJson<>(items, found.page(), found.size(), found.total()));
        } catch (DateTimeParseException e) {
            return Problems.of(new Problem(ErrorCode.METADATA_INVALID, "from, to"));
        }
    }

    private static @Nullable LocalDate day(String text) {
        return text.isBlank() ? null : LocalDate.parse(text.strip());
    }
}
