package vn.courtaxis.xml;

import static vn.courtaxis.xml.XmlNames.XMLDSIG;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import vn.courtaxis.document.ErrorCode;
import vn.courtaxis.xml.XmlOutline.Contained;
import vn.courtaxis.xml.XmlOutline.Reference;

/** Collects the outline of one signature while its elements pass by. */
final class SignatureOutliner {

    private static final String XADES = "http://uri.etsi.org/01903/";
    private static final Set<String> CHILDREN = Set.of("SignedInfo", "SignatureValue", "KeyInfo", "Object");
    private static final Set<String> INDIRECT = Set.of("Manifest", "RetrievalMethod", "KeyInfoReference");
    private static final int LONGEST_VALUE = 16_384;
    private static final int MOST_REFERENCES = 1000;
    private static final int MOST_TRANSFORMS = 20;

    private final int depth;
    private final boolean counterSignature;
    private final List<Reference> references = new ArrayList<>();
    private final List<String> transforms = new ArrayList<>();
    private final List<Contained> objects = new ArrayList<>();
    private final StringBuilder value = new StringBuilder();
    private String child = "";
    private String canonicalization = "";
    private @Nullable String uri;
    private @Nullable String objectId;
    private boolean objectHasContent;
    private boolean inReference;
    private boolean properties;
    private boolean indirect;
    private boolean foreign;

    SignatureOutliner(int depth, boolean counterSignature) {
        this.depth = depth;
        this.counterSignature = counterSignature;
    }

    void start(XMLStreamReader xml, int at) throws Refusal {
        var name = XMLDSIG.equals(xml.getNamespaceURI()) ? xml.getLocalName() : "";
        switch (at - depth) {
            case 1 -> child(xml, name);
            case 2 -> grandchild(xml, name);
            default -> {
                if (name.equals("Transform") && child.equals("SignedInfo")) {
                    check(transforms.size() < MOST_TRANSFORMS, "transforms");
                    transforms.add(attribute(xml, "Algorithm"));
                }
            }
        }
        indirect |= INDIRECT.contains(xml.getLocalName());
    }

    private void child(XMLStreamReader xml, String name) {
        child = name;
        foreign |= !CHILDREN.contains(name);
        objectId = null;
        objectHasContent = false;
        for (var n = 0; n < xml.getAttributeCount(); n++) {
            if (name.equals("Object") && xml.getAttributeLocalName(n).equalsIgnoreCase("id")) {
                objectId = xml.getAttributeValue(n);
            }
        }
    }

    private void grandchild(XMLStreamReader xml, String name) throws Refusal {
        var namespace = xml.getNamespaceURI();
        if (child.equals("Object")) {
            var xades = xml.getLocalName().equals("QualifyingProperties")
                    && namespace != null
                    && namespace.startsWith(XADES);
            properties |= xades;
            objectHasContent |= !xades;
        } else if (child.equals("SignedInfo") && name.equals("CanonicalizationMethod")) {
            canonicalization = attribute(xml, "Algorithm");
        } else if (child.equals("SignedInfo") && name.equals("Reference")) {
            check(references.size() < MOST_REFERENCES, "references");
            uri = xml.getAttributeValue(null, "URI");
            transforms.clear();
            inReference = true;
        }
    }

    void text(String text, int at) throws Refusal {
        if (child.equals("SignatureValue") && at - depth == 2) {
            text.chars().filter(c -> !Character.isWhitespace(c)).forEach(c -> value.append((char) c));
            check(value.length() <= LONGEST_VALUE, "signature value");
        } else if (child.equals("Object") && at - depth == 2) {
            objectHasContent = true;
        }
    }

    /** @return whether the signature itself has ended */
    boolean end(int at) {
        if (at - depth == 2 && inReference) {
            references.add(new Reference(uri, transforms));
            inReference = false;
        } else if (at - depth == 1) {
            if (child.equals("Object") && objectHasContent) {
                objects.add(new Contained(objectId));
            }
            child = "";
        }
        return at == depth;
    }

    XmlOutline.Signed outline() {
        return new XmlOutline.Signed(
                depth == 0,
                counterSignature,
                canonicalization,
                value.toString(),
                references,
                objects,
                properties,
                indirect,
                foreign);
    }

    private static String attribute(XMLStreamReader xml, String name) {
        var value = xml.getAttributeValue(null, name);
        return value == null ? "" : value;
    }

    private static void check(boolean withinLimit, String what) throws Refusal {
        if (!withinLimit) {
            throw new Refusal(ErrorCode.MESSAGE_TOO_DEEP, what);
        }
    }
}
