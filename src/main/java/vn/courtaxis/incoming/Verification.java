package vn.courtaxis.incoming;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import vn.courtaxis.document.Attachment;
import vn.courtaxis.document.SignatureVerdict;
import vn.courtaxis.ledger.EntryFile;
import vn.courtaxis.signature.PdfVerifier;

/** Judges every file of an incoming document. */
final class Verification {

    private final PdfVerifier verifier;

    Verification(PdfVerifier verifier) {
        this.verifier = verifier;
    }

    /** The files with their verdicts; files other than PDF carry none. */
    List<EntryFile> verify(List<Attachment> attachments) throws IOException {
        var files = new ArrayList<EntryFile>();
        for (var attachment : attachments) {
            if (attachment.isPdf()) {
                var report = verifier.verify(attachment.content());
                files.add(new EntryFile(attachment, attachment.content(), report.verdict(), report.signatures()));
            } else {
                files.add(EntryFile.of(attachment));
            }
        }
        return files;
    }

    /** The verdict on the document: the worst of its judged files; unsigned when no file could carry a signature. */
    static SignatureVerdict of(List<EntryFile> files) {
        return SignatureVerdict.worstOf(
                files.stream().map(EntryFile::verdict).filter(Objects::nonNull).toList());
    }

    /** Hash over names and bytes of the files, by which a twin is known however the axis packed it. */
    static String contentHash(List<EntryFile> files) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var file : files) {
                var line = file.attachment().content().sha256() + " "
                        + file.attachment().name() + "\n";
                digest.update(line.getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
