package vn.courtaxis.dms.rest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import vn.courtaxis.document.ErrorCode;
import vn.courtaxis.document.Problem;
import vn.courtaxis.exchange.DocumentStore;
import vn.courtaxis.ledger.Entry;

/** Streams a file of a document, once it has proved to be the one that was kept: what was answered cannot be taken back. */
final class Files {

    private final DocumentStore store;

    Files(DocumentStore store) {
        this.store = store;
    }

    /** @param n from 0, the position in the document's {@code files} */
    ResponseEntity<?> answer(Entry entry, int n) throws IOException {
        if (n < 0 || n >= entry.files().size()) {
            return Problems.of(new Problem(ErrorCode.DOCUMENT_NOT_FOUND, "file " + n));
        }
        if (entry.isWithdrawn()) {
            return Problems.of(
                    new Problem(ErrorCode.DOCUMENT_RECALLED, entry.id().toString()));
        }
        if (entry.isWithoutContent()) {
            return Problems.of(new Problem(ErrorCode.CONTENT_DELETED, "file " + n));
        }
        var attachment = entry.files().get(n).attachment();
        store.prove(attachment.content());
        var disposition = ContentDisposition.attachment()
                .filename(attachment.name(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header("X-Content-SHA256", attachment.content().sha256())
                .contentType(type(attachment.contentType()))
                .contentLength(attachment.content().size())
                .body(new InputStreamResource(store.open(attachment.content())));
    }

    private static MediaType type(String contentType) {
        return contentType.equals("application/pdf") ? MediaType.APPLICATION_PDF : MediaType.APPLICATION_OCTET_STREAM;
    }
}
