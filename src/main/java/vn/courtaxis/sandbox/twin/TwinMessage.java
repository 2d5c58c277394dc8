package vn.courtaxis.sandbox.twin;

import java.time.Instant;
import java.util.List;

/**
 * A message that the twin took.
 *
 * @param docId the sender-side id, 24 hex digits
 * @param systemId the sending system
 * @param notation {@code number/notation} of the document, or of the one a status is about
 */
record TwinMessage(
        String docId,
        String messageType,
        String systemId,
        String from,
        List<Delivery> deliveries,
        String documentId,
        String title,
        String notation,
        String sha256,
        long size,
        Instant acceptedAt) {}
