package vn.courtaxis.document;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The verdict on one signature and what it rests on.
 *
 * @param signedBy common name of the signer's certificate
 * @param organization organization named in the certificate, may be empty
 * @param serialNumber certificate serial number in hex, may be empty
 * @param signedAt claimed signing time, or the time stamp's; null when the signature names none
 * @param coversWholeFile false when bytes were added after this signature
 * @param algorithm for example {@code RSA 3072 with SHA-256}
 * @param reasons why, in order of weight; a valid signature may have remarks too
 */
public record SignatureReport(
        SignatureVerdict verdict,
        String signedBy,
        String organization,
        String serialNumber,
        @Nullable Instant signedAt,
        boolean coversWholeFile,
        String algorithm,
        List<Reason> reasons) {

    public SignatureReport {
        reasons = List.copyOf(reasons);
    }

    /**
     * A plain-words reason.
     *
     * @param code stable, upper-case with underscores
     */
    public record Reason(String code, String vietnamese, String english) {}
}
