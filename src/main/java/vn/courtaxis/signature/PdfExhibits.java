package vn.courtaxis.signature;

import eu.europa.esig.dss.diagnostic.DiagnosticData;
import eu.europa.esig.dss.diagnostic.RevocationWrapper;
import eu.europa.esig.dss.enumerations.RevocationType;
import eu.europa.esig.dss.enumerations.TokenExtractionStrategy;
import eu.europa.esig.dss.model.FileDocument;
import eu.europa.esig.dss.model.policy.ValidationPolicy;
import eu.europa.esig.dss.pades.validation.PDFDocumentValidator;
import eu.europa.esig.dss.validation.reports.Reports;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import vn.courtaxis.document.StoredFile;
import vn.courtaxis.document.Verdict;
import vn.courtaxis.exchange.DocumentStore;
import vn.courtaxis.signature.Exhibits.Exhibit;
import vn.courtaxis.signature.Exhibits.Kind;

/** Judges a PDF once more and keeps what the verdict rests on: certificates, revocation data, time stamps, the full report. */
public final class PdfExhibits {

    private final DocumentStore store;
    private final PdfVerifier verifier;
    private final ValidationPolicy policy = PdfVerifier.loadPolicy();
    private final Clock clock;

    public PdfExhibits(DocumentStore store, PdfVerifier verifier, Clock clock) {
        this.store = store;
        this.verifier = verifier;
        this.clock = clock;
    }

    /**
     * The verdicts are the verifier's own; report and exhibits are missing for a file without signatures, and for one that cannot be read or
     * is too costly to judge.
     *
     * @throws IOException when our own storage fails
     */
    public Exhibits of(StoredFile pdf) throws IOException {
        var verdicts = verifier.verify(pdf).signatures();
        var file = store.locate(pdf);
        var fields = PdfFiles.read(file, PdfSignatures::fieldCount);
        if (!(fields instanceof Verdict.Done<Integer> done)
                || done.value() == 0
                || done.value() > PdfVerifier.MOST_SIGNATURES) {
            return new Exhibits(verdicts, "", List.of());
        }
        try (var session = new PadesSession(pdf.size())) {
            var reports = validate(file, session);
            return new Exhibits(verdicts, reports.getXmlDetailedReport(), exhibits(reports.getDiagnosticData()));
        } catch (OutOfMemoryError shortage) {
            throw PdfFiles.shortage(shortage);
        } catch (RuntimeException | StackOverflowError hostile) {
            return new Exhibits(verdicts, "", List.of());
        }
    }

    private Reports validate(Path file, PadesSession session) {
        var validator = new PDFDocumentValidator(new FileDocument(file.toFile()));
        validator.setPdfObjFactory(session.pdfFactory());
        validator.setCertificateVerifier(verifier.trust().verifier());
        validator.setTokenExtractionStrategy(TokenExtractionStrategy.EXTRACT_ALL);
        validator.setEnableEtsiValidationReport(false);
        validator.setValidationTime(Date.from(clock.instant()));
        return validator.validateDocument(policy);
    }

    private static List<Exhibit> exhibits(DiagnosticData data) {
        var exhibits = new ArrayList<Exhibit>();
        data.getUsedCertificates().forEach(certificate -> add(exhibits, Kind.CERTIFICATE, certificate.getBinaries()));
        data.getAllRevocationData().forEach(revocation -> add(exhibits, kind(revocation), revocation.getBinaries()));
        data.getTimestampList().forEach(stamp -> add(exhibits, Kind.TIME_STAMP, stamp.getBinaries()));
        return exhibits;
    }

    private static Kind kind(RevocationWrapper revocation) {
        return revocation.getRevocationType() == RevocationType.OCSP ? Kind.OCSP : Kind.CRL;
    }

    private static void add(List<Exhibit> exhibits, Kind kind, byte[] bytes) {
        if (bytes != null && bytes.length > 0) {
            exhibits.add(new Exhibit(kind, bytes));
        }
    }
}
