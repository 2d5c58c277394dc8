package vn.courtaxis.signature;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.apache.pdfbox.pdmodel.PDDocument;
import vn.courtaxis.document.ErrorCode;
import vn.courtaxis.document.StoredFile;
import vn.courtaxis.document.Verdict;
import vn.courtaxis.exchange.DocumentStore;

/** Tells at intake whether a file is a PDF that this adapter will be able to sign. */
public final class PdfInspector {

    private record Inspection(boolean locked, PdfFacts facts) {}

    private final DocumentStore store;

    public PdfInspector(DocumentStore store) {
        this.store = store;
    }

    /**
     * Rejects with EMPTY_FILE, NOT_A_PDF, PDF_ENCRYPTED, PDF_DAMAGED or PDF_LOCKED; signatures are counted, not judged.
     *
     * @throws IOException when our own storage fails, never because of the file's content
     */
    public Verdict<PdfFacts> inspect(StoredFile pdf) throws IOException {
        var file = store.locate(pdf);
        var inspected = PdfFiles.read(
                        file,
                        open -> look(
                                open,
                                open.getNumberOfPages() == 0 ? "" : FirstPageText.of(open),
                                PdfActivities.of(open)))
                .then(PdfInspector::judge);
        if (!(inspected instanceof Verdict.Done)) {
            return inspected;
        }
        if (!PdfFiles.beginsWithHeader(file)) {
            return Verdict.rejected(ErrorCode.PDF_DAMAGED, "something stands before %PDF-");
        }
        return PdfFiles.isWhole(file)
                ? inspected
                : Verdict.rejected(ErrorCode.PDF_DAMAGED, "the file breaks off before its end mark");
    }

    /**
     * What a PDF does beside showing pages; NOT_ALL_SEEN when it cannot be read.
     *
     * @throws IOException when our own storage fails
     */
    public Set<PdfActivity> activities(StoredFile pdf) throws IOException {
        return PdfFiles.read(store.locate(pdf), PdfActivities::of) instanceof Verdict.Done<Set<PdfActivity>> done
                ? done.value()
                : Set.of(PdfActivity.NOT_ALL_SEEN);
    }

    /** The same without the text and the activities, which cost most of the time. */
    static Verdict<PdfFacts> inspectStructure(Path pdf) throws IOException {
        return PdfFiles.read(pdf, open -> look(open, "", Set.of())).then(PdfInspector::judge);
    }

    private static Inspection look(PDDocument pdf, String firstPageText, Set<PdfActivity> activities) {
        var facts = new PdfFacts(pdf.getNumberOfPages(), PdfSignatures.count(pdf), firstPageText, activities);
        return new Inspection(PdfSignatures.areForbidden(pdf), facts);
    }

    private static Verdict<PdfFacts> judge(Inspection inspection) {
        if (inspection.facts().pages() == 0) {
            return Verdict.rejected(ErrorCode.PDF_DAMAGED, "no pages");
        }
        return inspection.locked()
                ? Verdict.rejected(ErrorCode.PDF_LOCKED, "DocMDP level 1")
                : Verdict.done(inspection.facts());
    }
}
