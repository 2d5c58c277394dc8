package vn.courtaxis.deadline;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.courtaxis.document.OrganizationCode;

/**
 * All clocks of one document.
 *
 * @param own what we owe
 * @param recipients what each recipient of an outgoing document owes
 */
public record DocumentDeadlines(List<Deadline> own, Map<OrganizationCode, List<Deadline>> recipients) {

    public static final DocumentDeadlines NONE = new DocumentDeadlines(List.of(), Map.of());

    public DocumentDeadlines {
        own = List.copyOf(own);
        recipients = Map.copyOf(recipients);
    }

    public List<Deadline> of(OrganizationCode recipient) {
        return recipients.getOrDefault(recipient, List.of());
    }

    /** The one to look at first, whoever owes it. */
    public Optional<Deadline> mostPressing() {
        return Deadline.mostPressing(
                Stream.concat(own.stream(), recipients.values().stream().flatMap(List::stream))
                        .toList());
    }
}
