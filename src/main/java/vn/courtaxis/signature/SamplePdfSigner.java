package vn.courtaxis.signature;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import vn.courtaxis.document.StoredFile;
import vn.courtaxis.exchange.DocumentStore;

/**
 * Signs with sample keys, and with them alone, without any of the checks a court makes: the simulated office needs
 * signatures that are expired, revoked, untrusted or weak.
 */
public final class SamplePdfSigner {

    private final PadesSeal seal;
    private final DocumentStore store;
    private final Clock clock;

    public SamplePdfSigner(DocumentStore store, Clock clock) {
        this.seal = new PadesSeal(store);
        this.store = store;
        this.clock = clock;
    }

    /**
     * Signs PAdES B-B with SHA-256; the given file stays as it is.
     *
     * @throws IllegalArgumentException when the key store cannot be used or is not a sample
     */
    public StoredFile sign(StoredFile pdf, Path keyStore, String password) throws IOException {
        return sign(pdf, keyStore, password, DigestAlgorithm.SHA256);
    }

    /** As old signing software does it. */
    public StoredFile signWithSha1(StoredFile pdf, Path keyStore, String password) throws IOException {
        return sign(pdf, keyStore, password, DigestAlgorithm.SHA1);
    }

    private StoredFile sign(StoredFile pdf, Path keyStore, String password, DigestAlgorithm digest) throws IOException {
        try {
            var key = Pkcs12File.read(keyStore, password, "");
            if (!SampleCertificates.isSample(key.certificate())) {
                throw new IllegalArgumentException(keyStore + " is not one of the sample key stores");
            }
            var scheme = SignatureScheme.of(key.certificate().getPublicKey(), RsaScheme.RSA_PKCS1, digest);
            return seal.apply(
                            store.locate(pdf),
                            new PadesSeal.Job(key, scheme, Level.B, SigningReason.NONE, clock.instant(), null))
                    .file();
        } catch (UnusableKeyStore | GeneralSecurityException | SigningDeviceFailure failure) {
            throw new IllegalArgumentException(failure.getMessage(), failure);
        }
    }
}
