package vn.courtaxis.xml;

import com.ctc.wstx.exc.WstxLazyException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;
import vn.courtaxis.document.ErrorCode;

/** The canonical form of a whole document without one element, as an enveloped signature covers it; of a document of any size. */
public final class EnvelopedForm {

    private final List<String> left;
    private int onPath;
    private boolean passed;

    private EnvelopedForm(List<String> left) {
        this.left = left;
    }

    /**
     * @param left local names from the root to the element that is left out; of several that fit, the first; empty for none
     * @param exclusive Exclusive Canonical XML, or Canonical XML 1.0
     * @throws Refusal when it is no XML or declares a DTD
     */
    public static void write(InputStream document, List<String> left, boolean exclusive, OutputStream out)
            throws IOException {
        try {
            var xml = HardenedXml.open(document);
            try {
                new EnvelopedForm(left).write(xml, new CanonicalWriter(out, exclusive));
            } finally {
                xml.close();
            }
        } catch (XMLStreamException | WstxLazyException e) {
            throw HardenedXml.refusal(e);
        }
    }

    private void write(XMLStreamReader2 xml, CanonicalWriter canonical) throws XMLStreamException, IOException {
        var depth = 0;
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (isLeft(xml, depth)) {
                        xml.skipElement();
                    } else {
                        depth++;
                        canonical.start(xml);
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    onPath = Math.min(onPath, depth);
                    canonical.end(xml);
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    canonical.text(xml);
                case XMLStreamConstants.PROCESSING_INSTRUCTION -> canonical.instruction(xml);
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new Refusal(ErrorCode.MESSAGE_FORBIDDEN_XML, "DTD");
                default -> {}
            }
        }
        canonical.flush();
    }

    private boolean isLeft(XMLStreamReader2 xml, int depth) {
        if (passed
                || depth != onPath
                || depth >= left.size()
                || !xml.getLocalName().equals(left.get(depth))) {
            return false;
        }
        if (depth == left.size() - 1) {
            passed = true;
            return true;
        }
        onPath = depth + 1;
        return false;
    }
}
