package vn.courtaxis.dms.rest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import vn.courtaxis.document.ErrorCode;
import vn.courtaxis.document.Problem;
import vn.courtaxis.document.StoredFile;
import vn.courtaxis.exchange.DocumentStore;
import vn.courtaxis.ledger.Entry;
import vn.courtaxis.ledger.EntryFile;

/** Streams a file of a document, once it has proved to be the one that was kept: what was answered cannot be taken back. */
final class Files {

    private final DocumentStore store;

    Files(DocumentStore store) {
        this.store = store;
    }

    /** @param n from 0, the position in the document's {@code files} */
    ResponseEntity<?> answer(Entry entry, int n) throws IOException {
        return answer(entry, n, file -> file.attachment().content());
    }

    /** The file with what its signature lacked when it was sent. */
    ResponseEntity<?> augmented(Entry entry, int n) throws IOException {
        return answer(
                entry,
                n,
                file -> file.augmentation() == null ? null : file.augmentation().file());
    }

    private ResponseEntity<?> answer(Entry entry, int n, Function<EntryFile, @Nullable StoredFile> choice)
            throws IOException {
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
        var file = entry.files().get(n);
        var bytes = choice.apply(file);
        if (bytes == null) {
            return Problems.of(new Problem(ErrorCode.DOCUMENT_NOT_FOUND, "file " + n));
        }
        store.prove(bytes);
        var attachment = file.attachment();
        var disposition = ContentDisposition.attachment()
                .filename(attachment.name(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header("X-Content-SHA256", bytes.sha256())
                .contentType(type(attachment.contentType()))
                .contentLength(bytes.size())
                .body(new InputStreamResource(store.open(bytes)));
    }

    private static MediaType type(String contentType) {
        return contentType.equals("application/pdf") ? MediaType.APPLICATION_PDF : MediaType.APPLICATION_OCTET_STREAM;
    }
}
