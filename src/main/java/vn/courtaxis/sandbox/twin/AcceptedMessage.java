package vn.courtaxis.sandbox.twin;

import java.time.Instant;
import java.util.List;

/**
 * A message that the twin took, as tests and training see it.
 *
 * @param docId the sender-side id
 * @param messageType {@code edoc} or {@code status}
 * @param to one code per copy handed on
 * @param documentId the edXML's own
 * @param sha256 of the bytes as received
 * @param size of the bytes as received
 */
public record AcceptedMessage(
        String docId,
        String messageType,
        String from,
        List<String> to,
        String documentId,
        String sha256,
        long size,
        Instant acceptedAt) {

    static AcceptedMessage of(TwinMessage message) {
        return new AcceptedMessage(
                message.docId(),
                message.messageType(),
                message.from(),
                message.deliveries().stream().map(Delivery::to).toList(),
                message.documentId(),
                message.sha256(),
                message.size(),
                message.acceptedAt());
    }
}
