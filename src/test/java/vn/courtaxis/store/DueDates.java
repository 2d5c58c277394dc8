package vn.courtaxis.store;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.courtaxis.document.DocumentHeader;
import vn.courtaxis.document.DocumentHeader.Business;
import vn.courtaxis.document.Priority;

/** Headers that say by when. */
final class DueDates {

    private DueDates() {}

    static DocumentHeader header(DocumentHeader of, @Nullable LocalDate due, Priority priority, Business business) {
        return new DocumentHeader(
                of.from(),
                of.to(),
                of.documentId(),
                of.number(),
                of.place(),
                of.date(),
                of.type(),
                of.subject(),
                of.content(),
                of.signer(),
                due,
                priority,
                of.sphere(),
                of.typistNotation(),
                of.copyCount(),
                of.pageCount(),
                of.appendixes(),
                of.replyTo(),
                of.steering(),
                of.distribution(),
                business,
                of.traces());
    }
}
