package vn.courtaxis.edxml;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import vn.courtaxis.document.StoredFile;
import vn.courtaxis.exchange.DocumentStore;

/** Bytes on their way into the store, with their number and their beginning at hand. Closing without keeping leaves no trace. */
final class PayloadDraft extends OutputStream {

    /** A PDF may hide its mark in its first 1024 bytes. */
    private static final int HEAD = 1024;

    private final DocumentStore.Draft draft;
    private final OutputStream out;
    private final byte[] head = new byte[HEAD];
    private long size;

    PayloadDraft(DocumentStore store) throws IOException {
        this.draft = store.draft();
        this.out = new BufferedOutputStream(draft.stream(), 16_384);
    }

    @Override
    public void write(int value) throws IOException {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        if (size < HEAD) {
            System.arraycopy(bytes, offset, head, (int) size, (int) Math.min(length, HEAD - size));
        }
        size += length;
        out.write(bytes, offset, length);
    }

    long size() {
        return size;
    }

    byte[] head() {
        return Arrays.copyOf(head, (int) Math.min(size, HEAD));
    }

    StoredFile keep() throws IOException {
        out.flush();
        return draft.keep();
    }

    @Override
    public void close() throws IOException {
        draft.close();
    }
}
