package vn.courtaxis.sandbox.office;

import java.time.Instant;

/** A business status that the office got from the court. */
public record ReceivedStatus(
        String axisDocId, String from, String documentId, String code, String description, Instant receivedAt) {}
