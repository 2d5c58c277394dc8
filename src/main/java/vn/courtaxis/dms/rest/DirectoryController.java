package vn.courtaxis.dms.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.courtaxis.directory.DirectorySource;
import vn.courtaxis.directory.DirectoryViews;
import vn.courtaxis.directory.DirectoryViews.Found;
import vn.courtaxis.directory.DirectoryViews.Page;
import vn.courtaxis.directory.DirectoryViews.Search;
import vn.courtaxis.directory.Refresh;

/** The axis's directory over REST, for looking up: it is stored as fetched and resolves nothing. */
@RestController
@RequestMapping("/api/v1/directory")
@Profile("!twin")
final class DirectoryController {

    private static final int PAGE_SIZE = 50;

    private final DirectoryViews directory;
    private final Clock clock;

    DirectoryController(DirectoryViews directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    @GetMapping
    DocumentJson.PageJson<RowJson> search(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable DirectorySource source,
            @RequestParam(defaultValue = "0") int page) {
        return page(directory.search(new Search(q, source, Math.max(0, page), PAGE_SIZE)), RowJson::of);
    }

    @GetMapping("/refreshes")
    DocumentJson.PageJson<RefreshJson> refreshes(@RequestParam(defaultValue = "0") int page) {
        return page(directory.refreshes(Math.max(0, page), PAGE_SIZE), this::json);
    }

    private static <T, J> DocumentJson.PageJson<J> page(Page<T> page, Function<T, J> json) {
        return new DocumentJson.PageJson<>(
                page.items().stream().map(json).toList(), page.page(), page.size(), page.total());
    }

    record RowJson(
            DirectorySource source,
            String code,
            String otherCode,
            String name,
            String mail,
            String parentId,
            String centre,
            boolean deleted,
            boolean agency,
            long since) {

        static RowJson of(Found found) {
            var row = found.row();
            return new RowJson(
                    found.source(),
                    row.code(),
                    row.otherCode(),
                    row.name(),
                    row.mail(),
                    row.parentId(),
                    row.centre(),
                    row.deleted(),
                    row.agency(),
                    found.since());
        }
    }

    private RefreshJson json(Refresh refresh) {
        var changes = refresh.changes();
        var problem = refresh.problem();
        return new RefreshJson(
                refresh.number(),
                refresh.source(),
                refresh.state(),
                time(refresh.startedAt()),
                refresh.endedAt() == null ? null : time(refresh.endedAt()),
                changes.rows(),
                changes.added(),
                changes.changed(),
                changes.removed(),
                changes.skipped(),
                changes.duplicates(),
                problem == null ? null : problem.code().name());
    }

    private OffsetDateTime time(Instant instant) {
        return instant.atZone(clock.getZone()).toOffsetDateTime();
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RefreshJson(
            long number,
            DirectorySource source,
            Refresh.State state,
            OffsetDateTime startedAt,
            @Nullable OffsetDateTime endedAt,
            long rows,
            long added,
            long changed,
            long removed,
            long skipped,
            long duplicates,
            @Nullable String error) {}
}
