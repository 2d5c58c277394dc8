package vn.courtaxis.sandbox.office;

import java.time.Instant;
import java.util.List;

/**
 * A document as the office got it and read it.
 *
 * @param axisDocId receiver-side id
 * @param to the agency it was addressed to
 * @param problem why it could not be read; empty when it could
 */
public record ReceivedDocument(
        String axisDocId,
        String from,
        String to,
        String documentId,
        String number,
        String notation,
        String subject,
        String verdict,
        List<ReceivedFile> files,
        String problem,
        Instant receivedAt) {

    /** @param url where its bytes can be had */
    public record ReceivedFile(String name, long size, String sha256, String verdict, String url) {}
}
