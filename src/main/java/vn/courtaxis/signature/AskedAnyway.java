package vn.courtaxis.signature;

import eu.europa.esig.dss.model.policy.ValidationPolicy;
import eu.europa.esig.dss.spi.validation.CertificateVerifier;
import eu.europa.esig.dss.validation.RevocationDataVerifierFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;

/**
 * Lets no list and no answer that a signature brings keep us from asking. DSS asks nobody once what is inside is younger than the signature,
 * and somebody revoked brings what was said before, under a time stamp of its own.
 */
final class AskedAnyway {

    /** Milliseconds by which what is inside would have to be younger than the signature, which nothing is. */
    private static final long NEVER_YOUNG_ENOUGH = -Duration.ofDays(365 * 200).toMillis();

    private AskedAnyway() {}

    static CertificateVerifier of(CertificateVerifier verifier, ValidationPolicy policy, Instant now) {
        var revocation = new RevocationDataVerifierFactory(policy)
                .setValidationTime(Date.from(now))
                .create();
        revocation.setSignatureMaximumRevocationFreshness(NEVER_YOUNG_ENOUGH);
        revocation.setTimestampMaximumRevocationFreshness(NEVER_YOUNG_ENOUGH);
        verifier.setRevocationDataVerifier(revocation);
        return verifier;
    }
}
