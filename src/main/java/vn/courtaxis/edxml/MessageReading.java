package vn.courtaxis.edxml;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.courtaxis.document.Attachment;
import vn.courtaxis.document.DocumentHeader;
import vn.courtaxis.document.ErrorCode;
import vn.courtaxis.document.RemarkCode;
import vn.courtaxis.document.StatusMessage;
import vn.courtaxis.edxml.ReadMessage.ReadDocument;
import vn.courtaxis.edxml.ReadMessage.ReadStatus;
import vn.courtaxis.xml.Refusal;
import vn.courtaxis.xml.XmlNames;

/** One pass through one message. Parts are taken as they come, whatever their order and prefix. */
final class MessageReading {

    /** Signatures over the message do not survive the axis, so no reading depends on them. */
    private static final Set<String> UNWANTED = Set.of("Signature", "DigitalSignature");

    private static final Set<String> LISTS = Set.of(
            "To",
            EdxmlNames.RESPONSE_FOR,
            "Place",
            "Appendix",
            "TaskCode",
            "ReplyFors",
            "ReferenceCodes",
            "TraceHeader",
            "Receiver",
            "ReplacementInfo",
            EdxmlNames.ORGAN_ID);

    /** ASCII is a part of UTF-8, so calling UTF-8 so is a small sin. */
    private static final Set<String> UTF_8 = Set.of("", "utf-8", "utf8", "us-ascii");

    private final XmlCursor xml;
    private final AttachmentReader attachments;
    private final Remarks remarks;
    private final boolean headerOnly;
    private final List<AttachmentPart> references = new ArrayList<>();
    private boolean envelopeSeen;
    private @Nullable DocumentHeader document;
    private @Nullable StatusMessage status;

    MessageReading(XmlCursor xml, AttachmentReader attachments, Remarks remarks, boolean headerOnly) {
        this.xml = xml;
        this.attachments = attachments;
        this.remarks = remarks;
        this.headerOnly = headerOnly;
    }

    ReadMessage read() throws IOException {
        readParts();
        if (status != null) {
            if (!attachments.isEmpty()) {
                remarks.add(RemarkCode.STATUS_WITH_ATTACHMENTS, "");
            }
            return new ReadStatus(status, remarks.list());
        }
        if (document != null) {
            var kept = headerOnly ? List.<Attachment>of() : attachments.keep(references);
            return new ReadDocument(document, kept, remarks.list());
        }
        throw envelopeSeen
                ? new Refusal(ErrorCode.MESSAGE_FIELD_MISSING, EdxmlNames.HEADER)
                : new Refusal(ErrorCode.MESSAGE_NOT_EDXML, "no " + EdxmlNames.ENVELOPE);
    }

    private void readParts() throws IOException {
        xml.root();
        if (!UTF_8.contains(xml.declaredEncoding().toLowerCase(Locale.ROOT))) {
            remarks.add(RemarkCode.ENCODING_DECLARED_WRONGLY, shown(xml.declaredEncoding()));
        }
        if (!xml.name().equals(EdxmlNames.ROOT)) {
            throw new Refusal(ErrorCode.MESSAGE_NOT_EDXML, "root " + shown(xml.name()));
        }
        while (goesOn() && xml.nextChild(1)) {
            if (xml.name().equals(EdxmlNames.ENVELOPE) && !envelopeSeen) {
                envelope();
            } else if (xml.name().equals(EdxmlNames.ENVELOPE)) {
                remarks.add(RemarkCode.ELEMENT_REPEATED, xml.name());
                xml.skip();
            } else {
                attachmentsOrSkip();
            }
        }
        if (goesOn()) {
            xml.finish();
        }
    }

