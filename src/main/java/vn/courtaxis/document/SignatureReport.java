package vn.courtaxis.document;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
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
 * @param signer whose it is; UNKNOWN in reports written before this was looked at
 * @param time what {@code signedAt} rests on
 * @param trustList name of the list of roots that the chain leads to, empty for none
 */
public record SignatureReport(
        SignatureVerdict verdict,
        String signedBy,
        String organization,
        String serialNumber,
        @Nullable Instant signedAt,
        boolean coversWholeFile,
        String algorithm,
        List<Reason> reasons,
        Signer signer,
        TimeProof time,
        String trustList) {

    /** Rows written by an earlier version name neither signer nor list, so what is missing gets its default. */
    @SuppressWarnings({"ConstantValue", "NullAway"})
    public SignatureReport {
        reasons = List.copyOf(reasons);
        signer = Objects.requireNonNullElse(signer, Signer.UNKNOWN);
        time = Objects.requireNonNullElse(time, signedAt == null ? TimeProof.NONE : TimeProof.CLAIMED);
        trustList = Objects.requireNonNullElse(trustList, "");
    }

    /** A report that says nothing of signer, time and list. */
    public SignatureReport(
            SignatureVerdict verdict,
            String signedBy,
            String organization,
            String serialNumber,
            @Nullable Instant signedAt,
            boolean coversWholeFile,
            String algorithm,
            List<Reason> reasons) {
        this(
                verdict,
                signedBy,
                organization,
                serialNumber,
                signedAt,
                coversWholeFile,
                algorithm,
                reasons,
                Signer.UNKNOWN,
                signedAt == null ? TimeProof.NONE : TimeProof.CLAIMED,
                "");
    }

    /**
     * A plain-words reason.
     *
     * @param code stable, upper-case with underscores
     */
    public record Reason(String code, String vietnamese, String english) {}
}
