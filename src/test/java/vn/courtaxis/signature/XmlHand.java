package vn.courtaxis.signature;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.StringWriter;
import java.security.PrivateKey;
import java.util.ArrayList;
import java.util.List;
import javax.xml.crypto.dsig.CanonicalizationMethod;
import javax.xml.crypto.dsig.DigestMethod;
import javax.xml.crypto.dsig.Reference;
import javax.xml.crypto.dsig.Transform;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMSignContext;
import javax.xml.crypto.dsig.spec.C14NMethodParameterSpec;
import javax.xml.crypto.dsig.spec.TransformParameterSpec;
import javax.xml.crypto.dsig.spec.XPathFilterParameterSpec;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Element;

/** Signs XML with the JDK's own library, in forms that decent software refuses to write. */
final class XmlHand {

    /** What a reference covers. {@code xpath} empty for none. */
    record Ref(String uri, boolean enveloped, String xpath) {

        static Ref whole() {
            return new Ref("", true, "");
        }

        static Ref to(String id) {
            return new Ref("#" + id, false, "");
        }

        static Ref rootBy(String id) {
            return new Ref("#" + id, true, "");
        }
    }

    private static final XMLSignatureFactory FACTORY = XMLSignatureFactory.getInstance("DOM");

    private final SigningKey key;

    XmlHand(SigningKey key) {
        this.key = key;
    }

    /** Signs and appends the signature to the root element. */
    String sign(String xml, List<Ref> references) throws Exception {
        var parsing = DocumentBuilderFactory.newInstance();
        parsing.setNamespaceAware(true);
        var document = parsing.newDocumentBuilder().parse(new ByteArrayInputStream(xml.getBytes(UTF_8)));
        markIds(document.getDocumentElement());
        var made = new ArrayList<Reference>();
        for (var reference : references) {
            made.add(made(reference));
        }
        var info = FACTORY.newSignedInfo(
                FACTORY.newCanonicalizationMethod(CanonicalizationMethod.EXCLUSIVE, (C14NMethodParameterSpec) null),
                FACTORY.newSignatureMethod("http://www.w3.org/2001/04/xmldsig-more#rsa-sha256", null),
                made);
        var keys = FACTORY.getKeyInfoFactory();
        var keyInfo = keys.newKeyInfo(List.of(keys.newX509Data(List.of(key.certificate()))));
        var context = new DOMSignContext(privateKey(), document.getDocumentElement());
        context.setProperty("org.jcp.xml.dsig.secureValidation", false);
        FACTORY.newXMLSignature(info, keyInfo).sign(context);
        return written(document);
    }

    /** JDK needs the private key itself; the sample key stores are open books. */
    private PrivateKey privateKey() throws Exception {
        var store = java.security.KeyStore.getInstance("PKCS12");
        try (var in = java.nio.file.Files.newInputStream(SignatureFixture.sample("court-w90.p12"))) {
            store.load(in, SignatureFixture.PASSWORD.toCharArray());
        }
        var alias = store.aliases().nextElement();
        return (PrivateKey) store.getKey(alias, SignatureFixture.PASSWORD.toCharArray());
    }

    private static Reference made(Ref reference) throws Exception {
        var transforms = new ArrayList<Transform>();
        if (reference.enveloped()) {
            transforms.add(FACTORY.newTransform(Transform.ENVELOPED, (TransformParameterSpec) null));
        }
        if (!reference.xpath().isEmpty()) {
            transforms.add(FACTORY.newTransform(Transform.XPATH, new XPathFilterParameterSpec(reference.xpath())));
        }
        transforms.add(FACTORY.newTransform(CanonicalizationMethod.EXCLUSIVE, (TransformParameterSpec) null));
        return FACTORY.newReference(
                reference.uri(), FACTORY.newDigestMethod(DigestMethod.SHA256, null), transforms, null, null);
    }

    private static void markIds(Element element) {
        if (element.hasAttribute("Id")) {
            element.setIdAttribute("Id", true);
        }
        var children = element.getElementsByTagName("*");
        for (var n = 0; n < children.getLength(); n++) {
            var child = (Element) children.item(n);
            if (child.hasAttribute("Id")) {
                child.setIdAttribute("Id", true);
            }
        }
    }

    private static String written(org.w3c.dom.Document document) throws Exception {
        var transformer = TransformerFactory.newInstance().newTransformer();
        transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
        var out = new StringWriter();
        transformer.transform(new DOMSource(document), new StreamResult(out));
        return out.toString();
    }
}
