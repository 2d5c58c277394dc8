package vn.courtaxis.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.courtaxis.document.OrganizationCode;
import vn.courtaxis.document.StatusCode;

/**
 * One recipient of an outgoing document and what it last reported.
 *
 * @param status null until the recipient reports one
 * @param statusAt the recipient's own time of that status
 * @param statusText the recipient's description, may be empty
 */
public record Recipient(
        OrganizationCode code,
        String name,
        @Nullable StatusCode status,
        @Nullable Instant statusAt,
        String statusText) {

    public Recipient(OrganizationCode code, String name) {
        this(code, name, null, null, "");
    }
}
