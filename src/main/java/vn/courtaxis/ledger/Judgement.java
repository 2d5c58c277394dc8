package vn.courtaxis.ledger;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.courtaxis.document.Exhibit;
import vn.courtaxis.document.SignatureReport;
import vn.courtaxis.document.SignatureVerdict;

/**
 * What was once said of a received document's signatures; later ones do not replace it.
 *
 * @param actor an account, or the adapter itself
 * @param exhibits what it rested on; empty for one made before these were kept
 */
public record Judgement(
        Instant at,
        Occasion occasion,
        String actor,
        SignatureVerdict verdict,
        List<JudgedFile> files,
        List<Exhibit> exhibits) {

    public Judgement {
        files = List.copyOf(files);
        exhibits = List.copyOf(exhibits);
    }

    /** Why it was judged. */
    public enum Occasion {
        /** It came. */
        RECEIPT,
        /** What was missing may have come. */
        RETRY,
        /** Somebody asked. */
        ASKED
    }

    /**
     * A file as it was judged.
     *
     * @param verdict null on a file that carries no PDF signatures to judge
     */
    public record JudgedFile(
            String name, String sha256, @Nullable SignatureVerdict verdict, List<SignatureReport> signatures) {

        public JudgedFile {
            signatures = List.copyOf(signatures);
        }

        static JudgedFile of(EntryFile file) {
            var attachment = file.attachment();
            return new JudgedFile(attachment.name(), attachment.content().sha256(), file.verdict(), file.signatures());
        }
    }

    /** The files as a judgement keeps them. */
    public static List<JudgedFile> of(List<EntryFile> files) {
        return files.stream().map(JudgedFile::of).toList();
    }
}
