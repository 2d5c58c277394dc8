package vn.courtaxis.sandbox.twin;

import static javax.xml.stream.XMLStreamConstants.CDATA;
import static javax.xml.stream.XMLStreamConstants.CHARACTERS;
import static javax.xml.stream.XMLStreamConstants.DTD;
import static javax.xml.stream.XMLStreamConstants.END_ELEMENT;
import static javax.xml.stream.XMLStreamConstants.SPACE;
import static javax.xml.stream.XMLStreamConstants.START_ELEMENT;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;
import org.codehaus.stax2.XMLStreamWriter2;

/** One pass over one message: copies it event by event, edits on the way, and notes what routing needs. */
final class MessageCopy {

    private static final int LONGEST_NOTED_TEXT = 4_000;

    private final XMLStreamReader2 in;
    private final XMLStreamWriter2 out;
    private final HeaderEdits edits;
    private final MessageFacts facts = new MessageFacts();
    private final Deque<String> path = new ArrayDeque<>();
    private final StringBuilder text = new StringBuilder();
    private String attachmentName = "";

    MessageCopy(XMLStreamReader2 in, XMLStreamWriter2 out, HeaderEdits edits) {
        this.in = in;
        this.out = out;
        this.edits = edits;
    }

    MessageFacts run() throws XMLStreamException, IOException {
        out.writeStartDocument("UTF-8", "1.0");
        out.writeCharacters("\n");
        while (in.hasNext()) {
            copy(in.next());
        }
        out.writeEndDocument();
        return facts;
    }

    private void copy(int event) throws XMLStreamException, IOException {
        switch (event) {
            case START_ELEMENT -> start();
            case END_ELEMENT -> end();
            case CHARACTERS, CDATA -> characters();
            case SPACE -> {}
            case DTD -> throw new XMLStreamException("A message has no document type");
            default -> {
                if (!path.isEmpty()) {
                    out.copyEventFromReader(in, false);
                }
            }
        }
    }

    private void start() throws XMLStreamException, IOException {
        var name = in.getLocalName();
        if (path.isEmpty() && !name.equals("edXML")) {
            throw new XMLStreamException("The root is not edXML");
        }
        if (name.equals("Reference") && path.contains("edXMLManifest")) {
            new ManifestReference(in, out).copy();
            return;
        }
        out.copyEventFromReader(in, false);
        if (name.equals("ContentTransferEncoded")) {
            attachment();
        } else if (name.equals("ContentType") && "Attachment".equals(path.peek())) {
            contentType();
        } else {
            path.push(name);
            text.setLength(0);
        }
    }

    private void characters() throws XMLStreamException {
        out.writeCharacters(in.getTextCharacters(), in.getTextStart(), in.getTextLength());
        var room = LONGEST_NOTED_TEXT - text.length();
        text.append(in.getTextCharacters(), in.getTextStart(), Math.min(room, in.getTextLength()));
    }

    private void end() throws XMLStreamException {
        var name = path.pop();
        var parent = path.isEmpty() ? "" : path.peek();
        note(parent, name);
        if (name.equals("TraceHeaderList")) {
            edits.endOfTraces(in.getPrefix());
        }
        out.writeEndElement();
        if (name.equals("To")) {
            edits.afterTo(in.getPrefix(), facts);
        }
        text.setLength(0);
    }

    private void note(String parent, String name) {
        if (parent.equals("Attachment") && name.equals("AttachmentName")) {
            attachmentName = text.toString().strip();
        } else {
            // one family of peers writes Status where all others write MessageHeader
            facts.note((parent.equals("Status") ? "MessageHeader" : parent) + "/" + name, text.toString());
        }
    }

    /** The axis says application/zip of the PDF it zipped, and application/pdf of the same in the manifest. */
    private void contentType() throws XMLStreamException {
        var type = in.getElementText();
        out.writeCharacters(type.strip().equals("application/pdf") ? "application/zip" : type);
        out.writeEndElement();
    }

    private void attachment() throws XMLStreamException, IOException {
        try (var target = new AttachmentOutput(new XmlText(out), extension())) {
            var base64 = new LenientBase64(target);
            for (var event = in.next(); event != END_ELEMENT; event = in.next()) {
                if (event == START_ELEMENT) {
                    throw new XMLStreamException("An attachment's content holds an element");
                }
                if (event == CHARACTERS || event == CDATA) {
                    base64.accept(in.getTextCharacters(), in.getTextStart(), in.getTextLength());
                }
            }
            base64.finish();
        }
        out.writeEndElement();
        attachmentName = "";
    }

    private String extension() {
        var isPdf = attachmentName.toLowerCase(Locale.ROOT).endsWith(".pdf");
        return isPdf ? attachmentName.substring(attachmentName.length() - 4) : ".pdf";
    }
}
