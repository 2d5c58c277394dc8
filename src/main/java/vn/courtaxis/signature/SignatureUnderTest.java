package vn.courtaxis.signature;

import eu.europa.esig.dss.diagnostic.SignatureWrapper;
import eu.europa.esig.dss.diagnostic.TimestampWrapper;
import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.validation.reports.Reports;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.courtaxis.document.OrganizationCode;
import vn.courtaxis.document.Signer;

/**
 * One signature and all that is known of it.
 *
 * @param last no later signature follows in the file
 * @param covers the signature reaches to the end of the file
 * @param compared DSS could compare every signed revision with the file
 * @param sender whom the document names as its sender
 * @param enquiry who was asked about revocations
 * @param revision what our own look found: at the revisions of a PDF, at what other signatures cover
 */
record SignatureUnderTest(
        SignatureWrapper signature,
        Reports reports,
        boolean last,
        boolean covers,
        boolean compared,
        Set<Finding> revision,
        TrustStore trust,
        Optional<OrganizationCode> sender,
        Enquiry enquiry) {

    /** The moment at which the signature is known to have existed: a trusted time stamp's, else now. */
    Instant provenAt() {
        var best = reports.getSimpleReport().getBestSignatureTime(signature.getId());
        return best == null || !stamps().stream().allMatch(SignatureUnderTest::isAuthorityKnown)
                ? now()
                : best.toInstant();
    }

    /** Why nothing is known of a revocation: nobody could be reached, or nobody says anything. */
    Finding lackOfRevocation() {
        return signature.getCertificateChain().stream().anyMatch(one -> enquiry.isUnanswered(one.getId()))
                ? Finding.REVOCATION_UNREACHABLE
                : Finding.REVOCATION_UNKNOWN;
    }

    Signer signer() {
        var certificate = signature.getSigningCertificate();
        return certificate == null ? Signer.UNKNOWN : trust.names().kind(certificate);
    }

    /** The list that the chain leads to. */
    Optional<TrustList> trustList() {
        return signature.getCertificateChain().stream()
                .map(certificate -> trust.listOf(certificate.getEntityKey()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    Instant now() {
        return reports.getSimpleReport().getValidationTime().toInstant();
    }

    List<TimestampWrapper> stamps() {
        return Stream.concat(signature.getSignatureTimestamps().stream(), signature.getDocumentTimestamps().stream())
                .distinct()
                .toList();
    }

    /** Whether a time stamp proves anything: it is sound, of a configured root, and its authority could be checked. */
    boolean counts(TimestampWrapper stamp) {
        return isSound(stamp) && stamp.isTrustedChain() && isPassed(stamp) && isAuthorityKnown(stamp);
    }

    static boolean isSound(TimestampWrapper stamp) {
        return stamp.isSignatureValid() && stamp.isMessageImprintDataFound() && stamp.isMessageImprintDataIntact();
    }

    /** DSS found nothing against its authority as of now, or took it for the proof of the signature's time by later stamps. */
    boolean isPassed(TimestampWrapper stamp) {
        return reports.getDetailedReport().getBasicTimestampValidationIndication(stamp.getId()) == Indication.PASSED
                || stamp.getProductionTime().equals(reports.getSimpleReport().getBestSignatureTime(signature.getId()));
    }

    private static boolean isAuthorityKnown(TimestampWrapper stamp) {
        var chain = stamp.getCertificateChain();
        var at = stamp.getProductionTime().toInstant();
        return RevocationSources.areAuthorised(chain, at) && AnyRevocation.mayStamp(chain, at);
    }
}
