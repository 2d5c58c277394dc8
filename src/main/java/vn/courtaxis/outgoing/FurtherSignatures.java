package vn.courtaxis.outgoing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import vn.courtaxis.document.Attachment;
import vn.courtaxis.document.DocumentHeader;
import vn.courtaxis.document.Verdict;
import vn.courtaxis.edxml.EdxmlDialect;
import vn.courtaxis.edxml.EdxmlWriter;
import vn.courtaxis.ledger.Entry;
import vn.courtaxis.ledger.EntryFile;
import vn.courtaxis.signature.LooseSigner;

/** The signatures beside those in PDFs, where the dialect of a message asks for them. */
final class FurtherSignatures {

    private final LooseSigner signer;
    private final EdxmlWriter writer;

    FurtherSignatures(LooseSigner signer, EdxmlWriter writer) {
        this.signer = signer;
        this.writer = writer;
    }

    /** The files, and behind each that is no PDF one with its signature; what is sent again brings them along already. */
    Verdict<List<EntryFile>> withDetached(Entry entry, List<EntryFile> files, EdxmlDialect dialect) throws IOException {
        if (!dialect.detachedSignatures() || entry.about() != null) {
            return Verdict.done(files);
        }
        var all = new ArrayList<EntryFile>();
        for (var file : files) {
            all.add(file);
            if (isUnsigned(file.attachment(), files)) {
                var made = signer.beside(entry.requireHeader().from().code(), file.attachment());
                if (!(made instanceof Verdict.Done<Attachment> done)) {
                    return made.failed();
                }
                all.add(EntryFile.of(done.value()));
            }
        }
        return Verdict.done(all);
    }

    private static boolean isUnsigned(Attachment attachment, List<EntryFile> files) {
        return !attachment.isPdf()
                && !LooseSigner.isSignature(attachment)
                && files.stream()
                        .map(EntryFile::attachment)
                        .noneMatch(other -> other.name().equals(LooseSigner.besideName(attachment)));
    }

    /** The signature over the message; "" where none is asked for. */
    Verdict<String> overMessage(DocumentHeader header, List<Attachment> attachments, EdxmlDialect dialect)
            throws IOException {
        return dialect.signed()
                ? signer.message(header.from().code(), writer.digest(header, attachments, dialect))
                : Verdict.done("");
    }
}
