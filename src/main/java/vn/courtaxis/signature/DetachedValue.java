package vn.courtaxis.signature;

import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.spi.DSSUtils;
import eu.europa.esig.dss.spi.x509.CertificateSource;
import eu.europa.esig.dss.spi.x509.CommonCertificateSource;
import eu.europa.esig.dss.validation.CertificateValidator;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.util.Date;
import java.util.List;
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
            "http://www.w3.org/2000/09/xmldsig#rsa-sha1",
            "SHA1withRSA",
            MORE + "rsa-sha256",
            "SHA256withRSA",
            MORE + "rsa-sha384",
            "SHA384withRSA",
            MORE + "rsa-sha512",
            "SHA512withRSA",
            MORE + "ecdsa-sha256",
            "SHA256withECDSAinP1363Format",
            MORE + "ecdsa-sha384",
            "SHA384withECDSAinP1363Format",
            MORE + "ecdsa-sha512",
            "SHA512withECDSAinP1363Format");

    private final LooseValidation validation;

    DetachedValue(LooseValidation validation) {
        this.validation = validation;
    }

    /**
     * Never fails because of what it is given.
     *
     * @param algorithm as XML Signature names it
     * @param certificates DER, in any order: the signer's, and perhaps its issuers'
     */
    public Judged judge(byte[] signed, byte[] value, String algorithm, List<byte[]> certificates) {
        var brought = new CommonCertificateSource();
        for (var certificate : certificates) {
            try {
                brought.addCertificate(DSSUtils.loadCertificate(certificate));
            } catch (RuntimeException unreadable) {
                continue; // as good as none
            }
        }
        return brought.getCertificates().stream()
                .filter(certificate -> isBy(certificate, signed, value, algorithm))
                .findFirst()
                .map(signer -> judged(signer, algorithm, brought))
                .orElse(new Judged(Worth.BROKEN, ""));
    }

    private Judged judged(CertificateToken signer, String algorithm, CertificateSource brought) {
        var strong = !ALGORITHMS.getOrDefault(algorithm, WEAK).startsWith(WEAK);
        return new Judged(
                strong && isTrusted(signer, brought) ? Worth.TRUSTED : Worth.INTACT,
                signer.getSubject().getRFC2253());
    }

    private static boolean isBy(CertificateToken certificate, byte[] signed, byte[] value, String algorithm) {
        var name = ALGORITHMS.get(algorithm);
        if (name == null) {
            return false;
        }
        try {
            var signature = Signature.getInstance(name);
            signature.initVerify(certificate.getPublicKey());
            signature.update(signed);
            return signature.verify(value);
        } catch (GeneralSecurityException | RuntimeException ofAnotherKind) {
            return false;
        }
    }

    private boolean isTrusted(CertificateToken certificate, CertificateSource brought) {
        try {
            var validator = CertificateValidator.fromCertificate(certificate);
            var verifier = validation.trust().verifier();
            verifier.addAdjunctCertSources(brought);
            validator.setCertificateVerifier(verifier);
            validator.setValidationTime(Date.from(validation.clock().instant()));
            var reports = validator.validate(validation.policy());
            return reports.getSimpleReport().getCertificateIndication(certificate.getDSSIdAsString())
                    == Indication.PASSED;
        } catch (RuntimeException | StackOverflowError unreadable) {
            return false;
        }
    }
}
