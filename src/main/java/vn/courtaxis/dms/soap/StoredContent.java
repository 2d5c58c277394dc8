package vn.courtaxis.dms.soap;

import jakarta.activation.DataSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import vn.courtaxis.document.Attachment;
import vn.courtaxis.exchange.DocumentStore;

/** A stored file as CXF sends it: opened when its turn comes, and streamed. */
record StoredContent(DocumentStore store, Attachment file) implements DataSource {

    @Override
    public InputStream getInputStream() throws IOException {
        return store.open(file.content());
    }

    @Override
    public OutputStream getOutputStream() {
        throw new UnsupportedOperationException("A stored file never changes");
    }

    @Override
    public String getContentType() {
        return "application/octet-stream";
    }

    @Override
    public String getName() {
        return file.name();
    }
}
