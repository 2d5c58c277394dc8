package vn.courtaxis.signature;

import static java.nio.charset.StandardCharsets.UTF_8;

import eu.europa.esig.dss.diagnostic.SignatureWrapper;
import eu.europa.esig.dss.enumerations.TokenExtractionStrategy;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.policy.ValidationPolicy;
import eu.europa.esig.dss.validation.SignedDocumentValidator;
import eu.europa.esig.dss.validation.policy.ValidationPolicyLoader;
import eu.europa.esig.dss.validation.reports.Reports;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.courtaxis.document.OrganizationCode;
import vn.courtaxis.document.SignatureReport;

/**
 * Lets DSS judge signatures outside PDFs, under the same policy as those inside.
 *
 * @param checks those to make; all of them outside tests
 */
record LooseValidation(TrustStore trust, ValidationPolicy policy, Clock clock, Set<Check> checks) {

    /**
     * For whom it is judged.
     *
     * @param sender whom the document names as its sender
     * @param waiting of the document that the file belongs to
     * @param witness sees what each verdict rests on; null when nobody wants to
     */
    record Asker(
            Optional<OrganizationCode> sender,
            WaitingTime waiting,
            @Nullable Witness witness) {

        TokenExtractionStrategy tokens() {
            return witness == null
                    ? TokenExtractionStrategy.EXTRACT_CERTIFICATES_ONLY
                    : TokenExtractionStrategy.EXTRACT_ALL;
        }

        void show(Reports reports) throws IOException {
            if (witness != null) {
                witness.see(reports);
            }
        }
    }

    private static final String PROPERTIES = "MessageDigestOrSignedPropertiesPresent Level=\"";

    /** For plain XML signatures, which have no signed properties that could be missing. */
    LooseValidation withoutProperties() {
        try (var xml = Objects.requireNonNull(PdfVerifier.class.getResourceAsStream("policy.xml"))) {
            var text = new String(xml.readAllBytes(), UTF_8).replace(PROPERTIES + "FAIL", PROPERTIES + "IGNORE");
            var relaxed = ValidationPolicyLoader.fromValidationPolicy(new ByteArrayInputStream(text.getBytes(UTF_8)))
                    .create();
            return new LooseValidation(trust, relaxed, clock, checks);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * @param detached what the signatures may cover outside their own file
     * @param scope what is to be said of what a signature covers
     * @param unreadable what is to be said when the library cannot read the signatures
     * @throws IOException when memory is short just now
     */
    List<SignatureReport> reports(
            SignedDocumentValidator validator,
            List<DSSDocument> detached,
            Function<SignatureWrapper, Set<Finding>> scope,
            Finding unreadable,
            Asker asker)
            throws IOException {
        var enquiry = new Enquiry(asker.waiting());
        try {
            validator.setDetachedContents(detached);
            validator.setCertificateVerifier(AskedAnyway.of(trust.verifier(enquiry), policy, clock.instant()));
            validator.setTokenExtractionStrategy(asker.tokens());
            validator.setEnableEtsiValidationReport(false);
            validator.setIncludeSemantics(false);
            validator.setValidationTime(Date.from(clock.instant()));
            var reports = validator.validateDocument(policy);
            asker.show(reports);
            return SignatureReports.from(reports, scope, trust, asker.sender(), enquiry, checks);
        } catch (OutOfMemoryError shortage) {
            throw PdfFiles.shortage(shortage);
        } catch (RuntimeException | StackOverflowError hostile) {
            return List.of(SignatureReports.without(unreadable));
        }
    }

    boolean makes(Check check) {
        return checks.contains(check);
    }
}
