package vn.courtaxis.signature;

import eu.europa.esig.dss.model.x509.revocation.crl.CRL;
import eu.europa.esig.dss.model.x509.revocation.ocsp.OCSP;
import eu.europa.esig.dss.service.crl.OnlineCRLSource;
import eu.europa.esig.dss.service.http.commons.CommonsDataLoader;
import eu.europa.esig.dss.service.http.commons.FileCacheDataLoader;
import eu.europa.esig.dss.service.http.commons.OCSPDataLoader;
import eu.europa.esig.dss.service.ocsp.OnlineOCSPSource;
import eu.europa.esig.dss.spi.x509.revocation.RevocationSource;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;

/** Fetches revocation data from where certificates of a trusted chain point, never from where an unknown one does. */
final class OnlineRevocation {

    /** Lists are published every few hours; asking for each document would be asking for trouble. */
    private static final Duration LIST_KEPT = Duration.ofHours(1);

    private OnlineRevocation() {}

    static RevocationSource<OCSP> answers(Duration timeout) {
        var loader = new OCSPDataLoader();
        bound(loader, timeout);
        return new OnlineOCSPSource(loader);
    }

    static RevocationSource<CRL> lists(Duration timeout) throws IOException {
        var loader = new CommonsDataLoader();
        bound(loader, timeout);
        var cache = new FileCacheDataLoader(loader);
        cache.setCacheExpirationTime(LIST_KEPT.toMillis());
        cache.setFileCacheDirectory(Files.createTempDirectory("court-axis-crl").toFile());
        return new OnlineCRLSource(cache);
    }

    private static void bound(CommonsDataLoader loader, Duration timeout) {
        var millis = Math.toIntExact(timeout.toMillis());
        loader.setTimeoutConnection(millis);
        loader.setTimeoutConnectionRequest(millis);
        loader.setTimeoutResponse(millis);
        loader.setTimeoutSocket(millis);
    }
}
