package vn.courtaxis.sandbox.office;

import java.time.Instant;

/** A document that the office sent; the SHA-256 is that of its file as it should arrive. */
public record SentDocument(
        String axisDocId,
        String documentId,
        String kind,
        String to,
        String number,
        String subject,
        String sha256,
        Instant sentAt) {}
