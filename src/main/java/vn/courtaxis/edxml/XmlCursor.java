package vn.courtaxis.edxml;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.exc.WstxException;
import com.ctc.wstx.exc.WstxLazyException;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;
import vn.courtaxis.document.ErrorCode;

/**
 * Walks an XML message forwards with every bound in force: no DTD, no entities, UTF-8 only, bounded depth, count and lengths.
 *
 * <p>Whatever is wrong with the message is a {@link Refusal}; any other IOException comes from the storage beneath.
 */
final class XmlCursor implements Closeable {

    private static final XMLInputFactory FACTORY = factory();

    private final XMLStreamReader2 xml;
    private final EdxmlLimits limits;
    private int depth;
    private int elements;

    XmlCursor(InputStream message, EdxmlLimits limits) throws IOException {
        this.limits = limits;
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        try {
            this.xml = (XMLStreamReader2)
                    FACTORY.createXMLStreamReader(new TagGuard(new InputStreamReader(message, decoder)));
        } catch (XMLStreamException e) {
            throw refusal(e);
        }
    }

    /** Goes to the root element. */
    void root() throws IOException {
        while (next() != XMLStreamConstants.START_ELEMENT) {
            // the prolog holds nothing of interest
        }
    }

    /** Goes to the next child of the element at this depth; false at its end. The cursor must be at its start or at a child's end. */
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

    /** The bytes of the element that starts here, as they are decoded from base64. At the stream's end the cursor is at the element's end. */
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
        } catch (XMLStreamException e) {
            throw refusal(e);
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
            text.append(piece);
            check(text.length() <= limits.maxTextLength(), "text of " + element);
            return piece.length();
        } catch (WstxLazyException e) {
            throw refusal(e);
        }
    }

    private void check(boolean withinLimit, String what) throws Refusal {
        if (!withinLimit) {
            throw new Refusal(ErrorCode.MESSAGE_TOO_DEEP, what);
        }
    }

    /** A plain XMLStreamException is how Woodstox reports a limit; a syntax error is one of its own subclasses. */
    static IOException refusal(Exception thrown) {
        var cause = thrown instanceof WstxLazyException lazy && lazy.getCause() instanceof XMLStreamException original
                ? original
                : thrown;
        if (cause instanceof XMLStreamException xml && xml.getNestedException() instanceof IOException io) {
            return io instanceof CharacterCodingException ? new Refusal(ErrorCode.MESSAGE_NOT_XML, "not UTF-8") : io;
        }
        return cause instanceof WstxException || cause instanceof WstxLazyException
                ? new Refusal(ErrorCode.MESSAGE_NOT_XML, place(cause))
                : new Refusal(ErrorCode.MESSAGE_TOO_DEEP, "XML limit");
    }

    /** Where, not what: the parser's sentences may quote the content. */
    private static String place(Exception thrown) {
        if (thrown instanceof XMLStreamException xml && xml.getLocation() != null) {
            return "line " + xml.getLocation().getLineNumber() + ", column "
                    + xml.getLocation().getColumnNumber();
        }
        return "";
    }

    private static boolean isText(int event) {
        return event == XMLStreamConstants.CHARACTERS
                || event == XMLStreamConstants.CDATA
                || event == XMLStreamConstants.SPACE;
    }

    private static XMLInputFactory factory() {
        var factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_VALIDATING, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        factory.setProperty(WstxInputProperties.P_INPUT_BUFFER_LENGTH, 16_384);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, 64);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, TagGuard.MAX_TAG);
        factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, 100_000);
        return factory;
    }
}
