package vn.courtaxis.faults;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import vn.courtaxis.document.Attachment;
import vn.courtaxis.document.Organization;
import vn.courtaxis.edxml.EdxmlWriter;
import vn.courtaxis.exchange.TemporaryDocumentStore;
import vn.courtaxis.ledger.Fixtures;

/** Small documents, whole messages, without signatures. */
record Letters(TemporaryDocumentStore store) {

    Attachment note(String text) {
        return new Attachment("ghi-chu.txt", "text/plain", store.keep(text));
    }

    byte[] write(String number, Organization from, Organization to) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var header = Fixtures.header(number, from, to);
        new EdxmlWriter(store).write(header, List.of(note("Văn bản " + number)), bytes);
        return bytes.toByteArray();
    }
}
