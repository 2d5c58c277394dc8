package vn.courtaxis.document;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A business status on the axis. It has no recipient list: {@code addressee} is whom it is for.
 *
 * @param from who reports
 * @param addressee code of the organization that gets it (edXML ResponseFor/OrganId), as written
 * @param documentId identity of the document it is about, as its issuer made it
 * @param documentNumber {@code number/notation} of that document
 * @param documentDate date of that document, null when not given
 * @param at local time (Asia/Ho_Chi_Minh by custom); null when absent or unreadable on an incoming one
 */
public record StatusMessage(
        Organization from,
        String addressee,
        DocumentId documentId,
        String documentNumber,
        @Nullable LocalDate documentDate,
        Staff staff,
        StatusCode code,
        String description,
        @Nullable LocalDateTime at) {

    /** Who acted; every text may be empty. */
    public record Staff(String department, String name, String email, String mobile) {

        public static final Staff NONE = new Staff("", "", "", "");
    }
}
