package vn.courtaxis.signature;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** Small PDFs that ask a parser for much memory. */
final class HostilePdf {

    private static final String CATALOG = "1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private HostilePdf() {
        text("%PDF-1.7\n" + CATALOG + "2 0 obj\n<</Type/Pages/Count 1/Kids[3 0 R]>>\nendobj\n"
                + "3 0 obj\n<</Type/Page/Parent 2 0 R/Contents 4 0 R/MediaBox[0 0 9 9]>>\nendobj\n");
    }

    static HostilePdf aHostilePdf() {
        return new HostilePdf();
    }

    /** A stream with the number 4 and these entries besides its length. */
    HostilePdf stream(String entries, byte[] data) {
        text("4 0 obj\n<<" + entries + "/Length " + data.length + ">>\nstream\n");
        out.writeBytes(data);
        text("\nendstream\nendobj\n");
        return this;
    }

    HostilePdf object(String content) {
        text("5 0 obj\n" + content + "\nendobj\n");
        return this;
    }

    byte[] bytes() {
        text("trailer\n<</Root 1 0 R/Size 6>>\nstartxref\n0\n%%EOF\n");
        return out.toByteArray();
    }

    /** A file whose catalogue lies, by its cross-reference stream, in a stream of another kind. */
    static byte[] withObjectsIn(String entries, byte[] data) {
        var pdf = new HostilePdf();
        pdf.out.reset();
        pdf.text("%PDF-1.7\n");
        int holder = pdf.out.size();
        pdf.stream(entries, data);
        int table = pdf.out.size();
        var cells = new byte[] {2, 0, 0, 4, 0, 1, 0, 0, (byte) holder, 0};
        pdf.text("9 0 obj\n<</Type/XRef/Size 10/W[1 3 1]/Index[1 1 4 1]/Root 1 0 R/Length 10>>\nstream\n");
        pdf.out.writeBytes(cells);
        pdf.text("\nendstream\nendobj\nstartxref\n" + table + "\n%%EOF\n");
        return pdf.out.toByteArray();
    }

    static byte[] deflated(String part, long length) {
        var chunk = part.repeat(8192 / part.length() + 1).getBytes(ISO_8859_1);
        var packed = new ByteArrayOutputStream();
        try (var deflater = new DeflaterOutputStream(packed, new Deflater(Deflater.BEST_COMPRESSION))) {
            for (long left = length; left > 0; left -= chunk.length) {
                deflater.write(left < chunk.length ? Arrays.copyOf(chunk, (int) left) : chunk);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return packed.toByteArray();
    }

    private void text(String text) {
        out.writeBytes(text.getBytes(ISO_8859_1));
    }
}
