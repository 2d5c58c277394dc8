package vn.courtaxis.console;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import vn.courtaxis.document.ErrorCode;
import vn.courtaxis.document.StoredFile;
import vn.courtaxis.exchange.DocumentStore;
import vn.courtaxis.ledger.Entry;
import vn.courtaxis.ledger.LedgerViews;

/** Hands files over for saving. They come from strangers: never shown inside the console, never under their own media type. */
@Controller
@Profile("!twin")
final class DocumentDownloads {

    private static final Logger LOG = LoggerFactory.getLogger(DocumentDownloads.class);

    private final LedgerViews ledger;
    private final DocumentStore store;

    DocumentDownloads(LedgerViews ledger, DocumentStore store) {
        this.ledger = ledger;
        this.store = store;
    }

    /** @param n number of the file, from 1 */
    @GetMapping("/documents/{id}/files/{n}")
    void file(@PathVariable("id") UUID id, @PathVariable("n") int n, HttpServletResponse response) throws IOException {
        var files = document(id).files();
        if (n < 1 || n > files.size()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var attachment = files.get(n - 1).attachment();
        send(id, attachment.content(), attachment.name(), response);
    }

    /** The edXML message as it was sent or received. */
    @GetMapping("/documents/{id}/message")
    void message(@PathVariable("id") UUID id, HttpServletResponse response) throws IOException {
        var message = document(id).message();
        if (message == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        send(id, message, id + ".edxml", response);
    }

    private Entry document(UUID id) {
        return ledger.document(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private void send(UUID id, StoredFile file, String name, HttpServletResponse response) throws IOException {
        if (!isSound(file)) {
            LOG.error("{} {} file {}", id, ErrorCode.STORED_FILE_ALTERED, file.sha256());
            throw new ResponseStatusException(HttpStatus.INTERNAL_SERVER_ERROR, ErrorCode.STORED_FILE_ALTERED.name());
        }
        response.setContentType(MediaType.APPLICATION_OCTET_STREAM_VALUE);
        response.setContentLengthLong(file.size());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name, StandardCharsets.UTF_8)
                        .build()
                        .toString());
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "sandbox");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
        try (var content = store.open(file)) {
            content.transferTo(response.getOutputStream());
        }
    }

    /** Bytes that were sent cannot be taken back, so they are read through once before the first of them goes out. */
    private boolean isSound(StoredFile file) {
        try (var content = new DigestInputStream(store.open(file), MessageDigest.getInstance("SHA-256"))) {
            var size = content.transferTo(OutputStream.nullOutputStream());
            return size == file.size()
                    && HexFormat.of()
                            .formatHex(content.getMessageDigest().digest())
                            .equals(file.sha256());
        } catch (IOException e) {
            LOG.error("{} {}", file.sha256(), e.getMessage());
            return false;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
