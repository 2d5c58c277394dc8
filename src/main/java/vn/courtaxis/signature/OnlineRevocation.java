package vn.courtaxis.signature;

import eu.europa.esig.dss.model.x509.revocation.crl.CRL;
import eu.europa.esig.dss.model.x509.revocation.ocsp.OCSP;
import eu.europa.esig.dss.service.crl.OnlineCRLSource;
import eu.europa.esig.dss.service.ocsp.OnlineOCSPSource;
import eu.europa.esig.dss.spi.CertificateExtensionsUtils;
import eu.europa.esig.dss.spi.x509.revocation.RevocationSource;
import eu.europa.esig.dss.spi.x509.revocation.ocsp.OCSPToken;
import java.time.Clock;
import java.time.Duration;
import vn.courtaxis.signature.FetchedRevocation.Kind;

/** Fetches revocation data from where certificates of a trusted chain point, never from where an unknown one does. */
final class OnlineRevocation {

    /** Bytes; an answer about one certificate with its responder's chain is some 5 KB. */
    private static final int LONGEST_ANSWER = 64 << 10;

    /** Bytes; 20 MB hold half a million revoked certificates. */
    private static final int LONGEST_LIST = 20 << 20;

    private static final Kind<OCSP> ANSWERS = new Kind<>(
            CertificateExtensionsUtils::getOCSPAccessUrls,
            loader -> new OnlineOCSPSource(loader)::getRevocationToken,
            certificate -> certificate.getDSSIdAsString(),
            (token, issuer) -> token instanceof OCSPToken answer && OcspAuthority.isBehind(answer, issuer));

    private static final Kind<CRL> LISTS = new Kind<>(
            CertificateExtensionsUtils::getCRLAccessUrls,
            loader -> new OnlineCRLSource(loader)::getRevocationToken,
            certificate -> "list",
            (token, issuer) -> token.isValid());

    private final BoundedFetch answers;
    private final BoundedFetch lists;
    private final KeptAnswers kept;
    private final Duration fresh;
    private final Clock clock;

    OnlineRevocation(Duration timeout, RevocationSettings settings, Clock clock) {
        this.answers = new BoundedFetch(timeout, LONGEST_ANSWER, "application/ocsp-request");
        this.lists = new BoundedFetch(timeout, LONGEST_LIST, "");
        this.kept = new KeptAnswers(settings.folder());
        this.fresh = settings.fresh();
        this.clock = clock;
    }

    RevocationSource<OCSP> answers(Enquiry enquiry) {
        return new FetchedRevocation<>(ANSWERS, answers, kept, fresh, clock, enquiry);
    }

    RevocationSource<CRL> lists(Enquiry enquiry) {
        return new FetchedRevocation<>(LISTS, lists, kept, fresh, clock, enquiry);
    }
}
