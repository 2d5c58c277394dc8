package vn.courtaxis.signature;

import eu.europa.esig.dss.diagnostic.DiagnosticData;
import eu.europa.esig.dss.diagnostic.RevocationWrapper;
import eu.europa.esig.dss.enumerations.RevocationType;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.courtaxis.document.OrganizationCode;
import vn.courtaxis.document.StoredFile;
import vn.courtaxis.document.Verdict;
import vn.courtaxis.exchange.DocumentStore;
import vn.courtaxis.signature.Exhibits.Exhibit;
import vn.courtaxis.signature.Exhibits.Kind;

/** Judges a PDF once more and keeps what the verdict rests on: certificates, revocation data, time stamps, the full report. */
public final class PdfExhibits {

    private final DocumentStore store;
    private final PdfVerifier verifier;

    public PdfExhibits(DocumentStore store, PdfVerifier verifier) {
        this.store = store;
        this.verifier = verifier;
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
            var reports = verifier.withAllTokens(file, session);
            return new Exhibits(verdicts, reports.getXmlDetailedReport(), exhibits(reports.getDiagnosticData()));
        } catch (OutOfMemoryError shortage) {
            throw PdfFiles.shortage(shortage);
        } catch (RuntimeException | StackOverflowError hostile) {
            return new Exhibits(verdicts, "", List.of());
        }
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
