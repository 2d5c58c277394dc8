package vn.courtaxis.evidence;

import java.nio.charset.StandardCharsets;
import vn.courtaxis.document.StoredFile;
import vn.courtaxis.exchange.Sha256;

/** One file of the evidence. */
sealed interface Part {

    /** Path inside the container: ours, in ASCII; what a stranger calls a file stands in {@code document.json} only. */
    String name();

    /** Lower-case hex. */
    String sha256();

    /** Bytes of a document, which are read when they are written. */
    record Kept(String name, StoredFile file) implements Part {

        @Override
        public String sha256() {
            return file.sha256();
        }
    }

    /** What was written for the evidence; small. */
    record Written(String name, byte[] bytes) implements Part {

        static Written text(String name, String text) {
            return new Written(name, text.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public String sha256() {
            return Sha256.hex(bytes);
        }
    }
}
