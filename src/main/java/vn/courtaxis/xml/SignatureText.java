package vn.courtaxis.xml;

import static java.nio.charset.StandardCharsets.UTF_8;
import static vn.courtaxis.xml.XmlNames.ENVELOPED;
import static vn.courtaxis.xml.XmlNames.EXCLUSIVE;
import static vn.courtaxis.xml.XmlNames.XMLDSIG;

import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/** The text of a Signature element over a whole document, already in the form that Exclusive Canonical XML gives it. */
public final class SignatureText {

    public static final String RSA_SHA256 = "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256";
    public static final String ECDSA_SHA256 = "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256";

    private static final String SHA256 = "http://www.w3.org/2001/04/xmlenc#sha256";
    private static final String INFO = "<SignedInfo>";

    private SignatureText() {}

    /** @param sha256 of the document's canonical form without the signature */
    public static String signedInfo(String algorithm, byte[] sha256) {
        return INFO + method("CanonicalizationMethod", EXCLUSIVE) + method("SignatureMethod", algorithm)
                + "<Reference URI=\"\"><Transforms>" + method("Transform", ENVELOPED) + method("Transform", EXCLUSIVE)
                + "</Transforms>" + method("DigestMethod", SHA256) + "<DigestValue>" + base64(sha256)
                + "</DigestValue></Reference></SignedInfo>";
    }

    /** What is signed: the same element standing by itself. */
    public static byte[] canonical(String signedInfo) {
        return ("<SignedInfo xmlns=\"" + XMLDSIG + "\">" + signedInfo.substring(INFO.length())).getBytes(UTF_8);
    }

    /** @param certificates base64 of DER, the signer's first */
    public static String element(String signedInfo, byte[] value, List<String> certificates) {
        return "<Signature xmlns=\"" + XMLDSIG + "\">" + signedInfo + "<SignatureValue>" + base64(value)
                + "</SignatureValue><KeyInfo><X509Data>"
                + certificates.stream()
                        .map(certificate -> "<X509Certificate>" + certificate + "</X509Certificate>")
                        .collect(Collectors.joining())
                + "</X509Data></KeyInfo></Signature>";
    }

    private static String method(String element, String algorithm) {
        return "<" + element + " Algorithm=\"" + algorithm + "\"></" + element + ">";
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
