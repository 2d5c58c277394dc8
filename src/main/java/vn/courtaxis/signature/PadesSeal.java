package vn.courtaxis.signature;

import eu.europa.esig.dss.alert.SilentOnStatusAlert;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.FileDocument;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Date;
import vn.courtaxis.document.StoredFile;
import vn.courtaxis.exchange.DocumentStore;

/** Adds a PAdES signature to a PDF as an incremental update. Judges neither the file nor the certificate. */
final class PadesSeal {

    private final DocumentStore store;

    PadesSeal(DocumentStore store) {
        this.store = store;
    }

    /**
     * How one file is signed.
     *
     * @param when what the signature and the page claim
     */
    record Job(SigningKey key, SignatureScheme scheme, SigningReason reason, Instant when) {}

    /** @throws RuntimeException of DSS when it cannot work on the file */
    StoredFile apply(Path pdf, Job job) throws IOException, GeneralSecurityException, SigningDeviceFailure {
        try (var session = new PadesSession(Files.size(pdf));
                var draft = store.draft()) {
            var service = service(session);
            var parameters = parameters(job);
            var document = new FileDocument(pdf.toFile());
            var toSign = service.getDataToSign(document, parameters);
            var value = job.key().sign(toSign.getBytes(), job.scheme());
            service.signDocument(document, parameters, value).writeTo(draft.stream());
            return draft.keep();
        }
    }

    private static PAdESService service(PadesSession session) {
        var service = new PAdESService(withoutOpinion());
        service.setPdfObjFactory(session.pdfFactory());
        return service;
    }

    private static CommonCertificateVerifier withoutOpinion() {
        var verifier = new CommonCertificateVerifier(true);
        verifier.setAlertOnExpiredCertificate(new SilentOnStatusAlert());
        verifier.setAlertOnNotYetValidCertificate(new SilentOnStatusAlert());
        return verifier;
    }

    private static PAdESSignatureParameters parameters(Job job) {
        var parameters = new PAdESSignatureParameters();
        parameters.setSignatureLevel(SignatureLevel.PAdES_BASELINE_B);
        parameters.setSigningCertificate(job.key().certificateToken());
        parameters.setCertificateChain(job.key().chainTokens());
        parameters.setDigestAlgorithm(job.scheme().digest());
        parameters.setEncryptionAlgorithm(job.scheme().encryption());
        parameters.bLevel().setSigningDate(Date.from(job.when()));
        parameters.bLevel().setTrustAnchorBPPolicy(false);
        if (!job.reason().reason().isEmpty()) {
            parameters.setReason(job.reason().reason());
        }
        if (!job.reason().place().isEmpty()) {
            parameters.setLocation(job.reason().place());
        }
        return parameters;
    }
}
