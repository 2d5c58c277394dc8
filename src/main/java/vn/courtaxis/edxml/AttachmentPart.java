package vn.courtaxis.edxml;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;
import vn.courtaxis.document.RemarkCode;

/**
 * An attachment as a message writes it, or its reference in the manifest, which has no payload.
 *
 * @param id content id without any {@code cid:}
 * @param payload null when there is none
 */
record AttachmentPart(
        String id,
        String name,
        String description,
        String contentType,
        @Nullable Payload payload) {

    static AttachmentPart reference(XmlNode node) {
        return new AttachmentPart(
                contentId(node.child(EdxmlNames.CONTENT_ID).text()),
                clean(node.child(EdxmlNames.ATTACHMENT_NAME).text()),
                clean(node.child(EdxmlNames.DESCRIPTION).text()),
                clean(node.child(EdxmlNames.CONTENT_TYPE).text()),
                null);
    }

    /** One {@code cid:} is the form; an id may also be missing, since names and places pair too. */
    static void remarkOnId(XmlNode node, Remarks remarks) {
        var written = clean(node.child(EdxmlNames.CONTENT_ID).text());
        var id = contentId(written);
        if (!id.isEmpty() && !written.equals("cid:" + id)) {
            remarks.add(RemarkCode.CONTENT_ID_FORM, node.name() + " " + written);
        }
    }

    /** This part with what it lacks taken from its reference. */
    AttachmentPart completedBy(AttachmentPart reference) {
        return new AttachmentPart(
                id,
                name.isEmpty() ? reference.name : name,
                description.isEmpty() ? reference.description : description,
                contentType,
                payload);
    }

    /** Some peers write {@code cid:} twice, some not at all. */
    static String contentId(String text) {
        var id = clean(text);
        while (id.regionMatches(true, 0, "cid:", 0, 4)) {
            id = id.substring(4).strip();
        }
        return id;
    }

    static String clean(String text) {
        var stripped = Normalizer.normalize(text, Normalizer.Form.NFC).strip();
        return stripped.equals("null") ? "" : stripped;
    }
}
