package vn.courtaxis.edxml;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.UUID;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import vn.courtaxis.document.Attachment;
import vn.courtaxis.document.DocumentId;

/**
 * One attachment in the packing that every known reader opens: a PDF and a zip as they are, anything else in a zip of one entry.
 *
 * <p>Everything follows from the document and the bytes (ids, entry name, time), so that a message written twice is the same message.
 */
final class AttachmentPacker {

    static final String PDF = "application/pdf";
    static final String ZIP = "application/zip";

    /** The DOS time of the entry; the axis re-zips anyway. */
    private static final LocalDateTime ENTRY_TIME = LocalDateTime.of(2000, 1, 1, 0, 0);

    private final Attachment attachment;
    private final UUID id;

    AttachmentPacker(DocumentId document, int index, Attachment attachment) {
        this.attachment = attachment;
        var seed = document.value() + "\n" + index + "\n" + attachment.content().sha256();
        this.id = UUID.nameUUIDFromBytes(seed.getBytes(StandardCharsets.UTF_8));
    }

    Attachment attachment() {
        return attachment;
    }

    String contentId() {
        return "cid:" + id;
    }

    String contentType() {
        return isRawPdf() ? PDF : ZIP;
    }

    void pack(InputStream content, OutputStream out) throws IOException {
        try (var base64 = new Base64Out(out)) {
            if (isRawPdf() || FileNames.extension(attachment.name()).equals("zip")) {
                content.transferTo(base64);
            } else {
                zip(content, base64);
            }
        }
    }

    /** Both must say PDF: other readers go by the name, and a PDF named otherwise would be taken for a zip. */
    private boolean isRawPdf() {
        return attachment.isPdf() && FileNames.extension(attachment.name()).equals("pdf");
    }

    private void zip(InputStream content, OutputStream out) throws IOException {
        try (var zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            zip.setLevel(Deflater.DEFAULT_COMPRESSION);
            var extension = FileNames.extension(attachment.name());
            var entry = new ZipEntry(id + (extension.isEmpty() ? "" : "." + extension));
            entry.setTimeLocal(ENTRY_TIME);
            zip.putNextEntry(entry);
            content.transferTo(zip);
            zip.closeEntry();
        }
    }
}
