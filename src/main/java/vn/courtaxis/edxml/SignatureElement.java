package vn.courtaxis.edxml;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;
import vn.courtaxis.document.ErrorCode;
import vn.courtaxis.edxml.MessageSignature.Form;
import vn.courtaxis.xml.Refusal;
import vn.courtaxis.xml.XmlNames;

/** A Signature element with what counts in it, the first of each. */
final class SignatureElement {

    private static final String CERTIFICATE = "X509Certificate";
    private static final Set<String> TEXTS = Set.of("SignatureValue", "DigestValue");
    private static final Set<String> METHODS = Set.of("CanonicalizationMethod", "SignatureMethod", "DigestMethod");
    private static final Set<String> CANONICAL = Set.of(XmlNames.C14N, XmlNames.EXCLUSIVE);

    /** The shortest RSA key that ever signed here has 512 bits; a certificate is longer still. */
    private static final int SHORTEST_VALUE = 64;

    private static final int MOST_CERTIFICATES = 10;
    private static final int SHORTEST_CERTIFICATE = 256;
    private static final int DER_SEQUENCE = 0x30;

    private final String name;
    private final String namespace;
    private final Map<String, String> texts = new HashMap<>();
    private final Map<String, String> methods = new HashMap<>();
    private final List<String> transforms = new ArrayList<>();
    private final List<String> uris = new ArrayList<>();
    private String wanted = "";
    private String innermost = "";
    private int certificates;
    private boolean prefixList;
    private byte[] inclusive = new byte[0];
    private byte[] exclusive = new byte[0];

    private SignatureElement(String name, String namespace) {
        this.name = name;
        this.namespace = namespace;
    }

    /** Reads the element that starts here, to its end. */
    static SignatureElement read(
            XMLStreamReader2 xml, SignedInfoCopy inclusive, SignedInfoCopy exclusive, EdxmlLimits limits)
            throws XMLStreamException, IOException {
        var element = new SignatureElement(xml.getLocalName(), String.valueOf(xml.getNamespaceURI()));
        inclusive.pass(xml);
        exclusive.pass(xml);
        element.readOn(xml, inclusive, exclusive, limits);
        element.inclusive = inclusive.toByteArray();
        element.exclusive = exclusive.toByteArray();
        return element;
    }

    private void readOn(XMLStreamReader2 xml, SignedInfoCopy inclusive, SignedInfoCopy exclusive, EdxmlLimits limits)
            throws XMLStreamException, IOException {
        var open = new ArrayList<String>();
        var elements = 0;
        while (true) {
            var event = xml.next();
            var inInfo = !open.isEmpty() && open.get(0).equals("SignedInfo");
            if (event == XMLStreamConstants.START_ELEMENT) {
                check(++elements <= limits.maxElements() && open.size() < limits.maxDepth());
                open.add(xml.getLocalName());
                note(xml);
                if (open.get(0).equals("SignedInfo")) {
                    inclusive.start(xml);
                    exclusive.start(xml);
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                if (open.isEmpty()) {
                    return;
                }
                if (inInfo) {
                    inclusive.end(xml);
                    exclusive.end(xml);
                }
                open.remove(open.size() - 1);
            } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                if (inInfo) {
                    inclusive.text(xml);
                    exclusive.text(xml);
                }
                if (!open.isEmpty()
                        && !wanted.isEmpty()
                        && open.get(open.size() - 1).equals(innermost)) {
                    var text = texts.merge(wanted, xml.getText(), String::concat);
                    check(text.length() <= limits.maxTextLength());
                }
            } else if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw new Refusal(ErrorCode.MESSAGE_FORBIDDEN_XML, "DTD");
            } else if (event == XMLStreamConstants.END_DOCUMENT) {
                return;
            }
        }
    }

    private void note(XMLStreamReader2 xml) {
        var local = xml.getLocalName();
        wanted = TEXTS.contains(local) && !texts.containsKey(local) ? local : "";
        if (local.equals(CERTIFICATE) && certificates < MOST_CERTIFICATES) {
            wanted = CERTIFICATE + certificates++;
            innermost = CERTIFICATE;
        } else {
            innermost = wanted;
        }
        if (METHODS.contains(local)) {
            methods.putIfAbsent(local, String.valueOf(xml.getAttributeValue(null, "Algorithm")));
        } else if (local.equals("Transform")) {
            transforms.add(String.valueOf(xml.getAttributeValue(null, "Algorithm")));
        } else if (local.equals("Reference")) {
            uris.add(String.valueOf(xml.getAttributeValue(null, "URI")));
        }
        prefixList |= local.equals("InclusiveNamespaces");
    }

    private static void check(boolean withinLimit) throws Refusal {
        if (!withinLimit) {
            throw new Refusal(ErrorCode.MESSAGE_TOO_DEEP, "Signature");
        }
    }

    String name() {
        return name;
    }

    boolean isXmlSignature() {
        return namespace.equals(XmlNames.XMLDSIG);
    }

    /** Something that may be a signature value and a certificate, and not what templates have in their place. */
    boolean hasValue() {
        return bytes("SignatureValue").length >= SHORTEST_VALUE
                && !certificates().isEmpty();
    }

    private List<byte[]> certificates() {
        return IntStream.range(0, certificates)
                .mapToObj(n -> bytes(CERTIFICATE + n))
                .filter(bytes -> bytes.length >= SHORTEST_CERTIFICATE && bytes[0] == DER_SEQUENCE)
                .toList();
    }

    /** One reference to the whole message without its signature, in a canonical form that is written here. */
    boolean isEnveloped() {
        return uris.equals(List.of(""))
                && !prefixList
                && CANONICAL.contains(methods.getOrDefault("CanonicalizationMethod", ""))
                && (transforms.equals(List.of(XmlNames.ENVELOPED))
                        || transforms.size() == 2
                                && transforms.get(0).equals(XmlNames.ENVELOPED)
                                && CANONICAL.contains(transforms.get(1)));
    }

    boolean isExclusive() {
        return transforms.contains(XmlNames.EXCLUSIVE);
    }

    String digestAlgorithm() {
        return methods.getOrDefault("DigestMethod", "");
    }

    byte[] digestValue() {
        return bytes("DigestValue");
    }

    MessageSignature signature(boolean intact) {
        var signedInfo = XmlNames.EXCLUSIVE.equals(methods.get("CanonicalizationMethod")) ? exclusive : inclusive;
        return new MessageSignature(
                Form.SIGNED,
                methods.getOrDefault("SignatureMethod", ""),
                signedInfo,
                bytes("SignatureValue"),
                certificates(),
                intact);
    }

    private byte[] bytes(String element) {
        try {
            return Base64.getDecoder().decode(texts.getOrDefault(element, "").replaceAll("\\s", ""));
        } catch (IllegalArgumentException noBase64) {
            return new byte[0];
        }
    }
}
