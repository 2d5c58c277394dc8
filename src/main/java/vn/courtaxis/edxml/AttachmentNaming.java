package vn.courtaxis.edxml;

import org.jspecify.annotations.Nullable;
import vn.courtaxis.document.RemarkCode;
import vn.courtaxis.xml.Refusal;

/** Gives each attachment of one message its final name, bytes and media type. */
final class AttachmentNaming {

    /** An attachment that only needs keeping. */
    record Settled(String name, String contentType, String description, PayloadDraft content) {}

    private final Remarks remarks;
    private final FileNames names = new FileNames();
    private int number;

    AttachmentNaming(Remarks remarks) {
        this.remarks = remarks;
    }

    /** Null for an attachment without bytes, which is remarked: a recall may repeat names without their files. */
    @Nullable
    Settled settle(AttachmentPart part) throws Refusal {
        number++;
        var payload = part.payload();
        if (payload == null) {
            return empty(part);
        }
        var safe = safeName(part);
        var content = payload.under(safe, "Attachment " + number);
        if (content.size() == 0) {
            return empty(part);
        }
        var type = ContentTypes.of(safe, content.head());
        var name = names.distinct(safe);
        if (!name.equals(safe)) {
            remarks.add(RemarkCode.NAME_REPEATED, safe);
        }
        remarkOnBytes(part, payload, content, name, type);
        return new Settled(name, type, part.description(), content);
    }

    private @Nullable Settled empty(AttachmentPart part) {
        remarks.add(RemarkCode.ATTACHMENT_EMPTY, part.name());
        return null;
    }

    private String safeName(AttachmentPart part) {
        var safe = FileNames.sanitize(part.name());
        if (!safe.equals(part.name())) {
            remarks.add(RemarkCode.NAME_SANITIZED, part.name());
        }
        return safe.isEmpty() ? "attachment-" + number : safe;
    }

    private void remarkOnBytes(AttachmentPart part, Payload payload, PayloadDraft content, String name, String type) {
        var unwrapped = payload.isUnwrapped(content);
        if (unwrapped) {
            remarks.add(RemarkCode.WRAPPED_IN_ZIP, name);
        } else if (payload.isZip() && !ZipUnwrapper.isZipName(name)) {
            remarks.add(RemarkCode.ZIP_NOT_UNWRAPPED, name);
        }
        if (ContentTypes.contradicts(name, type)) {
            remarks.add(RemarkCode.CONTENT_NOT_AS_NAMED, name);
        }
        var declared = part.contentType();
        var honest = declared.isEmpty()
                || (!unwrapped && ContentTypes.isSame(declared, type))
                || (payload.isZip() && ContentTypes.isSame(declared, AttachmentPacker.ZIP));
        if (!honest) {
            remarks.add(RemarkCode.CONTENT_TYPE_WRONG, name + ": " + part.contentType());
        }
    }
}
