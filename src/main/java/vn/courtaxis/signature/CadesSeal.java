package vn.courtaxis.signature;

import eu.europa.esig.dss.cades.CAdESSignatureParameters;
import eu.europa.esig.dss.cades.signature.CAdESService;
import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.enumerations.SignaturePackaging;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.tsp.TSPSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Seals what this adapter states, with a key of its own: a detached CAdES signature (ETSI EN 319 122-1), with a time stamp where a service
 * gives one (B-T), without where none does just now (B-B): evidence that is asked for today is worth more than a stamp tomorrow.
 */
public final class CadesSeal {

    private static final Logger LOG = LoggerFactory.getLogger(CadesSeal.class);

    private final SigningKey key;
    private final @Nullable TSPSource stamps;
    private final Clock clock;

    CadesSeal(SigningKey key, @Nullable TSPSource stamps, Clock clock) {
        this.key = key;
        this.stamps = stamps;
        this.clock = clock;
    }

    /**
     * Of a key in a PKCS#12 file, without time stamps.
     *
     * @param alias entry in the file, "" for its only key
     * @throws IllegalArgumentException naming why the key cannot be used
     */
    public static CadesSeal of(Path keyStore, String password, String alias, Clock clock) {
        try {
            return new CadesSeal(Pkcs12File.read(keyStore, password, alias), null, clock);
        } catch (UnusableKeyStore problem) {
            throw new IllegalArgumentException(problem.getMessage(), problem);
        }
    }

    /**
     * The same with time stamps.
     *
     * @throws IllegalArgumentException naming every certificate that cannot be used
     */
    public CadesSeal stampedBy(StampSettings settings, TrustSettings trust) {
        return settings.services().isEmpty() ? this : new CadesSeal(key, new TsaClient(settings, trust, clock), clock);
    }

    /** Why the key must not seal now. */
    public Optional<String> objection() {
        return KeyExamination.objection(key, clock.instant());
    }

    /** Whether the whole world has the key. */
    public boolean isSample() {
        return SampleCertificates.isSample(key.certificate());
    }

    /**
     * A detached signature over the content, DER.
     *
     * @throws IOException when the key cannot sign now
     */
    public byte[] seal(byte[] content) throws IOException {
        if (stamps != null) {
            try {
                return seal(content, SignatureLevel.CAdES_BASELINE_T);
            } catch (IOException e) {
                LOG.warn("Evidence is sealed without a time stamp: {}", e.getMessage());
            }
        }
        return seal(content, SignatureLevel.CAdES_BASELINE_B);
    }

    /**
     * A detached signature without a time stamp over what is known by its digest.
     *
     * @throws SigningDeviceFailure when the device does not do it just now
     */
    byte[] seal(DSSDocument content) throws GeneralSecurityException, SigningDeviceFailure, IOException {
        return seal(content, SignatureLevel.CAdES_BASELINE_B, clock.instant());
    }

    private byte[] seal(byte[] content, SignatureLevel level) throws IOException {
        try {
            return seal(new InMemoryDocument(content), level, clock.instant());
        } catch (GeneralSecurityException | SigningDeviceFailure | RuntimeException e) {
            throw new IOException("evidence cannot be sealed: " + e.getMessage(), e);
        }
    }

    private byte[] seal(DSSDocument document, SignatureLevel level, Instant now)
            throws GeneralSecurityException, SigningDeviceFailure, IOException {
        var scheme = SignatureScheme.of(key.certificate().getPublicKey(), RsaScheme.RSA_PKCS1, DigestAlgorithm.SHA256);
        var parameters = parameters(scheme, level, now);
        var service = new CAdESService(new CommonCertificateVerifier(true));
        if (stamps != null) {
            service.setTspSource(stamps);
        }
        var toSign = service.getDataToSign(document, parameters);
        var value = key.sign(toSign.getBytes(), scheme);
        var sealed = new ByteArrayOutputStream();
        service.signDocument(document, parameters, value).writeTo(sealed);
        return sealed.toByteArray();
    }

    private CAdESSignatureParameters parameters(SignatureScheme scheme, SignatureLevel level, Instant now) {
        var parameters = new CAdESSignatureParameters();
        parameters.setSignatureLevel(level);
        parameters.setSignaturePackaging(SignaturePackaging.DETACHED);
        parameters.setSigningCertificate(key.certificateToken());
        parameters.setCertificateChain(key.chainTokens());
        parameters.setDigestAlgorithm(scheme.digest());
        parameters.setEncryptionAlgorithm(scheme.encryption());
        parameters.bLevel().setSigningDate(Date.from(now));
        parameters.bLevel().setTrustAnchorBPPolicy(false);
        return parameters;
    }
}
