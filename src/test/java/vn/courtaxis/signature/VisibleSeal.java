package vn.courtaxis.signature;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.FileDocument;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.SignatureImageParameters;
import eu.europa.esig.dss.pades.SignatureImageTextParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import java.util.Date;
import vn.courtaxis.document.StoredFile;

/** Signs as other agencies' software does: with something to see on the page. */
final class VisibleSeal {

    private VisibleSeal() {}

    static StoredFile on(StoredFile pdf, SignatureFixture fixture) throws Exception {
        return on(pdf, fixture, "office-g22.p12");
    }

    static StoredFile on(StoredFile pdf, SignatureFixture fixture, String keyStore) throws Exception {
        var key = Pkcs12File.read(SignatureFixture.sample(keyStore), SignatureFixture.PASSWORD, "");
        var service = new PAdESService(new CommonCertificateVerifier(true));
        var document = new FileDocument(fixture.store.locate(pdf).toFile());
        var parameters = parameters(key, fixture);
        var scheme = SignatureScheme.of(key.certificate().getPublicKey(), RsaScheme.RSA_PKCS1, DigestAlgorithm.SHA256);
        var value = key.sign(service.getDataToSign(document, parameters).getBytes(), scheme);
        try (var draft = fixture.store.draft()) {
            service.signDocument(document, parameters, value).writeTo(draft.stream());
            return draft.keep();
        }
    }

    private static PAdESSignatureParameters parameters(SigningKey key, SignatureFixture fixture) {
        var parameters = new PAdESSignatureParameters();
        parameters.setSignatureLevel(SignatureLevel.PAdES_BASELINE_B);
        parameters.setDigestAlgorithm(DigestAlgorithm.SHA256);
        parameters.setSigningCertificate(key.certificateToken());
        parameters.setCertificateChain(key.chainTokens());
        parameters.bLevel().setSigningDate(Date.from(fixture.clock.instant()));
        parameters.setImageParameters(stamp());
        return parameters;
    }

    private static SignatureImageParameters stamp() {
        var text = new SignatureImageTextParameters();
        text.setText("26/KH-W90");
        var image = new SignatureImageParameters();
        image.setTextParameters(text);
        image.getFieldParameters().setPage(1);
        image.getFieldParameters().setOriginX(300);
        image.getFieldParameters().setOriginY(50);
        return image;
    }
}
