package vn.courtaxis.xml;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.xml.stream.XMLStreamReader;

/**
 * Canonical XML 1.0 or Exclusive Canonical XML 1.0, both without comments, from a parser's events as they pass by; memory grows with depth only.
 *
 * <p>It must see the start and end of every element, those that are not written too, for they may declare namespaces.
 */
public final class CanonicalWriter {

    private static final String XML = "xml";

    /** Namespaces in force and those written so far, by prefix; "" is the default one's. */
    private record Level(SortedMap<String, String> inForce, Map<String, String> written) {}

    private record Attribute(String namespace, String localName, String name, String value) {}

    private final Writer out;
    private final boolean exclusive;
    private final Deque<Level> levels = new ArrayDeque<>();
    private final SortedMap<String, Attribute> inherited = new TreeMap<>();
    private boolean rootSeen;

    public CanonicalWriter(OutputStream out, boolean exclusive) {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 8192);
        this.exclusive = exclusive;
        levels.push(new Level(new TreeMap<>(), Map.of()));
    }

    /** An element begins that is not written itself; what it says of namespaces and language holds for those inside it. */
    public void pass(XMLStreamReader xml) {
        rootSeen = true;
        for (var attribute : attributes(xml)) {
            if (attribute.name().startsWith(XML + ":")) {
                inherited.put(attribute.name(), attribute);
            }
        }
        levels.push(new Level(inForce(xml), levels.element().written()));
    }

    /** The end of an element that was not written. */
    public void passed() {
        levels.pop();
    }

    /** An element begins. */
    public void start(XMLStreamReader xml) throws IOException {
        rootSeen = true;
        var inForce = inForce(xml);
        var before = levels.element().written();
        var attributes = attributes(xml);
        if (!exclusive) {
            inherited.values().stream()
                    .filter(one ->
                            attributes.stream().noneMatch(own -> own.name().equals(one.name())))
                    .forEach(attributes::add);
        }
        inherited.clear();
        attributes.sort(Comparator.comparing(Attribute::namespace).thenComparing(Attribute::localName));
        out.write('<' + name(xml));
        levels.push(new Level(inForce, namespaces(xml, attributes, inForce, before)));
        for (var attribute : attributes) {
            out.write(' ' + attribute.name() + "=\"");
            escape(attribute.value().toCharArray(), 0, attribute.value().length(), true);
            out.write('"');
        }
        out.write('>');
    }

    public void end(XMLStreamReader xml) throws IOException {
        levels.pop();
        out.write("</" + name(xml) + '>');
    }

    public void text(XMLStreamReader xml) throws IOException {
        if (levels.size() > 1) {
            escape(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength(), false);
        }
    }

    public void instruction(XMLStreamReader xml) throws IOException {
        var outside = levels.size() == 1;
        if (outside && rootSeen) {
            out.write('\n');
        }
        var data = xml.getPIData();
        out.write("<?" + xml.getPITarget() + (data == null || data.isEmpty() ? "" : ' ' + data.stripLeading()) + "?>");
        if (outside && !rootSeen) {
            out.write('\n');
        }
    }

    public void flush() throws IOException {
        out.flush();
    }

    private SortedMap<String, String> inForce(XMLStreamReader xml) {
        var outer = levels.element().inForce();
        if (xml.getNamespaceCount() == 0) {
            return outer;
        }
        var inForce = new TreeMap<>(outer);
        for (var n = 0; n < xml.getNamespaceCount(); n++) {
            inForce.put(orEmpty(xml.getNamespacePrefix(n)), orEmpty(xml.getNamespaceURI(n)));
        }
        return inForce;
    }

    private Map<String, String> namespaces(
            XMLStreamReader xml,
            List<Attribute> attributes,
            SortedMap<String, String> inForce,
            Map<String, String> before)
            throws IOException {
        var candidates = new TreeSet<String>(exclusive ? List.of(orEmpty(xml.getPrefix())) : inForce.keySet());
        if (exclusive) {
            attributes.stream()
                    .map(Attribute::name)
                    .filter(name -> name.contains(":"))
                    .map(name -> name.substring(0, name.indexOf(':')))
                    .forEach(candidates::add);
        }
        candidates.remove(XML);
        var written = before;
        for (var prefix : candidates) {
            var uri = inForce.getOrDefault(prefix, "");
            if (!uri.equals(before.getOrDefault(prefix, ""))) {
                out.write(prefix.isEmpty() ? " xmlns=\"" : " xmlns:" + prefix + "=\"");
                escape(uri.toCharArray(), 0, uri.length(), true);
                out.write('"');
                written = written == before ? new TreeMap<>(before) : written;
                written.put(prefix, uri);
            }
        }
        return written;
    }

    private static List<Attribute> attributes(XMLStreamReader xml) {
        var attributes = new ArrayList<Attribute>();
        for (var n = 0; n < xml.getAttributeCount(); n++) {
            var prefix = orEmpty(xml.getAttributePrefix(n));
            var local = xml.getAttributeLocalName(n);
            attributes.add(new Attribute(
                    orEmpty(xml.getAttributeNamespace(n)),
                    local,
                    prefix.isEmpty() ? local : prefix + ':' + local,
                    xml.getAttributeValue(n)));
        }
        return attributes;
    }

    private static String name(XMLStreamReader xml) {
        var prefix = orEmpty(xml.getPrefix());
        return prefix.isEmpty() ? xml.getLocalName() : prefix + ':' + xml.getLocalName();
    }

    private static String orEmpty(@org.jspecify.annotations.Nullable String value) {
        return value == null ? "" : value;
    }

    private void escape(char[] chars, int from, int length, boolean attribute) throws IOException {
        var done = from;
        for (var at = from; at < from + length; at++) {
            var escaped = escaped(chars[at], attribute);
            if (!escaped.isEmpty()) {
                out.write(chars, done, at - done);
                out.write(escaped);
                done = at + 1;
            }
        }
        out.write(chars, done, from + length - done);
    }

    private static String escaped(char c, boolean attribute) {
        return switch (c) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '\r' -> "&#xD;";
            case '>' -> attribute ? "" : "&gt;";
            case '"' -> attribute ? "&quot;" : "";
            case '\t' -> attribute ? "&#x9;" : "";
            case '\n' -> attribute ? "&#xA;" : "";
            default -> "";
        };
    }
}
