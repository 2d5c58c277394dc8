package vn.courtaxis.sandbox.tsa;

import java.io.IOException;
import java.io.InputStream;
import org.springframework.context.annotation.Profile;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.courtaxis.signature.SampleTsa;

/** RFC 3161 over HTTP: {@code curl -H "Content-Type: application/timestamp-query" --data-binary @query.tsq .../sandbox/tsa}. */
@RestController
@Profile({"sandbox", "twin"})
final class TsaController {

    private static final int LARGEST_QUERY = 16 << 10;
    private static final MediaType REPLY = MediaType.parseMediaType("application/timestamp-reply");

    private final SampleTsa authority;

    TsaController(SampleTsa authority) {
        this.authority = authority;
    }

    /** @param fault what goes wrong, for exercises; nothing when left out */
    @PostMapping(value = "/sandbox/tsa", consumes = "application/timestamp-query")
    ResponseEntity<byte[]> stamp(InputStream query, @RequestParam(defaultValue = "NONE") SampleTsa.Fault fault)
            throws IOException {
        var bytes = query.readNBytes(LARGEST_QUERY);
        return ResponseEntity.ok().contentType(REPLY).body(authority.answer(bytes, fault));
    }
}
