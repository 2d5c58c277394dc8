package vn.courtaxis.deadline;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.courtaxis.document.OrganizationCode;

/**
 * What is known of a document beyond its entry.
 *
 * @param sentAt when it was sent; null when only its present state says so
 * @param acknowledgedAt when we first reported 03 or 02; null when only its present state says so
 * @param completedAt when we first reported 06; null while we have not
 * @param answers when recipients first reported that they received or refused it, as far as that is known
 */
record Known(
        @Nullable Instant sentAt,
        @Nullable Instant acknowledgedAt,
        @Nullable Instant completedAt,
        Map<OrganizationCode, Instant> answers) {

    Known {
        answers = Map.copyOf(answers);
    }

    static Known completed(@Nullable Instant at) {
        return new Known(null, null, at, Map.of());
    }
}
