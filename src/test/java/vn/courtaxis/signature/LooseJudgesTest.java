package vn.courtaxis.signature;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import eu.europa.esig.dss.enumerations.SignaturePackaging;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.courtaxis.document.Attachment;
import vn.courtaxis.document.Verdict;
import vn.courtaxis.edxml.EdxmlDialect;
import vn.courtaxis.edxml.EdxmlLimits;
import vn.courtaxis.edxml.EdxmlReader;
import vn.courtaxis.edxml.EdxmlWriter;
import vn.courtaxis.edxml.MessageSignature;
import vn.courtaxis.ledger.Fixtures;
import vn.courtaxis.signature.DetachedValue.Worth;
import vn.courtaxis.signature.XmlHand.Ref;

/** What {@code xmlsec1} and {@code openssl} think of signatures outside PDFs, ours and those that we call good, and we of theirs. */
class LooseJudgesTest {

    private static final EdxmlDialect SIGNED = new EdxmlDialect("signed", Map.of(), List.of(), true, false);

    private final Path folder;
    private final LooseKit kit;

    LooseJudgesTest(@TempDir Path folder) {
        this.folder = folder;
        this.kit = new LooseKit(folder);
    }

    @Test
    void xmlsecAgreesOnOurMessage() throws Exception {
        var message = new String(message(), UTF_8);

        assertThat(xmlsec(message)).isTrue();
        assertThat(xmlsec(message.replace("<edXML:Subject>", "<edXML:Subject>x")))
                .isFalse();
        assertThat(xmlsec(message.replace("</edXML:ContentTransferEncoded>", "AA</edXML:ContentTransferEncoded>")))
                .isFalse();
    }

    @Test
    void xmlsecAgreesOnFilesThatWeCallGood() throws Exception {
        for (var signed : List.of(
                kit.xmldsig(LooseKit.DATA, List.of(Ref.whole())),
                kit.xades(LooseKit.DATA, SignaturePackaging.ENVELOPED))) {
            assertThat(verdict(signed)).isEqualTo("VALID");
            assertThat(xmlsec(signed)).isTrue();
            var altered = signed.replace("1000", "9000");
            assertThat(verdict(altered)).isEqualTo("INVALID");
            assertThat(xmlsec(altered)).isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "http://www.w3.org/2001/10/xml-exc-c14n#, xmldsig-more#rsa-sha256, xmlenc#sha256, TRUSTED",
        "http://www.w3.org/TR/2001/REC-xml-c14n-20010315, xmldsig-more#rsa-sha512, xmlenc#sha512, TRUSTED",
        "http://www.w3.org/TR/2001/REC-xml-c14n-20010315, http://www.w3.org/2000/09/xmldsig#rsa-sha1,"
                + " http://www.w3.org/2000/09/xmldsig#sha1, INTACT"
    })
    void weAgreeOnMessagesThatXmlsecSigned(String canonical, String method, String digest, Worth worth)
            throws Exception {
        var signed = signedByXmlsec(canonical, full(method), full(digest));

        assertThat(judged(signed)).isEqualTo(worth);
        assertThat(judged(signed.replace("<edXML:Subject>", "<edXML:Subject>x")))
                .isEqualTo(Worth.BROKEN);
    }

    private static String full(String algorithm) {
        return algorithm.startsWith("http") ? algorithm : "http://www.w3.org/2001/04/" + algorithm;
    }

    @Test
    void opensslAgreesOnOurDetachedSignature() throws Exception {
        var letter = new Attachment("thu.docx", "", kit.fixture.store.keep(LooseKit.LETTER));
        var beside = ((Verdict.Done<Attachment>) kit.fixture.signer().others().beside(SignatureFixture.COURT, letter))
                .value();
        var cms = kit.fixture.store.locate(beside.content());

        assertThat(beside.name()).isEqualTo("thu.docx.p7s");
        assertThat(openssl(cms, LooseKit.LETTER)).containsIgnoringCase("verification successful");
        assertThat(openssl(cms, "Một văn bản khác")).containsIgnoringCase("verification failure");
    }

