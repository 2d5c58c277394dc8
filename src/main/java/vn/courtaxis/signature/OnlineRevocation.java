package vn.courtaxis.signature;

import eu.europa.esig.dss.model.x509.revocation.crl.CRL;
import eu.europa.esig.dss.model.x509.revocation.ocsp.OCSP;
import eu.europa.esig.dss.service.crl.OnlineCRLSource;
import eu.europa.esig.dss.service.http.commons.FileCacheDataLoader;
import eu.europa.esig.dss.service.ocsp.OnlineOCSPSource;
import eu.europa.esig.dss.spi.x509.revocation.RevocationSource;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;

/** Fetches revocation data from where certificates of a trusted chain point, never from where an unknown one does. */
final class OnlineRevocation {

    /** Lists are published every few hours; asking for each document would be asking for trouble. */
    private static final Duration LIST_KEPT = Duration.ofHours(1);

    /** Bytes; an answer about one certificate with its responder's chain is some 5 KB. */
    private static final int LONGEST_ANSWER = 64 << 10;

    /** Bytes; 20 MB hold half a million revoked certificates. */
    private static final int LONGEST_LIST = 20 << 20;

    private OnlineRevocation() {}

    static RevocationSource<OCSP> answers(Duration timeout) {
        return new OnlineOCSPSource(new BoundedFetch(timeout, LONGEST_ANSWER, "application/ocsp-request"));
    }

    static RevocationSource<CRL> lists(Duration timeout) throws IOException {
        var cache = new FileCacheDataLoader(new BoundedFetch(timeout, LONGEST_LIST, ""));
        cache.setCacheExpirationTime(LIST_KEPT.toMillis());
        cache.setFileCacheDirectory(Files.createTempDirectory("court-axis-crl").toFile());
        return new OnlineCRLSource(cache);
    }
}
