package vn.courtaxis.signature;

import eu.europa.esig.dss.diagnostic.SignatureWrapper;
import eu.europa.esig.dss.diagnostic.TimestampWrapper;
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
        Optional<OrganizationCode> sender) {

    /** The moment at which the signature is known to have existed: a trusted time stamp's, else now. */
    Instant provenAt() {
        var best = reports.getSimpleReport().getBestSignatureTime(signature.getId());
        return (best == null ? reports.getSimpleReport().getValidationTime() : best).toInstant();
    }

    Signer signer() {
        var certificate = signature.getSigningCertificate();
        return certificate == null ? Signer.UNKNOWN : trust.names().kind(certificate);
    }

    /** The list that the chain leads to. */
    Optional<TrustList> trustList() {
        return signature.getCertificateChain().stream()
                .map(certificate -> trust.listOf(certificate.getId()))
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

    /** Whether a time stamp is sound and of a configured root. */
    static boolean isGood(TimestampWrapper stamp) {
        return isSound(stamp) && stamp.isTrustedChain();
    }

    static boolean isSound(TimestampWrapper stamp) {
        return stamp.isSignatureValid() && stamp.isMessageImprintDataFound() && stamp.isMessageImprintDataIntact();
    }
}