    private byte[] message() throws Exception {
        var signer = kit.fixture.signer().others();
        var writer = new EdxmlWriter(kit.fixture.store);
        var header = Fixtures.header("1", Fixtures.COURT, Fixtures.OFFICE);
        var attachments = List.of(new Attachment("a.docx", "", kit.fixture.store.keep(LooseKit.LETTER)));
        var signature = signer.message(SignatureFixture.COURT, writer.digest(header, attachments, SIGNED));
        var out = new ByteArrayOutputStream();
        writer.write(header, attachments, SIGNED, ((Verdict.Done<String>) signature).value(), out);
        return out.toByteArray();
    }

    private String verdict(String xml) throws Exception {
        var reports = kit.files().with("hs.xml", xml).judged(kit.fixture.verifier());
        return reports.get(0).get(0).verdict().name();
    }

    private Worth judged(String message) throws Exception {
        var kept = kit.fixture.store.keep(message.getBytes(UTF_8));
        var signature = new EdxmlReader(kit.fixture.store, EdxmlLimits.defaults())
                .signature(kept)
                .orElseThrow();
        assertThat(signature.form()).isEqualTo(MessageSignature.Form.SIGNED);
        return signature.intact()
                ? kit.fixture
                        .verifier()
                        .values()
                        .judge(
                                signature.signedInfo(),
                                signature.value(),
                                signature.algorithm(),
                                signature.certificates())
                        .worth()
                : Worth.BROKEN;
    }

    private String signedByXmlsec(String canonical, String method, String digest) throws Exception {
        Judges.demand("xmlsec1", "xmlsec1", "--version");
        var template = new String(message(), UTF_8)
                .replaceAll(
                        "(?s)<SignedInfo>.*</X509Data>",
                        "<SignedInfo><CanonicalizationMethod Algorithm=\"" + canonical
                                + "\"/><SignatureMethod Algorithm=\"" + method
                                + "\"/><Reference URI=\"\"><Transforms><Transform"
                                + " Algorithm=\"http://www.w3.org/2000/09/xmldsig#enveloped-signature\"/><Transform"
                                + " Algorithm=\"" + canonical + "\"/></Transforms><DigestMethod Algorithm=\"" + digest
                                + "\"/><DigestValue/></Reference></SignedInfo><SignatureValue/><KeyInfo><X509Data/>");
        var unsigned = Files.writeString(folder.resolve("template.xml"), template);
        var signed = folder.resolve("signed.xml");
        var said = Judges.run(
                "xmlsec1",
                "--sign",
                "--pkcs12",
                SignatureFixture.sample("court-w90.p12").toString(),
                "--pwd",
                SignatureFixture.PASSWORD,
                "--output",
                signed.toString(),
                unsigned.toString());
        assertThat(signed).as(said).exists();
        return Files.readString(signed);
    }

    private boolean xmlsec(String xml) throws Exception {
        Judges.demand("xmlsec1", "xmlsec1", "--version");
        var file = Files.writeString(folder.resolve("judged.xml"), xml);
        var said = Judges.run(
                "xmlsec1",
                "--verify",
                "--enabled-key-data",
                "x509",
                "--trusted-pem",
                pem("root.pem").toString(),
                "--untrusted-pem",
                pem("sub.pem").toString(),
                "--verification-time",
                "2026-11-23 08:00:00",
                "--id-attr:Id",
                "http://uri.etsi.org/01903/v1.3.2#:SignedProperties",
                file.toString());
        assertThat(said).as("the judge's opinion").containsAnyOf("OK", "FAIL", "failed");
        return said.lines().anyMatch("OK"::equals);
    }

    private String openssl(Path cms, String content) throws Exception {
        Judges.demand("openssl", "openssl", "version");
        return Judges.run(
                "openssl",
                "cms",
                "-verify",
                "-binary",
                "-inform",
                "DER",
                "-in",
                cms.toString(),
                "-content",
                Files.writeString(folder.resolve("content.bin"), content).toString(),
                "-CAfile",
                pem("root.pem").toString(),
                "-purpose",
                "any",
                "-attime",
                Long.toString(SignatureFixture.NOW.getEpochSecond()),
                "-out",
                "/dev/null");
    }

    private Path pem(String certificate) {
        var pem = folder.resolve(certificate);
        Judges.run(
                "openssl", "x509", "-in", SignatureFixture.sample(certificate).toString(), "-out", pem.toString());
        return pem;
    }
}
