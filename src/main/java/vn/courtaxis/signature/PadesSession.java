package vn.courtaxis.signature;

import eu.europa.esig.dss.pdf.PDFServiceMode;
import eu.europa.esig.dss.pdf.PDFSignatureService;
import eu.europa.esig.dss.pdf.PdfMemoryUsageSetting;
import eu.europa.esig.dss.pdf.modifications.DefaultPdfDifferencesFinder;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxNativeObjectFactory;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxSignatureService;
import eu.europa.esig.dss.signature.resources.InMemoryResourcesHandlerBuilder;
import eu.europa.esig.dss.signature.resources.TempFileResourcesHandlerBuilder;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/** One signing or validation: what DSS needs to work in files instead of memory, and the removal of those files. */
final class PadesSession implements AutoCloseable {

    /** Bytes up to which working in memory is cheaper than making files, and safe with many at once. */
    private static final long SMALL = 1 << 20;

    /** Bytes from which on one file at a time is signed and one judged in this process, so that large ones never add up. */
    private static final long LARGE = 16 << 20;

    /** Signing waits for devices and services; received files do not wait with it. */
    private static final Semaphore LARGE_TO_SIGN = new Semaphore(1, true);

    private static final Semaphore LARGE_TO_JUDGE = new Semaphore(1, true);

    private final TempFileResourcesHandlerBuilder temporaryFiles = new TempFileResourcesHandlerBuilder();
    private final WatchedModifications modifications = new WatchedModifications();
    private final boolean small;
    private final @Nullable Semaphore held;

    private PadesSession(long size, Semaphore turns) {
        this.small = size <= SMALL;
        this.held = size >= LARGE ? turns : null;
        if (held != null) {
            held.acquireUninterruptibly();
        }
    }

    /** @param size bytes of the PDF to sign; a large one waits until no other is being signed */
    static PadesSession toSign(long size) {
        return new PadesSession(size, LARGE_TO_SIGN);
    }

    /** @param size bytes of the PDF to judge; a large one waits until no other is being judged */
    static PadesSession toJudge(long size) {
        return new PadesSession(size, LARGE_TO_JUDGE);
    }

    PdfBoxNativeObjectFactory pdfFactory() {
        var factory = new OwnFactory(small);
        factory.setPdfMemoryUsageSetting(small ? PdfMemoryUsageSetting.mixed(SMALL) : PdfMemoryUsageSetting.fileOnly());
        factory.setResourcesHandlerBuilder(small ? new InMemoryResourcesHandlerBuilder() : temporaryFiles);
        factory.setPdfDifferencesFinder(withoutRendering());
        factory.setPdfObjectModificationsFinder(modifications);
        return factory;
    }

    /** Signatures that were compared with what follows them. */
    int compared() {
        return modifications.ended();
    }

    /** Draws what is seen with {@link SealDrawer}; whatever is not small is read from files. */
    private static final class OwnFactory extends PdfBoxNativeObjectFactory {

        private final boolean inMemory;

        OwnFactory(boolean inMemory) {
            this.inMemory = inMemory;
        }

        @Override
        public PDFSignatureService newPAdESSignatureService() {
            return configure(
                    inMemory
                            ? new PdfBoxSignatureService(PDFServiceMode.SIGNATURE, new SealDrawer.Factory())
                            : new FileBoundPdfService());
        }
    }

    // Comparing pictures of pages costs seconds and memory that a sender chooses; changed objects are found without it.
    private static DefaultPdfDifferencesFinder withoutRendering() {
        var finder = new DefaultPdfDifferencesFinder();
        finder.setMaximalPagesAmountForVisualComparison(0);
        return finder;
    }

    @Override
    public void close() {
        temporaryFiles.clear();
        if (held != null) {
            held.release();
        }
    }
}
