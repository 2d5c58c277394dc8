package vn.courtaxis.signature;

import eu.europa.esig.dss.diagnostic.CertificateRevocationWrapper;
import eu.europa.esig.dss.diagnostic.CertificateWrapper;
import eu.europa.esig.dss.enumerations.RevocationType;
import eu.europa.esig.dss.spi.DSSUtils;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Whether what is known of a certificate's revocation comes from somebody who may say so. A revoked signer answers for itself gladly. */
final class RevocationSources {

    private RevocationSources() {}

    static Set<Finding> findings(SignatureUnderTest seen) {
        return areAuthorised(seen.signature().getCertificateChain(), seen.provenAt())
                ? EnumSet.noneOf(Finding.class)
                : EnumSet.of(seen.lackOfRevocation());
    }

    /**
     * Where nothing at all is known, it is not for us to say what that means.
     *
     * @param provenAt when what the chain signed is known to have existed
     */
    static boolean areAuthorised(List<CertificateWrapper> chain, Instant provenAt) {
        for (int i = 0; i + 1 < chain.size() && !chain.get(i).isTrusted(); i++) {
            var issuer = chain.get(i + 1);
            var said = chain.get(i).getCertificateRevocationData();
            if (!said.isEmpty() && said.stream().noneMatch(one -> counts(one, issuer, provenAt))) {
                return false;
            }
        }
        return true;
    }

    private static boolean counts(CertificateRevocationWrapper said, CertificateWrapper issuer, Instant provenAt) {
        return isOfThatTime(said, provenAt) && mayBeSaid(said, issuer);
    }

    /** Lists are the issuer's own, of which DSS makes sure. */
    static boolean mayBeSaid(CertificateRevocationWrapper said, CertificateWrapper issuer) {
        return said.getRevocationType() != RevocationType.OCSP || isAuthorised(said, issuer);
    }

    private static boolean isOfThatTime(CertificateRevocationWrapper said, Instant provenAt) {
        var end = said.getNextUpdate() == null ? said.getThisUpdate() : said.getNextUpdate();
        return end != null && !end.toInstant().isBefore(provenAt);
    }

    private static boolean isAuthorised(CertificateRevocationWrapper answer, CertificateWrapper issuer) {
        var responder = answer.getSigningCertificate();
        return responder != null
                && OcspAuthority.mayAnswer(
                        DSSUtils.loadCertificate(responder.getBinaries()),
                        DSSUtils.loadCertificate(issuer.getBinaries()));
    }
}
