package vn.courtaxis.signature;

import eu.europa.esig.dss.cades.CAdESSignatureParameters;
import eu.europa.esig.dss.cades.signature.CAdESService;
import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.enumerations.SignaturePackaging;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.Date;
import java.util.Optional;

/** Seals what this adapter states, with a key of its own: a detached CAdES B-B signature (ETSI EN 319 122-1). */
public final class CadesSeal {

    private final SigningKey key;
    private final Clock clock;

    private CadesSeal(SigningKey key, Clock clock) {
        this.key = key;
        this.clock = clock;
    }

    /**
     * Of a key in a PKCS#12 file.
     *
     * @param alias entry in the file, "" for its only key
     * @throws IllegalArgumentException naming why the key cannot be used
     */
    public static CadesSeal of(Path keyStore, String password, String alias, Clock clock) {
        try {
            return new CadesSeal(Pkcs12File.read(keyStore, password, alias), clock);
        } catch (UnusableKeyStore problem) {
            throw new IllegalArgumentException(problem.getMessage(), problem);
        }
    }

    /** Why the key must not seal now. */
    public Optional<String> objection() {
        return key.objectionAt(clock.instant());
    }

    /** Whether the whole world has the key. */
    public boolean isSample() {
        return SampleCertificates.isSample(key.certificate());
    }

    /**
     * A detached signature over the content, DER.
     *
     * @throws IOException when the key must not or cannot sign now
     */
    public byte[] seal(byte[] content) throws IOException {
        var now = clock.instant();
        var objection = objection();
        if (objection.isPresent()) {
            throw new IOException("The evidence key must not sign: " + objection.get());
        }
        var parameters = parameters(Date.from(now));
        var document = new InMemoryDocument(content);
        var service = new CAdESService(new CommonCertificateVerifier(true));
        try {
            var toSign = service.getDataToSign(document, parameters);
            var value = key.sign(toSign.getBytes(), DigestAlgorithm.SHA256);
            var sealed = new ByteArrayOutputStream();
            service.signDocument(document, parameters, value).writeTo(sealed);
            return sealed.toByteArray();
        } catch (GeneralSecurityException | RuntimeException e) {
            throw new IOException("The evidence key cannot sign: " + e.getMessage(), e);
        }
    }

    private CAdESSignatureParameters parameters(Date now) {
        var parameters = new CAdESSignatureParameters();
        parameters.setSignatureLevel(SignatureLevel.CAdES_BASELINE_B);
        parameters.setSignaturePackaging(SignaturePackaging.DETACHED);
        parameters.setDigestAlgorithm(DigestAlgorithm.SHA256);
        parameters.setSigningCertificate(key.dssEntry().getCertificate());
        parameters.setCertificateChain(key.dssEntry().getCertificateChain());
        parameters.bLevel().setSigningDate(now);
        parameters.bLevel().setTrustAnchorBPPolicy(false);
        return parameters;
    }
}
