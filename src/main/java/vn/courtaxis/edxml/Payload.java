package vn.courtaxis.edxml;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import vn.courtaxis.edxml.ZipUnwrapper.Finding;
import vn.courtaxis.xml.Refusal;

/**
 * The decoded bytes of one attachment: as they came, and inflated if they may be a wrapper. Which of the two
 * counts depends on
 * the name, and some peers write that after the bytes, so both are drafted in one pass and one is dropped.
 */
final class Payload implements Closeable {

    private static final int SNIFFED = 4;

    private final PayloadDraft raw;
    private Finding finding = new Finding.Whole(false);

    Payload(PayloadDraft raw) {
        this.raw = raw;
    }

    /** @param name the attachment's name, empty when it is not known yet */
    void read(InputStream decoded, String name, ZipUnwrapper unwrapper) throws IOException {
        var payload = new BufferedInputStream(new Tee(decoded, raw), 16_384);
        payload.mark(SNIFFED);
        var head = payload.readNBytes(SNIFFED);
        payload.reset();
        if (ZipUnwrapper.isZip(head)) {
            finding = unwrapper.look(new Unclosable(payload), name, raw::size);
        }
        payload.transferTo(OutputStream.nullOutputStream());
    }

    /** True when the bytes that came were a zip, whatever is in it. */
    boolean isZip() {
        return !(finding instanceof Finding.Whole whole) || whole.zip();
    }

    boolean isUnwrapped(PayloadDraft content) {
        return content != raw;
    }

    /**
     * The bytes that count under this name.
     *
     * @param label how to name the attachment in a refusal: file names may tell of people
     */
    PayloadDraft under(String name, String label) throws Refusal {
        if (finding instanceof Finding.SingleEntry single && ZipUnwrapper.isWrapper(name, single.entry())) {
            return single.content();
        }
        if (finding instanceof Finding.Failed failed && ZipUnwrapper.isWrapper(name, failed.entry())) {
            throw new Refusal(failed.code(), label + ", its zip");
        }
        return raw;
    }

    @Override
    public void close() throws IOException {
        try (raw) {
            if (finding instanceof Finding.SingleEntry single) {
                single.content().close();
            }
        }
    }

    /** Copies what is read. */
    private static final class Tee extends FilterInputStream {

        private final OutputStream copy;

        Tee(InputStream in, OutputStream copy) {
            super(in);
            this.copy = copy;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            var read = super.read(bytes, offset, length);
            if (read > 0) {
                copy.write(bytes, offset, read);
            }
            return read;
        }

        @Override
        public boolean markSupported() {
            return false;
        }
    }

    /** Closing a zip stream frees its inflater; the rest of the payload must still be read. */
    private static final class Unclosable extends FilterInputStream {

        Unclosable(InputStream in) {
            super(in);
        }

        @Override
        public void close() {}
    }
}
