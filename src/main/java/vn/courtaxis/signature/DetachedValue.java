package vn.courtaxis.signature;

import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.spi.DSSUtils;
import eu.europa.esig.dss.validation.CertificateValidator;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.util.Date;
import java.util.Map;

/** Judges a bare signature value over bytes that are at hand, as the Signature of a message's header is one. */
public final class DetachedValue {

    /** How much can be said of it. */
    public enum Worth {
        /** By the certificate, which chains to a configured root and is good now. */
        TRUSTED,
        /** By the certificate, but that is not trusted, or the algorithm is weak. */
        INTACT,
        /** Of other bytes or another certificate, or of an algorithm unknown here. */
        BROKEN
    }

    /**
     * What is to be said.
     *
     * @param signedBy subject of the certificate
     */
    public record Judged(Worth worth, String signedBy) {}

    private static final String MORE = "http://www.w3.org/2001/04/xmldsig-more#";
    private static final String WEAK = "SHA1";

    /** RFC 9231; an elliptic signature is two numbers of equal length there. */
    private static final Map<String, String> ALGORITHMS = Map.of(
            "http://www.w3.org/2000/09/xmldsig#rsa-sha1", "SHA1withRSA",
            MORE + "rsa-sha256", "SHA256withRSA",
            MORE + "rsa-sha384", "SHA384withRSA",
            MORE + "rsa-sha512", "SHA512withRSA",
            MORE + "ecdsa-sha256", "SHA256withECDSAinP1363Format",
            MORE + "ecdsa-sha384", "SHA384withECDSAinP1363Format",
            MORE + "ecdsa-sha512", "SHA512withECDSAinP1363Format");

    private final LooseValidation validation;

    DetachedValue(LooseValidation validation) {
        this.validation = validation;
    }

    /**
     * Never fails because of what it is given.
     *
     * @param algorithm as XML Signature names it
     * @param certificate DER
     */
    public Judged judge(byte[] signed, byte[] value, String algorithm, byte[] certificate) {
        try {
            var token = DSSUtils.loadCertificate(certificate);
            var subject = token.getSubject().getRFC2253();
            if (!isBy(token, signed, value, algorithm)) {
                return new Judged(Worth.BROKEN, subject);
            }
            return new Judged(
                    isTrusted(token) && !ALGORITHMS.get(algorithm).startsWith(WEAK) ? Worth.TRUSTED : Worth.INTACT,
                    subject);
        } catch (GeneralSecurityException | RuntimeException | StackOverflowError unreadable) {
            return new Judged(Worth.BROKEN, "");
        }
    }

    private static boolean isBy(CertificateToken certificate, byte[] signed, byte[] value, String algorithm)
            throws GeneralSecurityException {
        var name = ALGORITHMS.get(algorithm);
        if (name == null) {
            return false;
        }
        var signature = Signature.getInstance(name);
        signature.initVerify(certificate.getPublicKey());
        signature.update(signed);
        return signature.verify(value);
    }

    private boolean isTrusted(CertificateToken certificate) {
        BoundedFetch.patience(validation.patience());
        try {
            var validator = CertificateValidator.fromCertificate(certificate);
            validator.setCertificateVerifier(validation.trust().verifier());
            validator.setValidationTime(Date.from(validation.clock().instant()));
            var reports = validator.validate(validation.policy());
            return reports.getSimpleReport().getCertificateIndication(certificate.getDSSIdAsString())
                    == Indication.PASSED;
        } finally {
            BoundedFetch.endOfPatience();
        }
    }
}
