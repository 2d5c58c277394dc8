package vn.courtaxis.signature;

import eu.europa.esig.dss.enumerations.CertificateStatus;
import eu.europa.esig.dss.model.DSSException;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.model.x509.revocation.Revocation;
import eu.europa.esig.dss.spi.client.http.DataLoader;
import eu.europa.esig.dss.spi.x509.revocation.RevocationSource;
import eu.europa.esig.dss.spi.x509.revocation.RevocationToken;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Fetches revocation data from where certificates point to, and keeps it. What is kept is judged like what was just fetched; it is asked
 * anew after a while, stays good until its own end when nobody answers, and is never replaced by something older, which would be a replay.
 */
final class FetchedRevocation<R extends Revocation> implements RevocationSource<R> {

    private static final long serialVersionUID = 1L;

    /** By which an answer's clock may be ahead of ours. */
    private static final Duration SKEW = Duration.ofMinutes(5);

    /**
     * What lists and answers do not have in common.
     *
     * @param places where a certificate says that it is told of
     * @param reader how DSS reads what comes from there
     * @param same of which certificates the same is told
     */
    record Kind<R extends Revocation>(
            Function<CertificateToken, List<String>> places,
            Function<DataLoader, RevocationSource<R>> reader,
            Function<CertificateToken, String> same,
            Acceptance<R> acceptance) {}

    /** Whether whoever made it may speak for the issuer. */
    interface Acceptance<R extends Revocation> {
        boolean isAuthorised(RevocationToken<R> token, CertificateToken issuer);
    }

    private final transient Kind<R> kind;
    private final transient BoundedFetch fetch;
    private final transient KeptAnswers kept;
    private final transient Duration fresh;
    private final transient Clock clock;
    private final transient Enquiry enquiry;

    /** @param fresh how long what is kept is not asked anew */
    FetchedRevocation(
            Kind<R> kind, BoundedFetch fetch, KeptAnswers kept, Duration fresh, Clock clock, Enquiry enquiry) {
        this.kind = kind;
        this.fetch = fetch;
        this.kept = kept;
        this.fresh = fresh;
        this.clock = clock;
        this.enquiry = enquiry;
    }

    @Override
    public @Nullable RevocationToken<R> getRevocationToken(CertificateToken certificate, CertificateToken issuer) {
        var places = kind.places().apply(certificate);
        if (places.isEmpty()) {
            return null;
        }
        var key = key(places, certificate, issuer);
        var known = kept.find(key).orElse(null);
        var old = known == null ? null : current(read(new GivenBytes(known.bytes()), certificate, issuer));
        if (old != null && known != null && known.at().plus(fresh).isAfter(clock.instant())) {
            return old;
        }
        var asked = new OneFetch(fetch, enquiry.waiting());
        var token = read(asked, certificate, issuer);
        if (old != null && (token == null || token.getThisUpdate().before(old.getThisUpdate()))) {
            return old;
        }
        if (asked.came().length == 0) {
            enquiry.unanswered(certificate);
        } else if (current(token) != null) {
            kept.keep(key, clock.instant(), asked.came());
        }
        return token;
    }

    /** Null when nothing came, or nothing that somebody authorised has signed. */
    private @Nullable RevocationToken<R> read(DataLoader from, CertificateToken certificate, CertificateToken issuer) {
        try {
            var token = kind.reader().apply(from).getRevocationToken(certificate, issuer);
            return token != null
                            && token.getThisUpdate() != null
                            && kind.acceptance().isAuthorised(token, issuer)
                    ? token
                    : null;
        } catch (DSSException unanswered) {
            return null;
        }
    }

    /** What may be said until its end; an answer without one is good for the moment only. */
    private @Nullable RevocationToken<R> current(@Nullable RevocationToken<R> token) {
        var now = clock.instant();
        return token != null
                        && token.getNextUpdate() != null
                        && token.getNextUpdate().toInstant().isAfter(now)
                        && token.getThisUpdate().toInstant().isBefore(now.plus(SKEW))
                        && token.getStatus() != CertificateStatus.UNKNOWN
                ? token
                : null;
    }

    private String key(List<String> places, CertificateToken certificate, CertificateToken issuer) {
        var text = issuer.getDSSIdAsString() + " " + kind.same().apply(certificate) + " " + String.join(" ", places);
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