    /** The one place where the namespace is asked for; below it, peers are careless. */
    private void envelope() throws IOException {
        if (!xml.namespace().equals(EdxmlNames.NAMESPACE)) {
            throw new Refusal(ErrorCode.MESSAGE_NOT_EDXML, "namespace " + shown(xml.namespace()));
        }
        envelopeSeen = true;
        var envelope = xml.depth();
        while (goesOn() && xml.nextChild(envelope)) {
            switch (xml.name()) {
                case EdxmlNames.HEADER -> headerOnce();
                case EdxmlNames.BODY -> body();
                default -> attachmentsOrSkip();
            }
        }
    }

    private void headerOnce() throws IOException {
        if (document == null && status == null) {
            header();
        } else {
            remarks.add(RemarkCode.ELEMENT_REPEATED, xml.name());
            xml.skip();
        }
    }

    private void header() throws IOException {
        var message = XmlNode.ABSENT;
        var traces = XmlNode.ABSENT;
        var header = xml.depth();
        while (xml.nextChild(header)) {
            switch (xml.name()) {
                case EdxmlNames.MESSAGE_HEADER, "Status" -> message = firstOf(message);
                case EdxmlNames.TRACES -> traces = firstOf(traces);
                default -> signatureOrElse();
            }
        }
        understand(message, traces);
    }

    /** Which of two counts, some reader has to say; all of ours say the first. */
    private XmlNode firstOf(XmlNode earlier) throws IOException {
        var node = xml.tree(UNWANTED);
        for (var name : node.repeated(LISTS)) {
            remarks.add(RemarkCode.ELEMENT_REPEATED, name);
        }
        if (earlier.isAbsent()) {
            return node;
        }
        remarks.add(RemarkCode.ELEMENT_REPEATED, node.name());
        return earlier;
    }

    /** What it is worth, {@link EdxmlReader#signature} looks at; dummies in the message's own namespace are no signatures. */
    private void signatureOrElse() throws IOException {
        if (UNWANTED.contains(xml.name()) && xml.namespace().equals(XmlNames.XMLDSIG)) {
            remarks.add(RemarkCode.SIGNATURE_NOT_CHECKED, "");
        }
        xml.skip();
    }

    private void understand(XmlNode message, XmlNode traces) throws Refusal {
        if (message.isAbsent()) {
            throw new Refusal(ErrorCode.MESSAGE_FIELD_MISSING, EdxmlNames.MESSAGE_HEADER);
        }
        if (message.prefix().isEmpty()) {
            remarks.add(RemarkCode.PREFIX_MISSING, message.name());
        }
        if (message.name().equals("Status")) {
            remarks.add(RemarkCode.STATUS_ELEMENT, "");
        }
        if (message.name().equals("Status")
                || !message.child(EdxmlNames.STATUS_CODE).isAbsent()) {
            status = new StatusReader(remarks).read(message);
        } else {
            document = new HeaderReader(remarks).read(message, traces);
        }
    }

    private void body() throws IOException {
        var body = xml.depth();
        while (goesOn() && xml.nextChild(body)) {
            switch (xml.name()) {
                case EdxmlNames.MANIFEST, "Manifest" -> manifest();
                default -> attachmentsOrSkip();
            }
        }
    }

    private void manifest() throws IOException {
        if (!xml.name().equals(EdxmlNames.MANIFEST)) {
            remarks.add(RemarkCode.ELEMENT_SPELLING, xml.name());
        }
        for (var reference : xml.tree(UNWANTED).all("Reference")) {
            AttachmentPart.remarkOnId(reference, remarks);
            references.add(AttachmentPart.reference(reference));
        }
    }

    private void attachmentsOrSkip() throws IOException {
        if (xml.name().equals(EdxmlNames.ATTACHMENTS) && !headerOnly) {
            if (!xml.prefix().isEmpty()) {
                remarks.add(RemarkCode.PREFIX_UNUSUAL, shown(xml.prefix() + ":" + xml.name()));
            }
            attachments.readAll(xml);
        } else {
            xml.skip();
        }
    }

    private boolean goesOn() {
        return !headerOnly || (document == null && status == null);
    }

    private static String shown(String name) {
        return name.length() > 60 ? name.substring(0, 60) + "…" : name;
    }
}
