package vn.courtaxis.signature;

import eu.europa.esig.dss.diagnostic.CertificateRevocationWrapper;
import eu.europa.esig.dss.diagnostic.CertificateWrapper;
import eu.europa.esig.dss.enumerations.RevocationReason;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Whether anybody who may say so, inside the file or asked, calls a certificate of the chain revoked before the signature is known to have
 * existed. DSS believes the newest word that a time stamp covers, which is the word that the signer chose.
 */
final class AnyRevocation {

    /** Reasons for which what was stamped before stays stamped. */
    private static final Set<RevocationReason> ENDED = EnumSet.of(
            RevocationReason.SUPERSEDED, RevocationReason.CESSATION_OF_OPERATION, RevocationReason.AFFILIATION_CHANGED);

    private AnyRevocation() {}

    static Set<Finding> findings(SignatureUnderTest seen) {
        var findings = EnumSet.noneOf(Finding.class);
        for (var authorised : authorised(seen.signature().getCertificateChain())) {
            findings.addAll(said(authorised, seen.provenAt()));
        }
        return findings;
    }

    /** Whether nobody says of an authority that the times in its stamps may be anybody's (RFC 3161, 4). */
    static boolean mayStamp(List<CertificateWrapper> chain, Instant stampedAt) {
        return authorised(chain).stream()
                .flatMap(List::stream)
                .filter(CertificateRevocationWrapper::isRevoked)
                .allMatch(said -> ENDED.contains(said.getReason()) && !isBefore(said, stampedAt));
    }

    /** What may be said of each certificate below the root. */
    private static List<List<CertificateRevocationWrapper>> authorised(List<CertificateWrapper> chain) {
        var authorised = new ArrayList<List<CertificateRevocationWrapper>>();
        for (int i = 0; i + 1 < chain.size() && !chain.get(i).isTrusted(); i++) {
            var issuer = chain.get(i + 1);
            authorised.add(chain.get(i).getCertificateRevocationData().stream()
                    .filter(one -> one.isSignatureValid() && RevocationSources.mayBeSaid(one, issuer))
                    .toList());
        }
        return authorised;
    }

    private static Set<Finding> said(List<CertificateRevocationWrapper> authorised, Instant provenAt) {
        var findings = EnumSet.noneOf(Finding.class);
        if (authorised.stream().anyMatch(one -> isFinal(one) && isBefore(one, provenAt))) {
            findings.add(Finding.CERTIFICATE_REVOKED);
        } else if (isOnHold(authorised, provenAt)) {
            findings.add(Finding.CERTIFICATE_ON_HOLD);
        }
        return findings;
    }

    private static boolean isFinal(CertificateRevocationWrapper said) {
        return said.isRevoked() && said.getReason() != RevocationReason.CERTIFICATE_HOLD;
    }

    private static boolean isBefore(CertificateRevocationWrapper said, Instant provenAt) {
        return said.getRevocationDate() == null
                || !provenAt.isBefore(said.getRevocationDate().toInstant());
    }

    /** What is suspended may be let go again, so the newest word counts. */
    private static boolean isOnHold(List<CertificateRevocationWrapper> authorised, Instant provenAt) {
        return authorised.stream()
                .filter(one -> one.getThisUpdate() != null)
                .max(Comparator.comparing(CertificateRevocationWrapper::getThisUpdate))
                .filter(newest -> newest.isRevoked() && isBefore(newest, provenAt))
                .isPresent();
    }
}
