package vn.courtaxis.dms.rest;

import java.time.Clock;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.courtaxis.deadline.DeadlineWatch;
import vn.courtaxis.deadline.DocumentDeadlines;
import vn.courtaxis.ledger.Entry;
import vn.courtaxis.ledger.LedgerViews;
import vn.courtaxis.status.Recalls;

/** Puts together all that the contract tells of one document. */
@Component
@Profile("!twin")
final class DocumentAnswers {

    private final LedgerViews views;
    private final DeadlineWatch watch;
    private final Recalls recalls;
    private final DocumentJsonWriter json;

    DocumentAnswers(LedgerViews views, DeadlineWatch watch, Recalls recalls, Clock clock) {
        this.views = views;
        this.watch = watch;
        this.recalls = recalls;
        this.json = new DocumentJsonWriter(clock);
    }

    DocumentJson full(Entry entry) {
        var timeline = views.timeline(entry.id());
        var deadlines = watch.of(entry, timeline, views.statusesAbout(entry.id()));
        return json.full(entry, deadlines, timeline, views.related(entry.id()), recalls.requestFor(entry));
    }

    /** Rows of a list, without time lines. */
    DocumentJson.PageJson<DocumentJson> page(LedgerViews.Page page) {
        var deadlines = watch.of(page.items());
        var items = page.items().stream()
                .map(entry -> json.summary(entry, deadlines.getOrDefault(entry.id(), DocumentDeadlines.NONE)))
                .toList();
        return new DocumentJson.PageJson<>(items, page.page(), page.size(), page.total());
    }
}
