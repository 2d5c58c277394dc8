package vn.courtaxis.signature;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.model.FileDocument;
import eu.europa.esig.dss.pades.PAdESTimestampParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.tsp.KeyEntityTSPSource;
import java.util.Date;
import vn.courtaxis.document.StoredFile;

/** Stamps a whole PDF with the time, as archives do. */
final class DocumentStamp {

    private DocumentStamp() {}

    static StoredFile on(StoredFile pdf, SignatureFixture fixture) throws Exception {
        var password = SignatureFixture.PASSWORD.toCharArray();
        var authority = new KeyEntityTSPSource(
                SignatureFixture.sample("tsa.p12").toFile(), "PKCS12", password, "tsa", password);
        authority.setTsaPolicy("1.2.3.4");
        authority.setProductionTime(Date.from(fixture.clock.instant()));
        var service = new PAdESService(new CommonCertificateVerifier(true));
        service.setTspSource(authority);
        var stamped = service.timestamp(
                new FileDocument(fixture.store.locate(pdf).toFile()),
                new PAdESTimestampParameters(DigestAlgorithm.SHA256));
        try (var draft = fixture.store.draft()) {
            stamped.writeTo(draft.stream());
            return draft.keep();
        }
    }
}
