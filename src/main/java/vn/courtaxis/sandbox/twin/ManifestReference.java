package vn.courtaxis.sandbox.twin;

import static javax.xml.stream.XMLStreamConstants.END_ELEMENT;
import static javax.xml.stream.XMLStreamConstants.START_ELEMENT;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;
import org.codehaus.stax2.XMLStreamWriter2;

/**
 * One Reference of the manifest, held whole: its ContentType stands before the name that decides about it.
 *
 * <p>Behind the axis a PDF's Reference says application/pdf while its Attachment says application/zip.
 */
final class ManifestReference {

    private static final int MOST_CHILDREN = 50;

    private record Child(String prefix, String name, String namespace, String text) {}

    private final XMLStreamReader2 in;
    private final XMLStreamWriter2 out;

    ManifestReference(XMLStreamReader2 in, XMLStreamWriter2 out) {
        this.in = in;
        this.out = out;
    }

    /** From the start of a Reference to its end. */
    void copy() throws XMLStreamException {
        out.copyEventFromReader(in, false);
        var children = children();
        var isPdf = children.stream()
                .anyMatch(child -> child.name().equals("AttachmentName")
                        && child.text().strip().toLowerCase(Locale.ROOT).endsWith(".pdf"));
        for (var child : children) {
            write(child, isPdf && child.name().equals("ContentType") ? "application/pdf" : child.text());
        }
        out.writeCharacters("\n        ");
        out.writeEndElement();
    }

    private List<Child> children() throws XMLStreamException {
        var children = new ArrayList<Child>();
        for (var event = in.next(); event != END_ELEMENT; event = in.next()) {
            if (event == START_ELEMENT) {
                if (children.size() == MOST_CHILDREN) {
                    throw new XMLStreamException("A Reference has too many members");
                }
                children.add(new Child(in.getPrefix(), in.getLocalName(), in.getNamespaceURI(), in.getElementText()));
            }
        }
        return children;
    }

    private void write(Child child, String text) throws XMLStreamException {
        out.writeCharacters("\n          ");
        out.writeStartElement(child.prefix(), child.name(), child.namespace());
        out.writeCharacters(text);
        out.writeEndElement();
    }
}
