package vn.courtaxis.signature;

import eu.europa.esig.dss.cades.validation.CMSDocumentValidator;
import eu.europa.esig.dss.diagnostic.CertificateWrapper;
import eu.europa.esig.dss.diagnostic.SignatureWrapper;
import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.enumerations.TokenExtractionStrategy;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.simplereport.SimpleReport;
import eu.europa.esig.dss.validation.reports.Reports;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.jspecify.annotations.Nullable;
import vn.courtaxis.document.SignatureVerdict;

/** Judges a detached seal over content that is at hand. */
public final class CadesCheck {

    private final TrustStore trust;
    private final Clock clock;

    /** @throws IllegalArgumentException naming every certificate or revocation list that cannot be used */
    public CadesCheck(TrustSettings settings, Clock clock) {
        this.trust = new TrustStore(settings);
        this.clock = clock;
    }

    /**
     * What is to be said of a seal.
     *
     * @param intact whether it is a signature over just this content, whoever made it
     * @param verdict what it is worth with the roots and revocation lists at hand
     * @param certificate SHA-256 of the signer's certificate, lower-case hex; empty when there is none
     * @param signedAt as the signer says; null when it does not
     * @param stampedAt as a time stamp over it says that chains to a root at hand; null when there is none
     * @param why what the verdict rests on, in English; empty for a valid one
     */
    public record Result(
            boolean intact,
            SignatureVerdict verdict,
            String signedBy,
            String organization,
            String certificate,
            @Nullable Instant signedAt,
            @Nullable Instant stampedAt,
            String why) {

        private static Result not(String why) {
            return new Result(false, SignatureVerdict.INVALID, "", "", "", null, null, why);
        }
    }

    /** Exactly one signature is expected; anything that cannot be read is not intact. */
    public Result check(byte[] seal, byte[] content) {
        try {
            if (new CMSSignedData(seal).getSignedContent() != null) {
                // the library would judge that one, and not what is at hand
                return Result.not("the seal carries content of its own");
            }
            var validator = new CMSDocumentValidator(new InMemoryDocument(seal));
            validator.setDetachedContents(List.of(new InMemoryDocument(content)));
            validator.setCertificateVerifier(trust.verifier());
            validator.setTokenExtractionStrategy(TokenExtractionStrategy.NONE);
            validator.setEnableEtsiValidationReport(false);
            validator.setValidationTime(Date.from(clock.instant()));
            return result(validator.validateDocument(PdfVerifier.loadPolicy()));
        } catch (CMSException | RuntimeException | StackOverflowError unreadable) {
            return Result.not("the seal cannot be read: " + unreadable.getMessage());
        }
    }

    private static Result result(Reports reports) {
        var signatures = reports.getDiagnosticData().getSignatures();
        if (signatures.size() != 1) {
            return Result.not(signatures.size() + " signatures instead of one");
        }
        var signature = signatures.get(0);
        var intact = signature.isBLevelTechnicallyValid();
        var certificate = signature.getSigningCertificate();
        var simple = reports.getSimpleReport();
        return new Result(
                intact,
                intact ? verdict(simple.getIndication(signature.getId())) : SignatureVerdict.INVALID,
                certificate == null ? "" : Objects.toString(certificate.getCommonName(), ""),
                certificate == null ? "" : Objects.toString(certificate.getOrganizationName(), ""),
                certificate == null ? "" : fingerprint(certificate),
                claimed(signature),
                stamped(signature),
                why(simple, signature));
    }

    private static String fingerprint(CertificateWrapper certificate) {
        return HexFormat.of().formatHex(certificate.getDigestAlgoAndValue().getDigestValue());
    }

    private static SignatureVerdict verdict(Indication indication) {
        return switch (indication) {
            case TOTAL_PASSED, PASSED -> SignatureVerdict.VALID;
            case TOTAL_FAILED, FAILED -> SignatureVerdict.INVALID;
            default -> SignatureVerdict.UNDETERMINED;
        };
    }

    private static @Nullable Instant claimed(SignatureWrapper signature) {
        var time = signature.getClaimedSigningTime();
        return time == null ? null : time.toInstant();
    }

    private static @Nullable Instant stamped(SignatureWrapper signature) {
        return signature.getSignatureTimestamps().stream()
                .filter(stamp ->
                        stamp.isSignatureValid() && stamp.isMessageImprintDataIntact() && stamp.isTrustedChain())
                .map(stamp -> stamp.getProductionTime().toInstant())
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private static String why(SimpleReport simple, SignatureWrapper signature) {
        var reason = simple.getSubIndication(signature.getId());
        return reason == null ? "" : reason.name();
    }
}
