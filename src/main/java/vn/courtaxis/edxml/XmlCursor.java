package vn.courtaxis.edxml;

import com.ctc.wstx.exc.WstxLazyException;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;
import vn.courtaxis.document.ErrorCode;
import vn.courtaxis.xml.HardenedXml;
import vn.courtaxis.xml.Refusal;

/**
 * Walks an XML message forwards with every bound in force: no DTD, no entities, UTF-8 only, bounded depth, count
 * and lengths.
 *
 * <p>Whatever is wrong with the message is a {@link Refusal}; any other IOException comes from the storage beneath.
 */
final class XmlCursor implements Closeable {

    private final XMLStreamReader2 xml;
    private final EdxmlLimits limits;
    private int depth;
    private int elements;

    XmlCursor(InputStream message, EdxmlLimits limits) throws IOException {
        this.limits = limits;
        try {
            this.xml = HardenedXml.open(message);
        } catch (XMLStreamException e) {
            throw HardenedXml.refusal(e);
        }
    }

    /** Goes to the root element. */
    void root() throws IOException {
        while (next() != XMLStreamConstants.START_ELEMENT) {
            // the prolog holds nothing of interest
        }
    }

    /**
     * Goes to the next child of the element at this depth; false at its end.
     *
     * <p>The cursor must be at the element's start or at a child's end.
     */
    boolean nextChild(int parent) throws IOException {
        while (true) {
            var event = next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                return true;
            }
            if (event == XMLStreamConstants.END_ELEMENT && depth < parent) {
                return false;
            }
        }
    }

    int depth() {
        return depth;
    }

    /** What the prolog says of its encoding, which is not asked for reading; empty when it says nothing. */
    String declaredEncoding() {
        var declared = xml.getCharacterEncodingScheme();
        return declared == null ? "" : declared;
    }

    String name() {
        return xml.getLocalName();
    }

    String prefix() {
        var prefix = xml.getPrefix();
        return prefix == null ? "" : prefix;
    }

    String namespace() {
        var namespace = xml.getNamespaceURI();
        return namespace == null ? "" : namespace;
    }

    /** Passes over the element that starts here. */
    void skip() throws IOException {
        var outside = depth - 1;
        while (depth > outside) {
            next();
        }
    }

    /** The text of the element that starts here, without that of elements inside; goes to its end. */
    String text() throws IOException {
        var text = new StringBuilder();
        var name = name();
        var own = depth;
        while (depth >= own) {
            if (isText(next()) && depth == own) {
                append(text, name);
            }
        }
        return text.toString();
    }

    /** The element that starts here with all that is in it, apart from elements of these names; goes to its end. */
    XmlNode tree(Set<String> unwanted) throws IOException {
        var builder = new XmlNode.Builder();
        builder.start(name(), prefix());
        var outside = depth - 1;
        var total = 0L;
        while (depth > outside) {
            var event = next();
            if (event == XMLStreamConstants.START_ELEMENT && unwanted.contains(name())) {
                skip();
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                builder.start(name(), prefix());
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                builder.end();
            } else if (isText(event)) {
                total += append(builder.text(), builder.name());
                check(total <= 64L * limits.maxTextLength(), "header text");
            }
        }
        return builder.root();
    }

    /**
     * The bytes of the element that starts here, as they are decoded from base64.
     *
     * <p>At the stream's end the cursor is at the element's end.
     */
    InputStream base64() {
        return new Base64In(this, xml, name());
    }

    /** Goes to the end of the document, which must have nothing more in it. */
    void finish() throws IOException {
        while (next() != XMLStreamConstants.END_DOCUMENT) {
            // comments and blanks
        }
    }

    @Override
    public void close() throws IOException {
        try {
            xml.close();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    void leftElement() {
        depth--;
    }

    private int next() throws IOException {
        int event;
        try {
            event = xml.next();
        } catch (XMLStreamException | WstxLazyException e) {
            throw HardenedXml.refusal(e);
        }
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> {
                check(++depth <= limits.maxDepth(), "depth");
                check(++elements <= limits.maxElements(), "elements");
            }
            case XMLStreamConstants.END_ELEMENT -> depth--;
            case XMLStreamConstants.DTD -> throw new Refusal(ErrorCode.MESSAGE_FORBIDDEN_XML, "DTD");
            case XMLStreamConstants.ENTITY_REFERENCE ->
                throw new Refusal(ErrorCode.MESSAGE_FORBIDDEN_XML, "entity reference");
            default -> {}
        }
        return event;
    }

    private int append(StringBuilder text, String element) throws IOException {
        try {
            var piece = xml.getText();
            if (text.isEmpty() && piece.isBlank()) {
                return 0; // the blanks between a long list's elements are no text of the list
            }
            text.append(piece);
            check(text.length() <= limits.maxTextLength(), "text of " + element);
            return piece.length();
        } catch (WstxLazyException e) {
            throw HardenedXml.refusal(e);
        }
    }

    private void check(boolean withinLimit, String what) throws Refusal {
        if (!withinLimit) {
            throw new Refusal(ErrorCode.MESSAGE_TOO_DEEP, what);
        }
    }

    private static boolean isText(int event) {
        return event == XMLStreamConstants.CHARACTERS
                || event == XMLStreamConstants.CDATA
                || event == XMLStreamConstants.SPACE;
    }
}
