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
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.pdmodel.PDDocument;
import vn.courtaxis.document.OrganizationCode;
import vn.courtaxis.document.SignatureReport;
import vn.courtaxis.document.StoredFile;
import vn.courtaxis.document.Verdict;
import vn.courtaxis.exchange.DocumentStore;
import vn.courtaxis.signature.LooseValidation.Asker;

/** Judges every signature in a PDF. One instance serves all threads. */
public final class PdfVerifier {

    /** Documents carry a handful; DSS compares every signature with the whole rest of the file. */
    static final int MOST_SIGNATURES = 50;

    private record Count(PdfFacts facts, int fields) {}

    /** The text of the first page, where it is wanted. */
    private interface PageText {
        String of(PDDocument pdf);
    }

    private final DocumentStore store;
    private final TrustStore trust;
    private final ValidationPolicy policy;
    private final Clock clock;
    private final Set<Check> checks;

    /** @throws IllegalArgumentException naming every certificate or revocation list that cannot be used */
    public PdfVerifier(DocumentStore store, TrustSettings settings, Clock clock) {
        this(store, settings, clock, EnumSet.allOf(Check.class));
    }

    /** @param checks those to make; fewer than all only to show what each is good for */
    PdfVerifier(DocumentStore store, TrustSettings settings, Clock clock, Set<Check> checks) {
        this.store = store;
        this.trust = new TrustStore(settings, clock);
        this.policy = loadPolicy();
        this.clock = clock;
        this.checks = checks;
    }

    /** Judges what is signed outside PDFs under the same roots, lists and policies. */
    public SignedAttachments attachments() {
        return new SignedAttachments(store, loose());
    }

    /** Judges signature values that come by themselves, under the same roots, lists and policies. */
    public DetachedValue values() {
        return new DetachedValue(loose());
    }

    private LooseValidation loose() {
        return new LooseValidation(trust, policy, clock, checks);
    }

