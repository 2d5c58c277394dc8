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

/** One signing or validation: what DSS needs to work in files instead of memory, and the removal of those files. */
final class PadesSession implements AutoCloseable {

    /** Bytes up to which working in memory is cheaper than making files, and safe with many at once. */
    private static final long SMALL = 1 << 20;

    /** Bytes from which on one file at a time is worked on in this process, so that large ones never add up. */
    private static final long LARGE = 16 << 20;

    private static final Semaphore LARGE_ONES = new Semaphore(1, true);

    private final TempFileResourcesHandlerBuilder temporaryFiles = new TempFileResourcesHandlerBuilder();
    private final WatchedModifications modifications = new WatchedModifications();
    private final boolean small;
    private final boolean large;

    /** @param size bytes of the PDF to work on; a large one waits until no other is at work */
    PadesSession(long size) {
        this.small = size <= SMALL;
        this.large = size >= LARGE;
        if (large) {
            LARGE_ONES.acquireUninterruptibly();
        }
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
        if (large) {
            LARGE_ONES.release();
        }
    }
}
