package vn.courtaxis.signature;

import eu.europa.esig.dss.diagnostic.CertificateWrapper;
import eu.europa.esig.dss.diagnostic.SignatureWrapper;
import eu.europa.esig.dss.diagnostic.TimestampWrapper;
import eu.europa.esig.dss.validation.reports.Reports;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.courtaxis.document.OrganizationCode;
import vn.courtaxis.document.SignatureReport;
import vn.courtaxis.document.SignatureVerdict;
import vn.courtaxis.document.TimeProof;

/** Turns the reports of DSS into ours. */
final class SignatureReports {

    /** Letters of a name that are kept; whoever makes a certificate chooses how many there are. */
    private static final int LONGEST_TEXT = 500;

    private SignatureReports() {}

    /** A report on something that could not even be read. */
    static SignatureReport without(Finding finding) {
        return new SignatureReport(finding.verdict(), "", "", "", null, false, "", List.of(finding.reason()));
    }

    /**
     * What one verification of a file brought to light.
     *
     * @param size bytes of the whole file
     * @param compared signatures that DSS compared with what follows them
     * @param enquiry who was asked about revocations
     */
    record Seen(
            Reports reports,
            long size,
            int compared,
            RevisionChain chain,
            TrustStore trust,
            Optional<OrganizationCode> sender,
            Enquiry enquiry) {}

    /** @param checks those to make; all of them outside tests */
    static List<SignatureReport> from(Seen seen, Set<Check> checks) {
        var signatures = seen.reports().getDiagnosticData().getSignatures().stream()
                .sorted(Comparator.comparingLong(SignatureReports::end))
                .toList();
        var lastEnd = signatures.isEmpty() ? 0 : end(signatures.get(signatures.size() - 1));
        return signatures.stream()
                .map(signature -> from(
                        new SignatureUnderTest(
                                signature,
                                seen.reports(),
                                end(signature) == lastEnd,
                                end(signature) == seen.size(),
                                seen.compared() >= signatures.size(),
                                seen.chain().findings(end(signature)),
                                seen.trust(),
                                seen.sender(),
                                seen.enquiry()),
                        Check.ofPdf(checks)))
                .toList();
    }

    /**
     * Signatures outside PDFs.
     *
     * @param scope what our own look at a signature's scope found
     */
    static List<SignatureReport> from(
            Reports reports,
            Function<SignatureWrapper, Set<Finding>> scope,
            TrustStore trust,
            Optional<OrganizationCode> sender,
            Enquiry enquiry,
            Set<Check> checks) {
        return reports.getDiagnosticData().getSignatures().stream()
                .filter(signature -> !signature.isCounterSignature())
                .map(signature -> from(
                        new SignatureUnderTest(
                                signature, reports, true, true, true, scope.apply(signature), trust, sender, enquiry),
                        Check.ofOthers(checks)))
                .toList();
    }

    private static SignatureReport from(SignatureUnderTest seen, Set<Check> checks) {
        var findings = Findings.of(seen, checks);
        var signature = seen.signature();
        var certificate = signature.getSigningCertificate();
        return new SignatureReport(
                verdict(findings, seen.trust().failsClosed()),
                certificate == null ? "" : text(certificate.getCommonName()),
                certificate == null ? "" : text(certificate.getOrganizationName()),
                certificate == null ? "" : serial(certificate),
                signedAt(seen),
                seen.covers(),
                algorithm(signature),
                findings.stream().map(Finding::reason).toList(),
                seen.signer(),
                proof(seen),
                seen.trustList().map(TrustList::name).orElse(""));
    }

    private static SignatureVerdict verdict(Set<Finding> findings, boolean failsClosed) {
        if (failsClosed && findings.stream().anyMatch(Finding::isLackOfRevocation)) {
            return SignatureVerdict.INVALID;
        }
        return findings.isEmpty()
                ? SignatureVerdict.VALID
                : SignatureVerdict.worstOf(
                        findings.stream().map(Finding::verdict).toList());
    }

    /** Offset of the first byte that the signature does not cover, 0 when it does not say. */
    private static long end(SignatureWrapper signature) {
        var revision = signature.getPDFRevision();
        var range = revision == null ? List.<BigInteger>of() : revision.getSignatureByteRange();
        return range.size() == 4 ? range.get(2).add(range.get(3)).longValue() : 0;
    }

    private static TimeProof proof(SignatureUnderTest seen) {
        if (seen.signature().getSignatureTimestamps().stream().anyMatch(seen::counts)) {
            return TimeProof.TIME_STAMP;
        }
        return seen.signature().getClaimedSigningTime() == null ? TimeProof.NONE : TimeProof.CLAIMED;
    }

    private static @Nullable Instant signedAt(SignatureUnderTest seen) {
        var stamped = seen.signature().getSignatureTimestamps().stream()
                .filter(seen::counts)
                .map(TimestampWrapper::getProductionTime)
                .min(Comparator.naturalOrder());
        Date time = stamped.orElse(seen.signature().getClaimedSigningTime());
        return time == null ? null : time.toInstant();
    }

    private static String algorithm(SignatureWrapper signature) {
        var encryption = signature.getEncryptionAlgorithm();
        var digest = signature.getDigestAlgorithm();
        return encryption == null || digest == null
                ? ""
                : encryption.getName() + " " + text(signature.getKeyLengthUsedToSignThisToken()) + " with "
                        + digest.getJavaName();
    }

    private static String serial(CertificateWrapper certificate) {
        return new BigInteger(certificate.getSerialNumber()).toString(16);
    }

    private static String text(@Nullable String value) {
        return value == null || value.length() <= LONGEST_TEXT
                ? Objects.toString(value, "")
                : value.substring(0, LONGEST_TEXT);
    }
}
