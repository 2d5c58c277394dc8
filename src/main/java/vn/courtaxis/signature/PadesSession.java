package vn.courtaxis.signature;

import eu.europa.esig.dss.pdf.PdfMemoryUsageSetting;
import eu.europa.esig.dss.pdf.modifications.DefaultPdfDifferencesFinder;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxNativeObjectFactory;
import eu.europa.esig.dss.signature.resources.TempFileResourcesHandlerBuilder;

/** One signing or validation: what DSS needs to work in files instead of memory, and the removal of those files. */
final class PadesSession implements AutoCloseable {

    private final TempFileResourcesHandlerBuilder temporaryFiles = new TempFileResourcesHandlerBuilder();

    TempFileResourcesHandlerBuilder temporaryFiles() {
        return temporaryFiles;
    }

    PdfBoxNativeObjectFactory pdfFactory() {
        var factory = new PdfBoxNativeObjectFactory();
        factory.setPdfMemoryUsageSetting(PdfMemoryUsageSetting.fileOnly());
        factory.setResourcesHandlerBuilder(temporaryFiles);
        factory.setPdfDifferencesFinder(withoutRendering());
        return factory;
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
    }
}
