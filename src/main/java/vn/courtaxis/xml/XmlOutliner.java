package vn.courtaxis.xml;

import static vn.courtaxis.xml.XmlNames.XMLDSIG;

import com.ctc.wstx.exc.WstxLazyException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;
import vn.courtaxis.document.ErrorCode;

/** Makes the outline of an XML file in one pass, before anything else may open it. */
public final class XmlOutliner {

    private static final int MOST_SIGNATURES = 1000;

    /** What an element holds directly. */
    private static final class Inside {
        private final String name;
        private boolean text;
        private boolean comment;

        private Inside(String name) {
            this.name = name;
        }
    }

    private final XMLStreamReader2 xml;
    private final int maxDepth;
    private final int maxNodes;
    private final Deque<Inside> open = new ArrayDeque<>();
    private final Deque<SignatureOutliner> signing = new ArrayDeque<>();
    private final List<SignatureOutliner> found = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private final Set<String> repeated = new HashSet<>();
    private final Set<String> rootIds = new HashSet<>();
    private int nodes;
    private boolean instructionOutside;
    private boolean commentInText;

    private XmlOutliner(XMLStreamReader2 xml, int maxDepth, int maxNodes) {
        this.xml = xml;
        this.maxDepth = maxDepth;
        this.maxNodes = maxNodes;
    }

    /**
     * Reads the file to its end.
     *
     * @param maxNodes elements, attributes, comments and instructions in all
     * @throws Refusal MESSAGE_NOT_XML, MESSAGE_FORBIDDEN_XML (DTD, entities), MESSAGE_TOO_DEEP (limits)
     * @throws IOException when the stream fails
     */
    public static XmlOutline outline(InputStream file, int maxDepth, int maxNodes) throws IOException {
        try {
            var xml = HardenedXml.open(file);
            try {
                return new XmlOutliner(xml, maxDepth, maxNodes).read();
            } finally {
                xml.close();
            }
        } catch (XMLStreamException | WstxLazyException e) {
            throw HardenedXml.refusal(e);
        }
    }

    private XmlOutline read() throws XMLStreamException, Refusal {
        var encoding = xml.getCharacterEncodingScheme();
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> start();
                case XMLStreamConstants.END_ELEMENT -> end();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text(xml.getText());
                case XMLStreamConstants.COMMENT -> comment();
                case XMLStreamConstants.PROCESSING_INSTRUCTION -> instruction();
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new Refusal(ErrorCode.MESSAGE_FORBIDDEN_XML, "DTD");
                default -> {}
            }
        }
        var signatures = found.stream().map(SignatureOutliner::outline).toList();
        return new XmlOutline(
                encoding == null ? "" : encoding, rootIds, repeated, instructionOutside, commentInText, signatures);
    }

    private void start() throws Refusal {
        count(1 + xml.getAttributeCount() + xml.getNamespaceCount());
        check(open.size() < maxDepth, "depth");
        ids();
        var parent = open.isEmpty() ? "" : open.element().name;
        if (!signing.isEmpty()) {
            signing.element().start(xml, open.size());
        }
        if (xml.getLocalName().equals("Signature") && XMLDSIG.equals(xml.getNamespaceURI())) {
            check(found.size() < MOST_SIGNATURES, "signatures");
            var signature = new SignatureOutliner(open.size(), parent.equals("CounterSignature"));
            found.add(signature);
            signing.push(signature);
        }
        open.push(new Inside(xml.getLocalName()));
    }

    /** Any attribute named so, as DSS takes them. */
    private void ids() {
        for (var n = 0; n < xml.getAttributeCount(); n++) {
            if (xml.getAttributeLocalName(n).equalsIgnoreCase("id")) {
                var id = xml.getAttributeValue(n);
                if (!ids.add(id)) {
                    repeated.add(id);
                }
                if (open.isEmpty()) {
                    rootIds.add(id);
                }
            }
        }
    }

    private void end() {
        var left = open.pop();
        commentInText |= left.text && left.comment;
        if (!signing.isEmpty() && signing.element().end(open.size())) {
            signing.pop();
        }
    }

    private void text(String text) throws Refusal {
        if (!text.isBlank()) {
            if (!open.isEmpty()) {
                open.element().text = true;
            }
            if (!signing.isEmpty()) {
                signing.element().text(text, open.size());
            }
        }
    }

    private void comment() throws Refusal {
        count(1);
        if (!open.isEmpty()) {
            open.element().comment = true;
        }
    }

    private void instruction() throws Refusal {
        count(1);
        instructionOutside |= open.isEmpty();
    }

    private void count(int more) throws Refusal {
        nodes += more;
        check(nodes <= maxNodes, "nodes");
    }

    private static void check(boolean withinLimit, String what) throws Refusal {
        if (!withinLimit) {
            throw new Refusal(ErrorCode.MESSAGE_TOO_DEEP, what);
        }
    }
}
