package vn.courtaxis.signature;

import static java.nio.charset.StandardCharsets.UTF_8;

import eu.europa.esig.dss.cades.CAdESSignatureParameters;
import eu.europa.esig.dss.cades.signature.CAdESService;
import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.enumerations.SignaturePackaging;
import eu.europa.esig.dss.model.BLevelParameters;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.xades.XAdESSignatureParameters;
import eu.europa.esig.dss.xades.reference.CanonicalizationTransform;
import eu.europa.esig.dss.xades.reference.DSSReference;
import eu.europa.esig.dss.xades.reference.EnvelopedSignatureTransform;
import eu.europa.esig.dss.xades.signature.XAdESService;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.Date;
import java.util.List;
import javax.xml.crypto.dsig.CanonicalizationMethod;

/** Makes good signatures outside PDFs with the sample court's key, for attacks to start from. */
final class LooseKit {

    static final String LETTER = "Công văn số 12/TA: kính gửi quý cơ quan.";
    static final String DATA = "<ho-so Id=\"toan-bo\"><so>12</so><tien>1000</tien></ho-so>";

    final SignatureFixture fixture;
    private final SigningKey key;

    LooseKit(Path folder) {
        this(new SignatureFixture(folder), "court-w90.p12");
    }

    private LooseKit(SignatureFixture fixture, String keyStore) {
        this.fixture = fixture;
        try {
            this.key = Pkcs12File.read(SignatureFixture.sample(keyStore), SignatureFixture.PASSWORD, "");
        } catch (UnusableKeyStore broken) {
            throw new AssertionError(broken);
        }
    }

    /** The same with another sample key. */
    LooseKit with(String keyStore) {
        return new LooseKit(fixture, keyStore);
    }

    LooseFiles files() {
        return new LooseFiles(fixture);
    }

    SigningKey key() {
        return key;
    }

    /** A detached CMS signature over these bytes. */
    byte[] cms(String content) throws Exception {
        return cms(content.getBytes(UTF_8), SignaturePackaging.DETACHED);
    }

    byte[] cms(byte[] content, SignaturePackaging packaging) throws Exception {
        var parameters = new CAdESSignatureParameters();
        parameters.setSignatureLevel(SignatureLevel.CAdES_BASELINE_B);
        parameters.setSignaturePackaging(packaging);
        parameters.setSigningCertificate(key.certificateToken());
        parameters.setCertificateChain(key.chainTokens());
        parameters.setDigestAlgorithm(DigestAlgorithm.SHA256);
        prepare(parameters.bLevel());
        var service = new CAdESService(new CommonCertificateVerifier(true));
        var document = new InMemoryDocument(content, "content");
        var value = key.sign(service.getDataToSign(document, parameters).getBytes(), scheme());
        return bytes(service.signDocument(document, parameters, value));
    }

    String xades(String xml, SignaturePackaging packaging) throws Exception {
        return xades(new InMemoryDocument(xml.getBytes(UTF_8), "content.xml"), packaging);
    }

    String xades(DSSDocument document, SignaturePackaging packaging) throws Exception {
        var parameters = new XAdESSignatureParameters();
        parameters.setSignatureLevel(SignatureLevel.XAdES_BASELINE_B);
        parameters.setSignaturePackaging(packaging);
        parameters.setSigningCertificate(key.certificateToken());
        parameters.setCertificateChain(key.chainTokens());
        parameters.setDigestAlgorithm(DigestAlgorithm.SHA256);
        parameters.setEmbedXML(packaging == SignaturePackaging.ENVELOPING);
        prepare(parameters.bLevel());
        if (packaging == SignaturePackaging.ENVELOPED) {
            parameters.setReferences(List.of(wholeDocument(document))); // the library's own choice is an XPath
        }
        var service = new XAdESService(new CommonCertificateVerifier(true));
        var value = key.sign(service.getDataToSign(document, parameters).getBytes(), scheme());
        return new String(bytes(service.signDocument(document, parameters, value)), UTF_8);
    }

    private static DSSReference wholeDocument(DSSDocument document) {
        var reference = new DSSReference();
        reference.setId("r-whole");
        reference.setUri("");
        reference.setContents(document);
        reference.setDigestMethodAlgorithm(DigestAlgorithm.SHA256);
        reference.setTransforms(List.of(
                new EnvelopedSignatureTransform(), new CanonicalizationTransform(CanonicalizationMethod.EXCLUSIVE)));
        return reference;
    }

    private void prepare(BLevelParameters level) {
        level.setSigningDate(Date.from(SignatureFixture.NOW));
        level.setTrustAnchorBPPolicy(false);
    }

    /** A plain XML signature as {@link XmlHand} is told to write it. */
    String xmldsig(String xml, List<XmlHand.Ref> references) throws Exception {
        return new XmlHand(key).sign(xml, references);
    }

    SignatureScheme scheme() {
        return SignatureScheme.of(key.certificate().getPublicKey(), RsaScheme.RSA_PKCS1, DigestAlgorithm.SHA256);
    }

    private static byte[] bytes(DSSDocument document) throws Exception {
        var out = new ByteArrayOutputStream();
        document.writeTo(out);
        return out.toByteArray();
    }
}
