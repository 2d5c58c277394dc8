package vn.courtaxis.edxml;

/**
 * What a received message may cost.
 *
 * @param maxDepth nested elements
 * @param maxElements elements in all
 * @param maxTextLength chars of one text element; attachment payloads are not texts
 * @param maxAttachments attachments of one message
 * @param maxAttachmentBytes bytes of all attachments of one message together, inflated
 * @param maxInflateRatio inflated bytes for each zipped byte, looked at beyond the first inflated megabyte
 */
public record EdxmlLimits(
        int maxDepth,
        int maxElements,
        int maxTextLength,
        int maxAttachments,
        long maxAttachmentBytes,
        int maxInflateRatio) {

    public EdxmlLimits {
        if (maxDepth < 1
                || maxElements < 1
                || maxTextLength < 1
                || maxAttachments < 0
                || maxAttachmentBytes < 0
                || maxInflateRatio < 1) {
            throw new IllegalArgumentException("Limits must be positive");
        }
    }

    /** Wide enough for a document to every court of the country, narrow enough for a small heap. */
    public static EdxmlLimits defaults() {
        return new EdxmlLimits(50, 50_000, 65_536, 200, 1L << 30, 200);
    }
}
