package vn.courtaxis.signature;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import vn.courtaxis.document.Attachment;
import vn.courtaxis.document.OrganizationCode;
import vn.courtaxis.document.StoredFile;
import vn.courtaxis.document.Verdict;
import vn.courtaxis.exchange.DocumentStore;

/** Judges files once more and keeps what the verdict rests on: certificates, revocation data, time stamps, the full report. */
public final class FileExhibits {

    private final DocumentStore store;
    private final PdfVerifier verifier;

    public FileExhibits(DocumentStore store, PdfVerifier verifier) {
        this.store = store;
        this.verifier = verifier;
    }

    /**
     * What signs files outside PDFs, a part for each file with signatures of its own.
     *
     * @param sender whom the document names as its sender; empty for one of ours
     * @throws IOException when our own storage fails
     */
    public List<Exhibits> besides(List<Attachment> files, Optional<OrganizationCode> sender) throws IOException {
        return verifier.attachments().exhibits(files, sender, verifier.waitingTime());
    }

    /**
     * The verdicts are the verifier's own; report and exhibits are missing for a file without signatures, and for one that cannot be read or
     * is too costly to judge.
     *
     * @param sender whom the document names as its sender; empty for one of ours
     * @throws IOException when our own storage fails
     */
    public Exhibits of(StoredFile pdf, Optional<OrganizationCode> sender) throws IOException {
        var report = sender.isPresent() ? verifier.verify(pdf, sender.get()) : verifier.verify(pdf);
        var verdicts = report.signatures();
        var file = store.locate(pdf);
        var fields = PdfFiles.read(file, PdfSignatures::fieldCount);
        if (!(fields instanceof Verdict.Done<Integer> done)
                || done.value() == 0
                || done.value() > PdfVerifier.MOST_SIGNATURES) {
            return new Exhibits(verdicts, "", List.of());
        }
        try (var session = PadesSession.toJudge(pdf.size())) {
            return Exhibits.of(verdicts, verifier.withAllTokens(file, session));
        } catch (OutOfMemoryError shortage) {
            throw PdfFiles.shortage(shortage);
        } catch (RuntimeException | StackOverflowError hostile) {
            return new Exhibits(verdicts, "", List.of());
        }
    }
}
