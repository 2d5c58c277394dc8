package vn.courtaxis.signature;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import vn.courtaxis.document.SignatureVerdict;

/** What is known of the codes in {@link vn.courtaxis.document.SignatureReport.Reason}; codes of other versions are not known here. */
public final class Reasons {

    /** More can be known later, without anybody's work. */
    private static final Set<String> PASSING = Set.of(
            Finding.REVOCATION_UNKNOWN.name(),
            Finding.REVOCATION_UNREACHABLE.name(),
            Finding.CERTIFICATE_NOT_YET_VALID.name());

    private Reasons() {}

    /** A remark takes nothing away from a signature. */
    public static boolean isRemark(String code) {
        return verdictOf(code)
                .filter(verdict -> verdict == SignatureVerdict.VALID)
                .isPresent();
    }

    /** Whether time alone may heal it: revocation data that is missing, a certificate whose time has not come. */
    public static boolean isPassing(String code) {
        return PASSING.contains(code);
    }

    /** The verdict that a reason leads to; empty for a code that is not known. */
    public static Optional<SignatureVerdict> verdictOf(String code) {
        return Arrays.stream(Finding.values())
                .filter(finding -> finding.name().equals(code))
                .map(Finding::verdict)
                .findFirst();
    }
}
