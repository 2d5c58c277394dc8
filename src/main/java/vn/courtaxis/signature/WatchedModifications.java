package vn.courtaxis.signature;

import eu.europa.esig.dss.pdf.PdfDocumentReader;
import eu.europa.esig.dss.pdf.modifications.DefaultPdfObjectModificationsFinder;
import eu.europa.esig.dss.pdf.modifications.ObjectModification;
import eu.europa.esig.dss.pdf.modifications.PdfObjectModifications;
import eu.europa.esig.dss.pdf.modifications.PdfObjectModificationsFilter;
import eu.europa.esig.dss.pdf.modifications.PdfObjectModificationsFinder;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Counts the comparisons of revisions that came to an end. DSS logs a warning when one breaks off, leaves all lists of
 * changes empty and goes on, so that a file nobody compared looks like one nobody changed.
 */
final class WatchedModifications implements PdfObjectModificationsFinder {

    private final DefaultPdfObjectModificationsFinder finder = new DefaultPdfObjectModificationsFinder();
    private final AtomicInteger ended = new AtomicInteger();

    WatchedModifications() {
        finder.setPdfObjectModificationsFilter(new StrictFilter());
    }

    @Override
    public PdfObjectModifications find(PdfDocumentReader original, PdfDocumentReader later) {
        var changes = finder.find(original, later);
        ended.incrementAndGet();
        return changes;
    }

    /** How many signatures were compared with the rest of the file. */
    int ended() {
        return ended.get();
    }

    /** Passes over nothing but what readers ignore; DSS itself also passes over flags and removed pictures. */
    private static final class StrictFilter extends PdfObjectModificationsFilter {

        @Override
        protected boolean skipChange(ObjectModification change) {
            return "ITXT".equals(change.getObjectTree().getLastKey());
        }
    }
}
