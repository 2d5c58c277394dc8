package vn.courtaxis.signature;

import eu.europa.esig.dss.enumerations.TokenExtractionStrategy;
import eu.europa.esig.dss.model.FileDocument;
import eu.europa.esig.dss.model.policy.ValidationPolicy;
import eu.europa.esig.dss.pades.validation.PDFDocumentValidator;
import eu.europa.esig.dss.validation.policy.ValidationPolicyLoader;
import eu.europa.esig.dss.validation.reports.Reports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import vn.courtaxis.document.SignatureReport;
import vn.courtaxis.document.StoredFile;
import vn.courtaxis.document.Verdict;
import vn.courtaxis.exchange.DocumentStore;

/** Judges every signature in a PDF. One instance serves all threads. */
public final class PdfVerifier {

    private final DocumentStore store;
    private final TrustStore trust;
    private final ValidationPolicy policy;
    private final Clock clock;

    /** @throws IllegalArgumentException naming every certificate or revocation list that cannot be used */
    public PdfVerifier(DocumentStore store, TrustSettings settings, Clock clock) {
        this.store = store;
        this.trust = new TrustStore(settings);
        this.policy = loadPolicy();
        this.clock = clock;
    }

    private static ValidationPolicy loadPolicy() {
        try (var xml = Objects.requireNonNull(PdfVerifier.class.getResourceAsStream("policy.xml"))) {
            return ValidationPolicyLoader.fromValidationPolicy(xml).create();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * Never fails because of the file's content: a file that cannot be read as a PDF is UNDETERMINED (UNREADABLE),
     * a signature that cannot be read is INVALID (FORMAT_BROKEN).
     *
     * @throws IOException when our own storage fails
     */
    public PdfReport verify(StoredFile pdf) throws IOException {
        var file = store.locate(pdf);
        var counted = PdfFiles.read(file, PdfSignatures::count);
        if (!(counted instanceof Verdict.Done<Integer> count)) {
            return PdfReport.of(List.of(SignatureReports.without(Finding.UNREADABLE)));
        }
        return count.value() == 0 ? PdfReport.of(List.of()) : PdfReport.of(judge(file, pdf.size(), count.value()));
    }

    private List<SignatureReport> judge(Path file, long size, int expected) {
        try (var session = new PadesSession()) {
            var reports = new ArrayList<>(SignatureReports.from(validate(file, session), size));
            while (reports.size() < expected) {
                reports.add(SignatureReports.without(Finding.FORMAT_BROKEN));
            }
            return reports;
        } catch (RuntimeException | StackOverflowError hostile) {
            return List.of(SignatureReports.without(Finding.UNREADABLE));
        }
    }

    private Reports validate(Path file, PadesSession session) {
        var validator = new PDFDocumentValidator(new FileDocument(file.toFile()));
        validator.setPdfObjFactory(session.pdfFactory());
        validator.setCertificateVerifier(trust.verifier());
        validator.setTokenExtractionStrategy(TokenExtractionStrategy.NONE);
        validator.setEnableEtsiValidationReport(false);
        validator.setIncludeSemantics(false);
        validator.setValidationTime(Date.from(clock.instant()));
        return validator.validateDocument(policy);
    }
}
