package vn.courtaxis.signature;

import eu.europa.esig.dss.alert.SilentOnStatusAlert;
import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.FileDocument;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Date;
import vn.courtaxis.document.StoredFile;
import vn.courtaxis.exchange.DocumentStore;

/** Adds a PAdES B-B signature to a PDF as an incremental update. Judges neither the file nor the certificate. */
final class PadesSeal {

    private final DocumentStore store;

    PadesSeal(DocumentStore store) {
        this.store = store;
    }

    /** @throws RuntimeException of DSS when it cannot work on the file */
    StoredFile apply(Path pdf, SigningKey key, DigestAlgorithm digest, SigningReason reason, Instant when)
            throws IOException, GeneralSecurityException {
        try (var session = new PadesSession();
                var draft = store.draft()) {
            var service = service(session);
            var parameters = parameters(key, digest, reason, when);
            var document = new FileDocument(pdf.toFile());
            var toSign = service.getDataToSign(document, parameters);
            var value = key.sign(toSign.getBytes(), digest);
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

    private static PAdESSignatureParameters parameters(
            SigningKey key, DigestAlgorithm digest, SigningReason reason, Instant when) {
        var parameters = new PAdESSignatureParameters();
        parameters.setSignatureLevel(SignatureLevel.PAdES_BASELINE_B);
        parameters.setDigestAlgorithm(digest);
        parameters.setSigningCertificate(key.dssEntry().getCertificate());
        parameters.setCertificateChain(key.dssEntry().getCertificateChain());
        parameters.bLevel().setSigningDate(Date.from(when));
        parameters.bLevel().setTrustAnchorBPPolicy(false);
        if (!reason.reason().isEmpty()) {
            parameters.setReason(reason.reason());
        }
        if (!reason.place().isEmpty()) {
            parameters.setLocation(reason.place());
        }
        return parameters;
    }
}
