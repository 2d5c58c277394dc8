package vn.courtaxis.signature;

import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.FileDocument;
import eu.europa.esig.dss.pdf.PDFServiceMode;
import eu.europa.esig.dss.pdf.PdfDocumentReader;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxSignatureService;
import java.io.IOException;

/** Reads earlier revisions of a PDF from files too: DSS itself takes them wholly into memory, once for each signature. */
final class FileBoundPdfService extends PdfBoxSignatureService {

    FileBoundPdfService() {
        super(PDFServiceMode.SIGNATURE, new SealDrawer.Factory());
    }

    @Override
    protected PdfDocumentReader loadPdfDocumentReader(DSSDocument document, char[] password) throws IOException {
        return super.loadPdfDocumentReader(document instanceof FileDocument ? document : inFile(document), password);
    }

    /** The session that made the resources handler removes the file. */
    private DSSDocument inFile(DSSDocument document) throws IOException {
        try (var file = instantiateResourcesHandler()) {
            try (var content = document.openStream();
                    var out = file.createOutputStream()) {
                content.transferTo(out);
            }
            return file.writeToDSSDocument();
        }
    }
}
