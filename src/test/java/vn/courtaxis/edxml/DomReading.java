package vn.courtaxis.edxml;

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * What a message says, read once more with the JDK's DOM and none of our reader's code: each header element's path and
 * text in the order of the message, the first of its name only, and each attachment's bare base64.
 */
final class DomReading {

    private final Document document;

    private DomReading(Document document) {
        this.document = document;
    }

    /** @throws SAXException when the bytes are no well-formed XML without DTD */
    static DomReading of(byte[] message) throws SAXException, IOException {
        var factory = DocumentBuilderFactory.newInstance();
        try {
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setNamespaceAware(true);
            factory.setCoalescing(true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(message))
                    .toString();
            return new DomReading(builder.parse(new InputSource(new StringReader(text))));
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Text at a path of local names, such as {@code From/OrganId}, the first of each; "" when there is none. */
    String header(String path) {
        return text(descend(message(), path));
    }

    String traces(String path) {
        return text(descend(descend(headerElement(), "TraceHeaderList"), path));
    }

    /** The texts of all elements of this name at a path. */
    List<String> headerAll(String path, String name) {
        return all(descend(message(), path), name).stream()
                .map(DomReading::text)
                .toList();
    }

    /** Elements of this name right below the message header, each as its children's texts. */
    List<Map<String, String>> headerRecords(String name) {
        return all(message(), name).stream().map(DomReading::record).toList();
    }

    List<Map<String, String>> traceRecords(String path, String name) {
        var list = descend(headerElement(), "TraceHeaderList");
        return all(path.isEmpty() ? list : descend(list, path), name).stream()
                .map(DomReading::record)
                .toList();
    }

    /** Name as written and base64 of every attachment, without blanks. */
    List<Map<String, String>> attachments() {
        var found = new ArrayList<Map<String, String>>();
        for (var list : everywhere("AttachmentEncoded")) {
            for (var attachment : all(list, "Attachment")) {
                found.add(record(attachment));
            }
        }
        return found;
    }

    private List<Element> everywhere(String name) {
        var root = document.getDocumentElement();
        var found = new ArrayList<>(all(root, name));
        var envelope = child(root, "edXMLEnvelope");
        if (envelope != null) {
            found.addAll(all(envelope, name));
            var body = child(envelope, "edXMLBody");
            if (body != null) {
                found.addAll(all(body, name));
            }
        }
        return found;
    }

    private @Nullable Element headerElement() {
        var envelope = child(document.getDocumentElement(), "edXMLEnvelope");
        return envelope == null ? null : child(envelope, "edXMLHeader");
    }

    private @Nullable Element message() {
        var header = headerElement();
        var message = header == null ? null : child(header, "MessageHeader");
        return message != null || header == null ? message : child(header, "Status");
    }

    private static @Nullable Element descend(@Nullable Element from, String path) {
        var at = from;
        for (var name : path.isEmpty() ? new String[0] : path.split("/")) {
            at = at == null ? null : child(at, name);
        }
        return at;
    }

    private static Map<String, String> record(Element element) {
        var record = new LinkedHashMap<String, String>();
        for (var node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child) {
                record.putIfAbsent(child.getLocalName(), text(child));
            }
        }
        return record;
    }

    private static @Nullable Element child(Element parent, String name) {
        var all = all(parent, name);
        return all.isEmpty() ? null : all.get(0);
    }

    private static List<Element> all(@Nullable Element parent, String name) {
        var found = new ArrayList<Element>();
        for (var node = parent == null ? null : parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && element.getLocalName().equals(name)) {
                found.add(element);
            }
        }
        return found;
    }

    /** Own text without that of elements inside, composed and stripped; the text "null" is nothing. */
    private static String text(@Nullable Element element) {
        var text = new StringBuilder();
        for (var node = element == null ? null : element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node.getNodeType() == Node.TEXT_NODE) {
                text.append(node.getNodeValue());
            }
        }
        var stripped = Normalizer.normalize(text.toString().strip(), Normalizer.Form.NFC);
        return stripped.equals("null") ? "" : stripped;
    }
}