    static ValidationPolicy loadPolicy() {
        try (var xml = Objects.requireNonNull(PdfVerifier.class.getResourceAsStream("policy.xml"))) {
            return ValidationPolicyLoader.fromValidationPolicy(xml).create();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * Never fails because of the file's content: a file that cannot be read as a PDF is UNDETERMINED (UNREADABLE,
     * PDF_TOO_COMPLEX) and so is one with more than 50 signature fields (TOO_MANY_SIGNATURES);
     * a signature that cannot be read is INVALID (FORMAT_BROKEN).
     *
     * @throws IOException when our own storage fails
     */
    public PdfReport verify(StoredFile pdf) throws IOException {
        return verify(store.locate(pdf), pdf.size(), FirstPageText::orNothing, asker(Optional.empty()));
    }

    /**
     * As {@link #verify(StoredFile)}, and whether the signing body is the sender.
     *
     * @param sender whom the document names as its sender
     */
    public PdfReport verify(StoredFile pdf, OrganizationCode sender) throws IOException {
        return verify(store.locate(pdf), pdf.size(), FirstPageText::orNothing, asker(Optional.of(sender)));
    }

    /**
     * As the others, of one file of several.
     *
     * @param waiting of the document that the file belongs to, {@link #waitingTime()}
     * @param exhibits keep what the verdict rests on
     */
    public PdfReport verify(StoredFile pdf, OrganizationCode sender, WaitingTime waiting, KeptExhibits exhibits)
            throws IOException {
        var asker = new Asker(Optional.of(sender), waiting, exhibits);
        return verify(store.locate(pdf), pdf.size(), FirstPageText::orNothing, asker);
    }

    private Asker asker(Optional<OrganizationCode> sender) {
        return new Asker(sender, waitingTime(), null);
    }

    /** For one document: a place for what the verdicts on all its files rest on. */
    public KeptExhibits exhibits() {
        return new KeptExhibits(store);
    }

    /** For one document: how long all its files together may wait for revocation data. */
    public WaitingTime waitingTime() {
        return trust.waitingTime();
    }

    /** @param file proven to hold what was kept */
    PdfReport verify(Path file, long size) throws IOException {
        return verify(file, size, open -> "", asker(Optional.empty()));
    }

    private PdfReport verify(Path file, long size, PageText text, Asker asker) throws IOException {
        var counted = PdfFiles.read(file, open -> count(open, text));
        if (!(counted instanceof Verdict.Done<Count> done)) {
            return PdfReport.of(List.of(SignatureReports.without(whyUnread(file))), PdfFacts.NONE);
        }
        var count = done.value();
        var facts = count.facts();
        if (facts.signatures() == 0) {
            return PdfReport.of(unsigned(file), facts);
        }
        return PdfReport.of(
                count.fields() > MOST_SIGNATURES
                        ? List.of(SignatureReports.without(Finding.TOO_MANY_SIGNATURES))
                        : judge(file, size, facts.signatures(), asker),
                facts);
    }

    private static Count count(PDDocument pdf, PageText text) {
        var signatures = PdfSignatures.count(pdf);
        var fields = PdfSignatures.fieldCount(pdf);
        return new Count(new PdfFacts(pdf.getNumberOfPages(), signatures, text.of(pdf), PdfActivities.of(pdf)), fields);
    }

    private static Finding whyUnread(Path file) throws IOException {
        return PdfGuard.objection(file).isEmpty() ? Finding.UNREADABLE : Finding.PDF_TOO_COMPLEX;
    }

    /** A signature stands at the end of a file, so of one that breaks off nobody can say that it was not signed. */
    private static List<SignatureReport> unsigned(Path file) throws IOException {
        return PdfFiles.isWhole(file) ? List.of() : List.of(SignatureReports.without(Finding.UNREADABLE));
    }

    /**
     * True when a configured root is one of the sample authorities; production refuses to start then.
     *
     * @throws IllegalArgumentException naming every certificate or revocation list that cannot be used
     */
    public static boolean trustsSamples(TrustSettings settings) {
        return new TrustStore(settings).hasSamples();
    }

    private List<SignatureReport> judge(Path file, long size, int expected, Asker asker) throws IOException {
        try (var session = PadesSession.toJudge(size)) {
            var chain = RevisionChain.of(file, size);
            var enquiry = new Enquiry(asker.waiting());
            var found = validate(file, session, asker.tokens(), enquiry);
            asker.show(found);
            var seen =
                    new SignatureReports.Seen(found, size, session.compared(), chain, trust, asker.sender(), enquiry);
            var reports = new ArrayList<>(SignatureReports.from(seen, checks));
            while (reports.size() < expected && checks.contains(Check.COUNTED)) {
                reports.add(SignatureReports.without(Finding.FORMAT_BROKEN));
            }
            return reports;
        } catch (OutOfMemoryError shortage) {
            throw PdfFiles.shortage(shortage);
        } catch (RuntimeException | StackOverflowError hostile) {
            return List.of(SignatureReports.without(Finding.UNREADABLE));
        }
    }

    /** The library's own reports with everything that they rest on; as patient with responders as a judgement is. */
    Reports withAllTokens(Path file, PadesSession session) {
        return validate(file, session, TokenExtractionStrategy.EXTRACT_ALL, new Enquiry(waitingTime()));
    }

    private Reports validate(Path file, PadesSession session, TokenExtractionStrategy tokens, Enquiry enquiry) {
        var validator = new PDFDocumentValidator(new FileDocument(file.toFile()));
        validator.setPdfObjFactory(session.pdfFactory());
        validator.setCertificateVerifier(AskedAnyway.of(trust.verifier(enquiry), policy, clock.instant()));
        validator.setTokenExtractionStrategy(tokens);
        validator.setEnableEtsiValidationReport(false);
        validator.setIncludeSemantics(false);
        validator.setValidationTime(Date.from(clock.instant()));
        return validator.validateDocument(policy);
    }
}
