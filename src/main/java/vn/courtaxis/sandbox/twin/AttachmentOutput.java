package vn.courtaxis.sandbox.twin;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Re-encodes one attachment as the axis does: a bare PDF goes into a zip with one entry named by a UUID, whatever else passes
 * as it is (it is zipped already).
 */
final class AttachmentOutput extends OutputStream {

    private static final byte[] PDF = "%PDF".getBytes(US_ASCII);

    private final OutputStream base64;
    private final String extension;
    private final ByteArrayOutputStream first = new ByteArrayOutputStream(PDF.length);
    private @Nullable OutputStream chosen;

    /** @param extension of the entry, with the dot, as the attachment's name spells it */
    AttachmentOutput(OutputStream text, String extension) {
        this.base64 = Base64.getEncoder().wrap(text);
        this.extension = extension;
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        var target = chosen;
        var peeked = 0;
        if (target == null) {
            peeked = Math.min(PDF.length - first.size(), length);
            first.write(bytes, offset, peeked);
            if (first.size() < PDF.length) {
                return;
            }
            target = choose();
        }
        target.write(bytes, offset + peeked, length - peeked);
    }

    private OutputStream choose() throws IOException {
        var target = Arrays.equals(first.toByteArray(), PDF) ? zip() : base64;
        first.writeTo(target);
        chosen = target;
        return target;
    }

    private OutputStream zip() throws IOException {
        var zip = new ZipOutputStream(base64, UTF_8);
        zip.setLevel(Deflater.BEST_SPEED);
        zip.putNextEntry(new ZipEntry(UUID.randomUUID() + extension));
        return zip;
    }

    @Override
    public void close() throws IOException {
        (chosen == null ? choose() : chosen).close();
    }
}
